import { association } from '../../../../shared/association/association.ts';
import type { Alike } from '../../../../shared/messages/slack/alike.ts';
import { journeyCard } from '../../../../shared/messages/slack/card.ts';
import { detailsModal } from '../../../../shared/messages/slack/detailsModal.ts';
import type { MergedPerson } from '../../../../shared/messages/slack/merged.ts';
import { mergedModal, mergeModal } from '../../../../shared/messages/slack/mergeModal.ts';
import { botTexts } from '../../../../shared/messages/slack/texts.ts';
import { stories } from './journeys.ts';
import { now, partners, sami, staff, yanis } from './people.ts';
import { type Sample, sample } from './sample.ts';

const { waiting, merged, absorbed, closed } = stories;

const alike: Alike[] = [
  {
    person: { ...sami, id: 'P-9', firstName: 'Samy' },
    verdict: 'probable',
    likenesses: ['name', 'phone'],
    journeys: [absorbed.journey],
  },
  { person: yanis, verdict: 'possible', likenesses: ['phone'], journeys: [closed.journey] },
];

const found: MergedPerson = {
  merge: { id: 'exemple', personId: 'P-9', isPersonId: sami.id, by: staff.name, at: now, why: 'il l’a confirmé' },
  other: { ...sami, firstName: 'Samy' },
};

const [first] = alike;

/** What the bot shows of persons and requests that came twice. */
export const merging = (): Sample[] => [
  sample(
    'detailsModal',
    'Fiche d’une demande, de quelqu’un de déjà connu peut-être',
    detailsModal(waiting.journey, [{ person: sami, sheet: undefined, alike }], partners, association),
    'connu',
  ),
  sample(
    'detailsModal',
    'Fiche d’une demande, fiches rapprochées',
    detailsModal(waiting.journey, [{ person: sami, sheet: undefined, merged: [found] }], partners, association),
    'rapprochee',
  ),
  ...(first
    ? [sample('mergeModal', 'Rapprocher deux personnes, ou deux demandes', mergeModal(waiting.journey, sami, first))]
    : []),
  sample(
    'mergedModal',
    'C’est rapproché, avec retour en arrière',
    mergedModal(botTexts.mergedJourneys, { survivor: merged.journey.id, absorbed: absorbed.journey.id }),
  ),
  sample('journeyCard', 'Parcours de deux demandes rapprochées', journeyCard(merged), 'rapproche'),
  sample('journeyCard', 'Parcours qui continue dans un autre', journeyCard(absorbed), 'continue-ailleurs'),
];
