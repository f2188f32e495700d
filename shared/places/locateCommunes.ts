import type { LocatedCommune, LocatedCommunes } from '../domain/locatedCommune.ts';
import { communeByCode } from './france.ts';
import { type PackedCentres, unpackCentre } from './unpackCentre.ts';

/**
 * The names and the centres of these communes, each once, by the code asked for: a former code or an arrondissement's is
 * its commune of today. A code that no commune has or had is left out.
 */
export const locateCommunes = async (codes: Iterable<string>): Promise<LocatedCommunes> => {
  const { default: centres } = await import('./centres.json', { with: { type: 'json' } });
  const located = new Map<string, LocatedCommune>();
  for (const code of new Set(codes)) {
    const commune = await communeByCode(code);
    if (commune === undefined) continue;
    const position = unpackCentre(centres as PackedCentres, commune.code);
    located.set(code, { name: commune.name, ...(position && { position }) });
  }
  return located;
};
