import type { FundedPart, Vocabularies } from '../../domain/association.ts';
import { programmes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { isNarrow, type Scope } from './scope.ts';

const inWords: Record<keyof Scope, string> = {
  programme: 'un programme',
  territory: 'un territoire',
  funder: 'un financeur',
  advisor: 'un accompagnateur',
};

/** What is said about the scope of figures. */
export const scopeTexts = {
  /** `choices` as `code (label)`, where the two differ. */
  unknown: (part: keyof Scope, given: string, choices: readonly (readonly [string, string])[]) =>
    `« ${given} » n’est pas ${inWords[part]} de l’association. Possible : ${choices
      .map(([value, label]) => (value === label ? value : `${value} (${label})`))
      .join(', ')}.`,
} as const;

/** The scope in one sentence; undefined where nothing is chosen. */
export const sayScope = (scope: Scope, vocabularies: Pick<Vocabularies, 'territories'>): string | undefined => {
  const { programme, territory, funder, advisor } = scope;
  const said = [
    programme && `programme ${labelOf(programmes, programme)}`,
    territory !== undefined && `territoire « ${labelOf(vocabularies.territories, territory)} »`,
    funder && `ce que finance « ${funder.name} » : ${sayParts(funder.finances, vocabularies)}`,
    advisor && `parcours que ${advisor.name} accompagne ou a accompagnés`,
  ].filter((each) => each !== undefined && each !== false);
  return said.length === 0 ? undefined : `Seulement : ${said.join(' · ')}.`;
};

const sayParts = (
  parts: readonly FundedPart[] | undefined,
  { territories }: Pick<Vocabularies, 'territories'>,
): string =>
  parts === undefined
    ? 'toute l’activité'
    : parts
        .map((part) =>
          [
            ...(part.programmes ?? []).map((code) => labelOf(programmes, code)),
            ...(part.territories ?? []).map((code) => labelOf(territories, code)),
          ].join(', '),
        )
        .join(' ; ');

/** What the scope cannot count, and why, in sentences. */
export const sayLeftOut = (scope: Scope): string[] =>
  isNarrow(scope)
    ? [
        'Les formations et les interventions ne sont pas comptées ici : leurs fiches ne disent ni programme, ni territoire, ni accompagnateur.',
        ...(scope.advisor
          ? ['Les événements et les points d’accueil non plus : leurs fiches ne disent pas d’accompagnateur.']
          : []),
        ...(scope.territory !== undefined || scope.funder?.finances?.some(({ territories }) => territories)
          ? ['Le territoire est celui du projet ou de l’événement. Ce qui n’en a pas dans les fiches n’est pas compté.']
          : []),
      ]
    : [];
