import type { Mark } from './markShape.ts';

/** What a journey's line says. */
export const texts = {
  about: 'De gauche à droite le temps : les étapes en bandes, les rendez-vous au-dessus, les relances tout en haut.',
  rows: { nudge: 'relances', appointment: 'rendez-vous', phase: 'étapes' },
  marks: {
    planned: 'prévu',
    held: 'honoré',
    noShow: 'absent',
    excused: 'excusé',
    cancelled: 'annulé',
    nudge: 'relance',
    closing: 'fin du parcours',
  } satisfies Record<Mark, string>,
  months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  span: (from: string, to: string) => `du ${from} au ${to}`,
} as const;
