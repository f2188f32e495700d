import type { Item } from '../../../../shared/store/table.ts';
import { compileOnce } from './compileOnce.ts';
import { atPath, isMap, pathOf, refuseOverlaps } from './operands.ts';

/** As much of an item as was asked for. */
export type Projection = (item: Item) => Item;

/** A projection: attributes by their paths. */
export const compileProjection = compileOnce((text, nameOf): Projection => {
  const paths = text.split(',').map((path) => pathOf(path.trim(), nameOf));
  refuseOverlaps(paths);
  const parts = paths.map((path) => ({ path, found: atPath(path) }));
  return (item) => {
    const part: Item = {};
    for (const { path, found } of parts) {
      const value = found(item, part);
      if (value !== undefined) put(part, path, value);
    }
    return part;
  };
});

const put = (part: Item, [name = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) part[name] = value;
  else {
    const map = part[name];
    const inner = isMap(map) ? map : {};
    part[name] = inner;
    put(inner, rest, value);
  }
};
