import { longDateTime } from '../../../shared/domain/frenchDates.ts';
import { toLocal } from '../../../shared/domain/paris.ts';
import { violationLabels } from '../../simulation/owed/violationLabels.ts';
import { plantedFaults } from '../../simulation/plantedFaults.ts';
import { areSharesJudged } from '../../simulation/reportOf.ts';
import type { SimulationReport } from '../../simulation/simulation.ts';

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

const some = (count: number, one: string, several: string): string =>
  `${number.format(count)} ${count < 2 ? one : several}`;

/** What a simulation says. */
export const simulationTexts = {
  progress: 'Associations vécues',
  badNumber: (option: string, given: string, most: number) =>
    `Derrière ${option}, « ${given} » ne va pas : un nombre entier de 1 à ${most}.`,
  unknownFault: (given: string, known: readonly string[]) =>
    `La panne « ${given} » n’existe pas. Possible : all, none, ${known.join(', ')}.`,
  badFile: (path: string, error: string) =>
    `Impossible d’écrire dans « ${path} » (${error}). Donnez un fichier dans un dossier qui existe.`,
  unknownPlanted: (given: string, known: readonly string[]) =>
    `La faute « ${given} » n’existe pas. Possible : ${known.join(', ')}.`,

  lived: ({ journeys, years, seed, associations, faults, planted }: SimulationReport) =>
    [
      `${some(journeys, 'parcours', 'parcours')} pendant ${some(years, 'an', 'ans')}, en ${some(associations, 'association', 'associations')}, graine ${seed}.`,
      `Pannes : ${faults.length === 0 ? 'aucune' : faults.join(', ')}.`,
      ...(planted ? [`Faute dans le code : ${plantedFaults[planted].meaning}.`] : []),
    ].join('\n'),
  owed: ({ obligations, told, lateness }: SimulationReport) =>
    `${some(obligations, 'message dû', 'messages dus')}. Retard hors panne, en secondes : la moitié ${lateness.median} au plus, ` +
    `99 % ${lateness.p99}, 99,9 % ${lateness.p999}, le plus long ${lateness.most}.` +
    `\nSur ${some(told.of, 'message', 'messages')} aux porteurs, envois incertains, dits à un collègue : ` +
    `${number.format(told.instead + told.besides)}, dont arrivés quand même : ${number.format(told.besides)}.` +
    (areSharesJudged(obligations) ? '' : '\nTrop peu de messages pour juger les 99,9 % : il en faut 10 000.'),
  speed: (seconds: number, rate: number) =>
    `En ${number.format(seconds)} s : ${number.format(rate)} années de parcours par seconde.`,
  kept: 'Rien n’est perdu, rien n’est parti deux fois, rien trop tôt, trop tard ou la nuit.',
  broken: (count: number) => `\n${some(count, 'promesse non tenue', 'promesses non tenues')}.`,
  again: (command: string) => `Pour revoir la même chose : ${command}`,
  more: (count: number) => `\n… et ${some(count, 'autre', 'autres')}.`,
  violation: ({ association, kind, message, said, at, history }: SimulationReport['violations'][number]) =>
    [
      `\n✗ ${[
        violationLabels[kind],
        ...(association > 0 ? [`association ${association}`] : []),
        ...(at > 0 ? [longDateTime(toLocal(at))] : []),
      ].join(', ')} : ${message}`,
      `  ${said}`,
      ...history.map((line) => `  | ${line}`),
    ].join('\n'),
};
