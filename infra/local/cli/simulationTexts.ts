import type { SimulationReport } from '../../simulation/simulate.ts';

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

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

  lived: ({ journeys, years, seed, associations, faults }: SimulationReport) =>
    `${number.format(journeys)} parcours pendant ${years} ans, en ${associations} associations, graine ${seed}, ` +
    `pannes : ${faults.length === 0 ? 'aucune' : faults.join(', ')}.`,
  owed: ({ obligations, lateness }: SimulationReport) =>
    `${number.format(obligations)} messages dus. Retard hors panne, en secondes : la moitié ${lateness.median} au plus, ` +
    `99 % ${lateness.p99}, 99,9 % ${lateness.p999}, le plus long ${lateness.most}.`,
  speed: (seconds: number, rate: number) =>
    `En ${number.format(seconds)} s : ${number.format(rate)} années de parcours par seconde.`,
  kept: 'Rien n’est perdu, rien n’est parti deux fois, rien trop tôt, trop tard ou la nuit.',
  broken: (count: number, { seed, journeys, years }: SimulationReport) =>
    `${number.format(count)} promesses non tenues (graine ${seed}, ${journeys} parcours, ${years} ans).`,
  more: (count: number) => `… et ${number.format(count)} autres.`,
  violation: ({ association, kind, message, said, at, history }: SimulationReport['violations'][number]) =>
    [
      `\n✗ ${kind}, association ${association}, ${new Date(at).toISOString()} : ${message}`,
      `  ${said}`,
      ...history.map((line) => `  | ${line}`),
    ].join('\n'),
};
