import type { Association } from '../../domain/association.ts';
import { programmes } from '../../domain/codeLists.ts';
import { advisorsOf, colleagueUnder, idInAddress } from '../../domain/colleagues.ts';
import type { Scope } from './scope.ts';
import { scopeTexts } from './texts.ts';

/** What each part of a scope is called in an address and on the command line. */
export const scopeParameters = {
  programme: 'programme',
  territory: 'territoire',
  funder: 'financeur',
  advisor: 'accompagnateur',
} as const satisfies Record<keyof Scope, string>;

export type ScopePart = keyof Scope;
export type Choice = readonly [value: string, label: string];

/** What each part of a scope can be: codes and ids, with what people read. */
export const scopeChoices = (association: Association): Record<ScopePart, Choice[]> => ({
  programme: programmes
    .filter(({ code }) => association.programmes.includes(code))
    .map(({ code, label }) => [code, label]),
  territory: association.vocabularies.territories.map(({ code, label }) => [code, label]),
  funder: association.activityReport.funders.map(({ id, name }) => [id, name]),
  advisor: advisorsOf(association).map((member) => [idInAddress(member), member.name]),
});

/**
 * The scope that the parameters of an address or the options of a command name, or one French sentence for each value that
 * is not known. An empty value restricts nothing.
 */
export const readScope = (
  given: Readonly<Record<string, string | undefined>>,
  association: Association,
): Scope | { faults: string[] } => {
  const choices = scopeChoices(association);
  const parts = Object.keys(scopeParameters) as ScopePart[];
  const asked = parts.map((part) => ({ part, value: (given[scopeParameters[part]] ?? '').trim() }));
  const faults = asked
    .filter(({ part, value }) => value !== '' && !choices[part].some(([known]) => known === value))
    .map(({ part, value }) => scopeTexts.unknown(part, value.slice(0, longestShown), choices[part]));
  if (faults.length > 0) return { faults };
  const asks = (part: ScopePart): string | undefined => asked.find((each) => each.part === part)?.value || undefined;
  const programme = programmes.find(({ code }) => code === asks('programme'))?.code;
  const territory = association.vocabularies.territories.find(({ code }) => code === asks('territory'))?.code;
  const funder = association.activityReport.funders.find(({ id }) => id === asks('funder'));
  const advisor = colleagueUnder(association, asks('advisor') ?? '');
  return {
    ...(programme && { programme }),
    ...(territory !== undefined && { territory }),
    ...(funder && { funder }),
    ...(advisor && { advisor }),
  };
};

const longestShown = 40;

/** The scope as it stands in an address, by parameter. */
export const scopeQuery = ({ programme, territory, funder, advisor }: Scope): Record<string, string> => ({
  ...(programme && { [scopeParameters.programme]: programme }),
  ...(territory !== undefined && { [scopeParameters.territory]: territory }),
  ...(funder && { [scopeParameters.funder]: funder.id }),
  ...(advisor && { [scopeParameters.advisor]: idInAddress(advisor) }),
});
