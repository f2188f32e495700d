import { communeByCode } from './france.ts';

/** A commune with the association's territory (a code of its vocabulary). `citeslab`: where it runs CitésLab. */
export type Place = { code: string; name: string; territory: string; citeslab?: true };

/** Every commune that is not the association's own. */
const elsewhere = 'autre';

/**
 * The commune of this code, with its territory: that of `own`, the association's communes, else « autre ». A former code
 * is read as the commune of today; undefined where no commune has or had this code.
 */
export const placeOf = async (code: string, own: readonly Place[]): Promise<Place | undefined> => {
  const commune = await communeByCode(code);
  const place = own.find((candidate) => candidate.code === (commune?.code ?? code));
  return place ?? (commune && { code: commune.code, name: commune.name, territory: elsewhere });
};
