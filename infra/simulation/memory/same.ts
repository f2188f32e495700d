import type { Item } from '../../../shared/store/table.ts';

/** Are two kept values equal? Quick where they share parts, or differ early. */
export const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => same((one as Item)[name], (other as Item)[name]))
  );
};
