import type { Position } from './neighbourhood.ts';

/** A commune with its centre, for a map; without `position` nobody knows where it lies. */
export type LocatedCommune = { name: string; position?: Position };

/** By the code of INSEE that was asked for. */
export type LocatedCommunes = ReadonlyMap<string, LocatedCommune>;
