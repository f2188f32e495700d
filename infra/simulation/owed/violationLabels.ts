import type { Violation } from './verdict.ts';

/** A kind of violation, in the words of whoever waited. */
export const violationLabels = {
  lost: 'perdu',
  late: 'trop tard',
  twice: 'deux fois',
  early: 'trop tôt',
  night: 'hors des heures',
  unowed: 'que personne n’attendait',
  wrongReader: 'à la mauvaise personne',
} as const satisfies Record<Violation['kind'], string>;
