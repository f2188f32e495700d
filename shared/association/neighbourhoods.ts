import type { Neighbourhood } from '../domain/neighbourhood.ts';

const fictional = (code: string, name: string, ...communes: string[]): Neighbourhood => ({
  code,
  name: `${name} (fictif)`,
  communes,
  edition: 'fictif',
});

/**
 * The priority neighbourhoods that people choose from where no official file has been imported. These are fictional:
 * list your own, or import the file with `npx jalon import-qpv`.
 */
export const neighbourhoods: readonly Neighbourhood[] = [
  fictional('QN05991N', 'Les Tilleuls', '59350'),
  fictional('QN05992N', 'Le Grand Pré', '59350', '59360'),
  fictional('QN05993N', 'La Filature', '59512'),
  fictional('QN05994N', 'Les Trois Ponts', '59512'),
  fictional('QN05995N', 'La Cité du Puits', '59172'),
];
