import type { StaffMember } from '../../shared/domain/association.ts';
import { toDay } from '../../shared/domain/paris.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { botTexts } from '../../shared/messages/slack/texts.ts';
import { logFailure } from '../runtime/log.ts';
import type { Act, Outside } from './act.ts';
import { inTime } from './inTime.ts';
import type { TeamMembers } from './teamMembers.ts';

/** What a listener made of a request, or the French sentence that says why nothing came of it. */
export type Outcome<Answer> = { answer: Answer } | { sentence: string };

/** Who asks, and when. */
export type Asker = { userId: string; now: Instant };

/**
 * The only way in: lets work those of the team's private channel who have a staff record under contract, and nobody
 * when the channel cannot be read. What goes wrong becomes a sentence, because Slack shows people its own codes else.
 */
export const createDoor = (outside: Outside, members: TeamMembers) => {
  const { association } = outside.jalon;

  const admit = async ({ userId, now }: Asker): Promise<StaffMember | string> => {
    const isMember = await members.has(userId, now).catch(logFailure('reading the members of the team channel'));
    if (isMember === undefined) return botTexts.membersUnread;
    if (!isMember) return botTexts.outsider;
    const today = toDay(now);
    const staff = association.team.find(({ slackUserId }) => slackUserId === userId);
    const employed = staff && staff.contract.from <= today && today <= (staff.contract.to ?? today);
    return employed ? staff : botTexts.notStaff;
  };

  const attempt = async <Answer>(asker: Asker, work: (act: Act) => Promise<Answer>): Promise<Outcome<Answer>> => {
    try {
      const staff = await admit(asker);
      if (typeof staff === 'string') return { sentence: staff };
      return { answer: await work({ ...outside, staff, now: asker.now }) };
    } catch (error) {
      logFailure('a request from Slack')(error);
      return { sentence: botTexts.failed };
    }
  };

  return <Answer>(asker: Asker, work: (act: Act) => Promise<Answer>): Promise<Outcome<Answer>> =>
    inTime(attempt(asker, work), { sentence: botTexts.late });
};

export type Door = ReturnType<typeof createDoor>;
