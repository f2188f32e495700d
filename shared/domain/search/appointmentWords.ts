import { type AppointmentStatus, type AppointmentType, appointmentTypes } from '../codeLists.ts';
import { labelOf } from '../codes.ts';
import { doubts } from './doubts.ts';
import type { Line } from './line.ts';

/** What an appointment can be noted as. */
export type NotableStatus = Exclude<AppointmentStatus, 'cancelled'>;

const typeWords: readonly (readonly [AppointmentType, string])[] = [
  ['exit', '(?:entretien de )?sortie'],
  ['postCreation', '(?:suivi[ -])?post[ -]?crea(?:tion)?|suivi post'],
  ['welcome', 'accueil|acc'],
  ['maturation', 'mat|matu|maturation'],
  ['creation', 'crea|creation'],
  ['seeding', 'amo|amorcage'],
];

/** The type of an appointment; where the line says two, which one has to be asked. */
export const readType = (line: Line): { type?: AppointmentType; doubt?: string } => {
  const types = typeWords.flatMap(([type, pattern]) => line.cutAll(pattern, () => type));
  const [type, ...others] = new Set(types);
  if (type === undefined) return {};
  if (others.length === 0) return { type };
  return { doubt: doubts.whichType([type, ...others].map((code) => labelOf(appointmentTypes, code))) };
};

/** The more particular ones first: « absent excusé » is excused, « absente non excusée » is not. */
const statusWords: readonly (readonly [NotableStatus, string])[] = [
  ['noShow', 'absen(?:te?|ce),? (?:et )?(?:non|pas) (?:excusee?|justifiee?)|absence injustifiee'],
  ['excused', 'absen(?:te?|ce),? (?:et )?excusee?'],
  ['noShow', "(?:n['’]est |est |etait )?(?:pas|non|jamais) (?:venue?|honoree?|presente?|vue?)"],
  ['noShow', '(?:a pose |pose )?(?:un )?lapin|no[- ]?show'],
];
const plainStatusWords: typeof statusWords = [
  ['noShow', '(?:etait |est )?absente?|absence'],
  ['excused', "(?:s['’]est |est )?excusee?"],
  ['held', '(?:bien |est |a )?(?:honoree?|tenu|venue?|fait|vue?|presente?)'],
  ['planned', 'prevue?|planifiee?|a venir'],
];
/** And what is said not to be: nothing is read in it. */
const unclearWords =
  "(?:ne |n['’]\\p{Letter}+ )?(?:pas|non|jamais|ni|sauf|sans)(?: (?:a|au|aux|chez|de|en|la|le|pu))?(?: \\p{Letter}+)?|annul\\p{Letter}*|report\\p{Letter}+|decal\\p{Letter}+|oubli\\p{Letter}+";

/** What became of the appointment; words that leave it open stay in the line, and are asked about. */
export const readStatus = (line: Line): { status?: NotableStatus; doubt?: string } => {
  const read = (words: typeof statusWords) =>
    words.flatMap(([status, pattern]) => line.cutAll(pattern, ([words]) => ({ status, words })));
  const clear = read(statusWords);
  const unclear = line.find(unclearWords).map(({ words }) => words);
  line.keep(unclearWords);
  const all = [...clear, ...read(plainStatusWords)];
  const [status, ...others] = new Set(all.map(({ status }) => status));
  if (unclear.length > 0 || others.length > 0)
    return { doubt: doubts.whichStatus([...all.map(({ words }) => words), ...unclear]) };
  return status === undefined ? {} : { status };
};
