import type { KnownBlock } from '@slack/types';
import { programmes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import type { Evidence } from '../../domain/erasure/evidence.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { PlainDate } from '../../domain/time.ts';
import { context, escapeMrkdwn, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';

/** What a sheet shows of somebody who is erased: the day, and to the direction what is kept as evidence. */
export const erasedBlocks = (erasedOn: PlainDate, evidence: Evidence | undefined): KnownBlock[] => [
  section(`Données effacées le ${longDate(erasedOn)}. Il reste ce que comptent les chiffres.`),
  ...(evidence
    ? [section(evidenceLines(evidence).join('\n')), context('Gardé pour le FSE+, lu par la direction seule.')]
    : []),
];

const evidenceLines = ({ personId, person, stays, keptUntil }: Evidence): string[] => [
  `*Preuve gardée jusqu’au ${longDate(keptUntil)}* : ${escapeMrkdwn(fullName({ id: personId, ...person }))}${
    person.birthDate === undefined ? '' : `, naissance le ${longDate(person.birthDate)}`
  }`,
  ...stays.map(({ programme, from, to, situation = 'non notée', laterSituation = 'non notée' }) => {
    const dates = `${labelOf(programmes, programme)}, du ${longDate(from)} au ${longDate(to)}`;
    return `• ${dates} ; à la sortie : ${escapeMrkdwn(situation)} ; six mois après : ${escapeMrkdwn(laterSituation)}`;
  }),
];
