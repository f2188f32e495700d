import { association } from '../../../../shared/association/association.ts';
import type { Sheet } from '../../../../shared/domain/records.ts';
import { journeyCard } from '../../../../shared/messages/slack/card.ts';
import { detailsModal } from '../../../../shared/messages/slack/detailsModal.ts';
import { draftModal } from '../../../../shared/messages/slack/draftModal.ts';
import { intakeModal } from '../../../../shared/messages/slack/intakeModal.ts';
import { noticeModal } from '../../../../shared/messages/slack/notice.ts';
import { pauseModal } from '../../../../shared/messages/slack/pauseModal.ts';
import { botTexts } from '../../../../shared/messages/slack/texts.ts';
import { stories } from './journeys.ts';
import { begun, partners, sami, staff, today } from './people.ts';
import { type Sample, sample } from './sample.ts';

const { waiting, taken, maturing, confirmed, asking, cancelling, creating, seeding, closed } = stories;

const sheet: Sheet = {
  id: 'F-1',
  personId: sami.id,
  programme: 'ess',
  date: '2016-03-10',
  employment: 'demandeur_emploi',
  commune: 'Lille',
  qpv: 'unknown',
  prescribers: [partners[0]?.id ?? '', 'site_web'],
};

const change = { journeyId: maturing.journey.id, commandId: 'exemple' };

/** What the bot lays over the page. */
export const modals = (): Sample[] => [
  sample(
    'detailsModal',
    'Fiche d’une demande',
    detailsModal(waiting.journey, [{ person: sami, sheet }], partners, association),
  ),
  sample('intakeModal', 'Demande reçue par téléphone', intakeModal(association)),
  sample('intakeModal', 'Demande commencée sur le web', intakeModal(association, begun), 'commencee'),
  sample('draftModal', 'Demande commencée', draftModal([{ short: 'Prénom', text: 'Lina' }], begun.signals)),
  sample('journeyCard', 'Parcours, demande à prendre', journeyCard(waiting)),
  sample('journeyCard', 'Parcours, demande prise en charge', journeyCard(taken), 'prise'),
  sample(
    'journeyCard',
    'Parcours en maturation, après une action',
    journeyCard(maturing, { sentence: botTexts.done, change }),
    'maturation',
  ),
  sample('journeyCard', 'Parcours, rendez-vous confirmé par le porteur', journeyCard(confirmed), 'confirme'),
  sample('journeyCard', 'Parcours, le porteur demande un autre moment', journeyCard(asking), 'autre-moment'),
  sample('journeyCard', 'Parcours, le porteur a annulé', journeyCard(cancelling), 'annule'),
  sample('journeyCard', 'Parcours en création', journeyCard(creating), 'creation'),
  sample('journeyCard', 'Parcours CitésLab, en amorçage', journeyCard(seeding), 'citeslab'),
  sample('journeyCard', 'Parcours clos', journeyCard(closed), 'clos'),
  sample('pauseModal', 'Je m’absente', pauseModal(staff, association, today)),
  sample('noticeModal', 'Une phrase', noticeModal(botTexts.stale)),
];
