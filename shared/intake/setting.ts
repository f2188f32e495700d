import type { Association } from '../domain/association.ts';
import type { Draft } from '../domain/draft.ts';
import type { Neighbourhood } from '../domain/neighbourhood.ts';
import type { Partner } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import type { Texts } from '../languages/languages.ts';

/** A commune as the intake needs it. `label` tells it apart from its namesakes, `territory` is a vocabulary code; `citeslab`: the association runs CitésLab there. */
export type KnownCommune = { code: string; name: string; label: string; territory: string; citeslab?: true };

/** All that the questions depend on, besides nothing: what was answered so far, the language, and what can be chosen. */
export type Setting = {
  draft: Pick<Draft, 'answers' | 'joins'>;
  texts: Texts;
  vocabularies: Association['vocabularies'];
  partners: readonly Partner[];
  today: PlainDate;
  /** which communes a postcode or a name may mean, the likeliest first */
  findCommunes: (text: string) => Promise<readonly KnownCommune[]>;
  /** those that fit the place that was answered */
  communes: readonly KnownCommune[];
  /** the priority neighbourhoods (QPV) of the commune that was answered, in the edition of that day */
  neighbourhoods: readonly Neighbourhood[];
};
