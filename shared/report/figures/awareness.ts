import { programmes } from '../../domain/codeLists.ts';
import type { Gathering } from '../../domain/records.ts';
import { defineSection, type Figure } from '../figure.ts';
import { everybodyAt, gatheringsOf, isHeld } from '../gatherings.ts';
import { attendance, count } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear): Gathering[] => gatheringsOf(year, 'awareness').filter(isHeld);

/** Events and people of the events that `belongs` names; `whose` ends the French sentences, `ofWhich` the English ones. */
const figuresOf = (
  prefix: string,
  whose: string,
  ofWhich: string,
  belongs: (gathering: Gathering) => boolean,
): readonly Figure<Gathering[]>[] => [
  {
    id: `${prefix}.events`,
    label: `Actions de sensibilisation ${whose}`,
    definition: `Événements de sensibilisation tenus, commencés dans l’année, ${whose}.`,
    inEnglish: `Awareness events held, beginning in the year, ${ofWhich}.`,
    unit: 'count',
    counts: 'gatherings',
    compute: (gatherings) => count(gatherings.filter(belongs)),
  },
  {
    id: `${prefix}.people`,
    label: `Personnes sensibilisées ${whose}`,
    definition: `Public et professionnels présents aux événements de sensibilisation tenus, ${whose}. Une fourchette compte pour son milieu.`,
    inEnglish: `Public and professionals at the awareness events held, ${ofWhich}. A range counts as its midpoint.`,
    unit: 'count',
    counts: 'gatherings',
    compute: (gatherings) => attendance(gatherings.filter(belongs), everybodyAt),
  },
];

export const awareness = defineSection({
  id: 'awareness',
  title: 'Sensibilisation',
  select,
  figures: [
    ...programmes.flatMap(({ code, record, label }) =>
      figuresOf(`awareness.${record}`, `du programme ${label}`, `of the programme ${label}`, (gathering) =>
        gathering.programmes.includes(code),
      ),
    ),
    ...figuresOf(
      'awareness',
      'des deux programmes',
      'of either programme',
      (gathering) => gathering.programmes.length > 0,
    ),
  ],
});
