import { readCalendar } from '../shared/usecases/readCalendar.ts';

type Part = { type: string; text: string };

/** The parts of a message without parts of their own, decoded. */
const partsOf = (message: string): Part[] => {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const body = rest.join('\r\n\r\n');
  const boundary = /boundary="?([^";\r\n]+)"?/.exec(headers)?.[1];
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => partsOf(part.replace(/^\r\n/, '')));
  const type = /^content-type: (.*)$/im.exec(headers)?.[1] ?? '';
  const encoding = /^content-transfer-encoding: (.*)$/im.exec(headers)?.[1] ?? '';
  return [{ type, text: decoded(body, encoding) }];
};

const decoded = (body: string, encoding: string): string => {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  if (!/quoted/i.test(encoding)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

/** What a holder finds in a mail: its words, the token of its link, and the calendar file. */
export const readLetter = (message: Buffer) => {
  const parts = partsOf(message.toString('latin1'));
  const of = (type: string) => parts.find((part) => part.type.startsWith(type));
  const text = of('text/plain')?.text ?? '';
  const calendar = of('text/calendar');
  return {
    text,
    token: /\/lien\/([\w-]{22})\b/.exec(text)?.[1],
    calendarType: calendar?.type,
    calendar: calendar && readCalendar(calendar.text),
  };
};
