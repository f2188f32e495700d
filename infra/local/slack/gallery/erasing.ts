import { association } from '../../../../shared/association/association.ts';
import type { Evidence } from '../../../../shared/domain/erasure/evidence.ts';
import { journeyCard } from '../../../../shared/messages/slack/card.ts';
import { detailsModal } from '../../../../shared/messages/slack/detailsModal.ts';
import { erasureModal } from '../../../../shared/messages/slack/erasureModal.ts';
import { stories } from './journeys.ts';
import { partners, sami } from './people.ts';
import { type Sample, sample } from './sample.ts';

const { closed } = stories;
const { journey } = closed;

const erased = { id: sami.id, erasedOn: '2016-03-14' };

const evidence: Evidence = {
  personId: sami.id,
  person: sami,
  stays: [{ journeyId: journey.id, programme: 'ess', from: '2015-02-02', to: '2016-02-01', situation: 'CDI' }],
  keptUntil: '2026-02-01',
};

const facts = {
  ...closed,
  persons: [erased],
  journey: { ...journey, erased: journey.holders.map(({ personId }) => personId) },
};

/** What the bot shows before somebody is erased, and afterwards. */
export const erasing = (): Sample[] => [
  sample('erasureModal', 'Effacer les données d’une personne', erasureModal(sami, association)),
  sample('journeyCard', 'Parcours d’une personne effacée', journeyCard(facts), 'effacee'),
  sample(
    'detailsModal',
    'Fiche d’une personne effacée, pour la direction',
    detailsModal(journey, [{ person: erased, sheet: undefined, evidence }], partners, association),
    'effacee',
  ),
];
