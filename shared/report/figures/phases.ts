import { phases as allPhases } from '../../domain/codeLists.ts';
import type { Episode } from '../../domain/records.ts';
import { defineSection, type Figure } from '../figure.ts';
import { count } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { episodesOf, isOpenOn } from '../selections.ts';

/** The phases of an ESS journey, the first to the last. */
export const essPhases = allPhases.filter(({ code }) => code !== 'seeding');

type EssPhase = (typeof essPhases)[number];
type Movement = {
  id: string;
  label: (phase: string) => string;
  definition: (phase: string) => string;
  inEnglish: (phase: string) => string;
  includes: (episode: Episode, year: ReportYear) => boolean;
};

const movements: readonly Movement[] = [
  {
    id: 'stock_start',
    label: (phase) => `En cours au début de l’année : ${phase}`,
    definition: (phase) => `Étapes « ${phase} » en cours au soir du 31 décembre de l’année précédente.`,
    inEnglish: (phase) => `Phases “${phase}” open on 31 December of the year before.`,
    includes: (episode, { eve }) => isOpenOn(episode, eve),
  },
  {
    id: 'in',
    label: (phase) => `Commencées dans l’année : ${phase}`,
    definition: (phase) => `Étapes « ${phase} » commencées dans l’année.`,
    inEnglish: (phase) => `Phases “${phase}” begun in the year.`,
    includes: ({ start }, year) => year.contains(start),
  },
  {
    id: 'out',
    label: (phase) => `Terminées dans l’année : ${phase}`,
    definition: (phase) => `Étapes « ${phase} » terminées dans l’année.`,
    inEnglish: (phase) => `Phases “${phase}” ended in the year.`,
    includes: ({ end }, year) => end !== undefined && year.contains(end),
  },
  {
    id: 'stock_end',
    label: (phase) => `En cours à la fin de l’année : ${phase}`,
    definition: (phase) => `Étapes « ${phase} » en cours au soir du 31 décembre de l’année.`,
    inEnglish: (phase) => `Phases “${phase}” open on 31 December of the year.`,
    includes: (episode, { lastDay }) => isOpenOn(episode, lastDay),
  },
];

const figureOf = (movement: Movement, phase: EssPhase): Figure<ReportYear> => ({
  id: `phases.${movement.id}.${phase.record}`,
  label: movement.label(phase.label),
  definition: movement.definition(phase.label),
  inEnglish: movement.inEnglish(phase.label),
  unit: 'count',
  counts: 'episodes',
  compute: (year) => count(episodesOf(year, phase.code).filter((episode) => movement.includes(episode, year))),
});

/** What runs, begins and ends in each phase of an ESS journey: start + in - out = end. */
export const phases = defineSection({
  id: 'phases',
  title: 'Étapes des parcours ESS',
  select: (year) => year,
  figures: movements.flatMap((movement) => essPhases.map((phase) => figureOf(movement, phase))),
});
