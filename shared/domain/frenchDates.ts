import { weekday } from './days.ts';
import type { LocalDateTime, PlainDate } from './time.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
export const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** `lundi` */
export const nameOfDay = (day: PlainDate): string => weekdays[weekday(day)] ?? '';

/** `12 mars 2017`, `1er mars 2017`. */
export const longDate = (day: PlainDate): string => {
  const [year, month, date] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8))];
  return `${date === 1 ? '1er' : date} ${months[month - 1]} ${year}`;
};

/** `lundi 13 mars 2017 à 14 h 00`. */
export const longDateTime = (local: LocalDateTime): string => {
  const [day = '', time = ''] = local.split('T');
  return `${nameOfDay(day)} ${longDate(day)} à ${time.replace(':', ' h ')}`;
};
