import type { Association } from '../../../shared/domain/association.ts';
import { toLocal } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { dayIn, labelled, momentIn, type Texts } from '../../../shared/languages/languages.ts';
import type { SentMessage } from '../../../shared/store/traceStore.ts';
import { labelIn, partnerIn, type Row, type Section, type Telling } from './telling.ts';

/** What happened around a person: training, mails, who read, what they did here; the newest first. */
export const tellHistory = (telling: Telling): Section[] => {
  const { account, texts, association } = telling;
  const { myData } = texts;
  const training = account.training.map(({ date, course }) => ({
    text: labelled(texts, dayIn(texts, date), labelIn('courses', course, telling) ?? course),
  }));
  const referrals = account.referrals.map(({ date, partnerId }) => ({
    text: labelled(texts, dayIn(texts, date), partnerIn(account, partnerId)),
  }));
  const sent = account.sent.map(({ kind, channel, at }) => ({ at, what: sentKind(kind, channel, texts) }));
  const readings = account.readings.map(({ staff, at }) => ({ at, what: readerOf(staff, texts, association) }));
  const traces = account.traces.map(({ what, at }) => ({ at, what: myData.whats[what] }));
  const sometimes = [
    { title: myData.training, rows: training },
    { title: myData.referrals, rows: referrals },
  ].filter(({ rows }) => rows.length > 0);
  return [
    ...sometimes,
    { title: myData.sent, rows: inTime(sent, texts) },
    { title: myData.readings, rows: inTime(readings, texts) },
    { title: myData.traces, rows: inTime(traces, texts) },
  ];
};

const inTime = (events: readonly { at: Instant; what: string }[], texts: Texts): Row[] =>
  events.length === 0
    ? [{ text: texts.myData.none }]
    : events.toReversed().map(({ at, what }) => ({ text: labelled(texts, momentIn(texts, toLocal(at)), what) }));

const sentKind = (kind: string, channel: SentMessage['channel'], { myData: { sentKinds } }: Texts): string => {
  const words = Object.hasOwn(sentKinds, kind) ? sentKinds[kind as keyof typeof sentKinds] : sentKinds.other;
  return channel === 'sms' ? `${words} (SMS)` : words;
};

/** A colleague by name, or by what they do, as the association decided. */
export const readerOf = (
  staff: string,
  { myData: { roles } }: Texts,
  { readersShown, team }: Pick<Association, 'readersShown' | 'team'>,
): string => {
  if (readersShown === 'names') return staff;
  const [role] = team.find(({ name }) => name === staff)?.roles ?? [];
  return roles[role ?? 'left'];
};
