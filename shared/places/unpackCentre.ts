import { departmentOf } from '../domain/departmentOf.ts';
import type { Position } from '../domain/neighbourhood.ts';

/**
 * `centres.json`: the centres of the communes by department, in thousandths of a degree. `communes` has, one after
 * the other, the code without the signs of the department (three, overseas two), then how far the commune lies north of
 * `south` and east of `west`, in base 36, three digits each.
 */
export type PackedCentres = Record<string, { south: number; west: number; communes: string }>;

const digits = 3;

/** The centre of the commune with this code of INSEE, to about a hundred metres; undefined for one that is not packed. */
export const unpackCentre = (packed: PackedCentres, code: string): Position | undefined => {
  const department = departmentOf(code);
  const found = packed[department];
  if (found === undefined || code.length !== 5) return undefined;
  const [own, long] = [code.slice(department.length), code.length - department.length + 2 * digits];
  for (let at = 0; at < found.communes.length; at += long) {
    if (!found.communes.startsWith(own, at)) continue;
    const offset = (n: number) =>
      Number.parseInt(found.communes.slice(at + own.length + n * digits).slice(0, digits), 36);
    return [(found.west + offset(1)) / 1000, (found.south + offset(0)) / 1000];
  }
  return undefined;
};
