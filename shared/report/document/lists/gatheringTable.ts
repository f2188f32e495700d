import { type GatheringFamily, gatheringStatuses, programmes } from '../../../domain/codeLists.ts';
import { labelOf } from '../../../domain/codes.ts';
import type { Gathering } from '../../../domain/records.ts';
import { french } from '../../amount.ts';
import { everybodyAt, gatheringsOf, isHeld } from '../../gatherings.ts';
import type { FigureHistory } from '../../history.ts';
import type { Range } from '../../measures.ts';
import { chronological } from '../../order.ts';
import type { Block, Cell } from '../model.ts';
import { columns, span, text } from './list.ts';

type Asked = { id: string; caption: string; family: GatheringFamily; keep?: (gathering: Gathering) => boolean };

/** The events of a family in the year, the first one first. */
export const gatheringTable = ({ facts }: FigureHistory, { id, caption, family, keep = () => true }: Asked): Block => {
  const { gatheringTypes, territories } = facts.vocabularies;
  const gatherings = chronological(gatheringsOf(facts, family).filter(keep), ({ start }) => start);
  return {
    kind: 'table',
    table: {
      id,
      caption,
      columns: columns('Date', 'Événement', 'Type', 'Programme', 'Territoire', '#Personnes'),
      rows: gatherings.map((gathering) => [
        text(span(gathering.start, gathering.end)),
        text(gathering.title ?? '–'),
        text(gathering.type === undefined ? '–' : labelOf(gatheringTypes, gathering.type)),
        text(gathering.programmes.map((code) => labelOf(programmes, code)).join(', ')),
        text(gathering.territory === undefined ? '–' : labelOf(territories, gathering.territory)),
        isHeld(gathering) ? people(everybodyAt(gathering)) : text(labelOf(gatheringStatuses, gathering.status)),
      ]),
      notes: gatherings.length === 0 ? ['aucun cette année'] : [],
    },
  };
};

const people = (range: Range | undefined): Cell => {
  if (range === undefined) return text('–');
  const [min, max] = range;
  return min === max ? { value: min, unit: 'count' } : text(`${french.format(min)} à ${french.format(max)}`);
};
