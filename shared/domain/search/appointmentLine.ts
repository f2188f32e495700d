import type { AppointmentType } from '../codeLists.ts';
import type { LocalDateTime, PlainDate } from '../time.ts';
import { type NotableStatus, readStatus, readType } from './appointmentWords.ts';
import { chooseDay } from './chooseDay.ts';
import type { Correction } from './corrections.ts';
import { readDays } from './dateWords.ts';
import { type Doubts, doubts } from './doubts.ts';
import type { Names } from './names.ts';
import { openLine } from './openLine.ts';
import { choosePlace, readPlaces } from './placeWords.ts';
import type { Holder } from './readHolder.ts';
import { readReferrals } from './referralWords.ts';
import { readTimes } from './timeWords.ts';
import { usualStatus } from './usualStatus.ts';

/** A field of an appointment, as the command and the modal call it. */
export type LineField = 'holder' | 'date' | 'time' | 'minutes' | 'type' | 'placeId' | 'status' | 'partnerIds';

/** An appointment as somebody wrote it in one line; what is absent was not in it, or has to be asked. */
export type AppointmentLine = {
  holder?: Holder;
  /** others of the same project whom the line names */
  others: Holder[];
  /** whom the holder is to be chosen from */
  likely: Holder[];
  date?: PlainDate;
  /** `14:30` */
  time?: string;
  minutes?: number;
  type?: AppointmentType;
  status?: NotableStatus;
  placeId?: string;
  partnerIds: string[];
  /** what has to be asked or looked at, a sentence for its field */
  doubts: Doubts<LineField>;
  /** what was read in spite of a slip */
  corrections: Correction[];
  /** what nobody has understood, in order */
  unread: string[];
};

/** On which side of today the day lies. Somebody may be excused beforehand. */
const directions = { planned: 'future', held: 'past', noShow: 'past', excused: 'either' } as const;

/**
 * Reads a line like `Amina Benali 12/03 14h maturation 45min PAP Lambersart orientée BGE`. Nothing is guessed in silence:
 * a field is as it was meant, or open, or has a doubt. `now` is Paris time.
 */
export const readAppointmentLine = (text: string, now: LocalDateTime, names: Names): AppointmentLine => {
  const today = now.slice(0, 10);
  const { line, isHolder, readHolder, leave } = openLine(text, names);
  const named = readDays(line, today);
  const referrals = readReferrals(line, names.partners);
  const said = readStatus(line);
  const places = readPlaces(line, names.places, isHolder);
  const ofToday = line.find('ce matin|ce soir|cet apres[ -]midi|cet aprem').length > 0;
  const times = readTimes(line);
  const type = readType(line);
  const who = readHolder();

  const spoken = said.status ?? (referrals.partnerIds.length > 0 ? 'held' : undefined);
  const day = chooseDay(named, today, spoken ? directions[spoken] : 'either');
  const date = day.date ?? (ofToday && named.length === 0 ? today : undefined);
  const status = said.status ?? (said.doubt === undefined ? usualStatus(date, times.time, now) : undefined);
  const place = choosePlace(places, names.periods, date ?? today, who.holder?.journey.project.programme);
  const open = {
    holder: who.doubt,
    date: day.doubt ?? (date && wrongSide(date, times.time, said.status, now)),
    time: times.timeDoubt,
    minutes: times.minutesDoubt,
    type: type.doubt,
    placeId: place.doubt,
    status: said.doubt,
    partnerIds: referrals.doubt,
  };
  const { unread, corrections } = leave(who);
  return {
    ...(who.holder && { holder: who.holder }),
    others: who.others,
    likely: who.likely,
    ...(date !== undefined && { date }),
    ...(times.time !== undefined && { time: times.time }),
    ...(times.minutes !== undefined && { minutes: times.minutes }),
    ...(type.type && { type: type.type }),
    ...(status && { status }),
    ...(place.placeId !== undefined && { placeId: place.placeId }),
    partnerIds: referrals.partnerIds,
    doubts: Object.fromEntries(Object.entries(open).filter(([, doubt]) => doubt !== undefined)),
    corrections: [...corrections, ...referrals.corrections, ...(place.corrections ?? [])],
    unread,
  };
};

const wrongSide = (
  date: PlainDate,
  time: string | undefined,
  status: NotableStatus | undefined,
  now: LocalDateTime,
) => {
  const usual = usualStatus(date, time, now);
  if (status === 'planned' && usual === 'held') return doubts.plannedInPast();
  return (status === 'held' || status === 'noShow') && usual === 'planned' ? doubts.heldInFuture() : undefined;
};
