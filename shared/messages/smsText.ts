/** A text message as it goes out; `parts` is how many it costs. */
export type SmsText = { text: string; parts: number };

/** The alphabet of GSM 03.38: 160 of these fit into one text message. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Each takes the room of two. */
const extended = new Set('^{}\\[~]|€');

/** Signs that the alphabet has not, as what says the same in it. */
const instead: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  œ: 'oe',
  Œ: 'OE',
};

/**
 * A single sign outside of the alphabet leaves 70 letters instead of 160, so `août` becomes `aout`. What cannot be said in
 * it, Arabic for one, stays as it is.
 */
export const smsText = (text: string): SmsText => {
  const signs = [...text.normalize('NFC')].map(inAlphabet);
  if (signs.includes(undefined)) return { text, parts: partsOf(text.length, 70, 67) };
  const plain = signs.join('');
  const room = [...plain].reduce((sum, sign) => sum + (extended.has(sign) ? 2 : 1), 0);
  return { text: plain, parts: partsOf(room, 160, 153) };
};

const inAlphabet = (sign: string): string | undefined => {
  if (basic.has(sign) || extended.has(sign)) return sign;
  const bare = instead[sign] ?? sign.normalize('NFD').replace(/\p{Mn}/gu, '');
  return [...bare].every((one) => basic.has(one)) && bare !== '' ? bare : undefined;
};

/** In a message of several parts each holds a little less. */
const partsOf = (room: number, alone: number, together: number): number =>
  room <= alone ? 1 : Math.ceil(room / together);
