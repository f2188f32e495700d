import { association as original } from '../../../shared/association/association.ts';
import type { Association } from '../../../shared/domain/association.ts';

/**
 * Stands in for `shared/association/association.ts` where an association is lived: one object, as the functions keep it for
 * their life, whose settings become those of the association at hand.
 */
export const association: Association = { ...original };

export const takeSettings = (settings: Association): void => {
  Object.assign(association, settings);
};

/** As it ships; its vocabularies a plain object, which another thread can be given. */
export const shipped: Association = { ...original, vocabularies: { ...original.vocabularies } };
