import type { Instant } from '../../../../shared/domain/time.ts';

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...options });
  return (instant: Instant) => formatter.format(instant);
};

/** `14:05` */
export const hour = format({ hour: '2-digit', minute: '2-digit' });
/** `14:05:09` */
export const hourAndSecond = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
/** `lundi 14 mars 2016` */
export const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
