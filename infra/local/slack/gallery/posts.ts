import { commands } from '../../../../functions/slack/commands/commands.ts';
import { association } from '../../../../shared/association/association.ts';
import { section } from '../../../../shared/messages/blocks.ts';
import { callBackGone, callBackPost } from '../../../../shared/messages/callBack.ts';
import { digest, intakeCard, roundUp, teamNudge, type Week } from '../../../../shared/messages/posts.ts';
import { helpPost } from '../../../../shared/messages/slack/help.ts';
import { holderList } from '../../../../shared/messages/slack/holderList.ts';
import { notice } from '../../../../shared/messages/slack/notice.ts';
import { botTexts } from '../../../../shared/messages/slack/texts.ts';
import { followUps } from './followUps.ts';
import { stories } from './journeys.ts';
import { amina, begun, now, partners, places, sami, staff, today, yanis } from './people.ts';
import { type Sample, sample } from './sample.ts';

const { waiting, taken, maturing, closed, absorbed } = stories;
const theme = 'alimentation';

const week: Week = {
  from: '2016-03-07',
  to: '2016-03-11',
  requests: 6,
  notTaken: 1,
  held: 23,
  planned: 19,
  waiting: association.team.slice(0, 3).map(({ name }, index) => ({ staff: name, count: 5 - index })),
};

/** What the bot says in one sentence, as people read it. */
const sentences = Object.values(botTexts).map((text) => (typeof text === 'string' ? text : text('Amina Benali')));

/** What the bot says in channels and direct messages. */
export const posts = (): Sample[] => [
  sample('intakeCard', 'Nouvelle demande', intakeCard(waiting.journey, sami, theme)),
  sample('intakeCard', 'Nouvelle demande, prise en charge', intakeCard(taken.journey, sami, theme), 'prise'),
  sample(
    'intakeCard',
    'Nouvelle demande, de quelqu’un de déjà connu peut-être',
    intakeCard(waiting.journey, sami, theme, { maybeKnown: true }),
    'connu',
  ),
  sample(
    'intakeCard',
    'Nouvelle demande, rapprochée d’une autre',
    intakeCard(absorbed.journey, sami, theme),
    'rapprochee',
  ),
  sample('intakeCard', 'Nouvelle demande, close', intakeCard(closed.journey, yanis, undefined), 'close'),
  sample('callBackPost', 'Demande commencée, à rappeler', callBackPost(begun)),
  sample(
    'callBackPost',
    'Demande commencée, rappelée',
    callBackPost({ ...begun, calledBack: { by: staff.name, at: now } }),
    'rappele',
  ),
  sample('callBackGone', 'Demande commencée, effacée', callBackGone()),
  sample('teamNudge', 'Relance à toute l’équipe', teamNudge(waiting.journey, sami, 'demande à prendre en charge')),
  sample('digest', 'Suivis du jour', digest(today, [...followUps(), ...followUps(true).slice(0, 1)])),
  sample('digest', 'Suivis du jour, tous réglés', digest(today, followUps(true)), 'regles'),
  sample(
    'digest',
    'Suivis du jour, très nombreux',
    digest(today, Array.from({ length: 20 }, () => followUps()).flat()),
    'longs',
  ),
  sample('roundUp', 'La semaine de l’équipe', roundUp(week)),
  sample('roundUp', 'La semaine de l’équipe, sans retard', roundUp({ ...week, notTaken: 0, waiting: [] }), 'calme'),
  sample(
    'holderList',
    'Plusieurs porteurs possibles',
    holderList([
      { person: amina, journey: maturing.journey },
      { person: yanis, journey: closed.journey },
    ]),
  ),
  sample(
    'notice',
    'Réponse à une seule personne, avec retour en arrière',
    notice(botTexts.done, { journeyId: maturing.journey.id, commandId: 'exemple' }),
  ),
  sample('botTexts', 'Phrases courtes', { text: 'Phrases courtes', blocks: sentences.map(section) }),
  sample('helpPost', 'Aide', helpPost(commands, { places, partners })),
];
