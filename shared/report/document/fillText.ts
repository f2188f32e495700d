import { typeset } from '../../domain/typeset.ts';
import type { FigureHistory } from '../history.ts';
import { inWords, rowIn, valueIn } from './known.ts';
import type { Run, TextBlock } from './model.ts';

/** A text that cannot be filled: the message is French and says what and where. */
export type TextFault = { file: string; line: number; message: string };

type Filled = { blocks: TextBlock[]; faults: TextFault[] };

/**
 * A text of the team with its figures. Paragraphs stand between empty lines, `- ` begins an item, `**` is strong.
 * `{{accueil.projects}}` is a figure, `{{accueil.by_month:03}}` a row of it, `{{accueil.projects N-1}}` the year before,
 * `{{année}}` and `{{année N-1}}` the years themselves.
 */
export const fillText = (file: string, text: string, history: FigureHistory): Filled => {
  const faults: TextFault[] = [];
  const runsOf = ({ line, text }: Line): Run[] => {
    const fault = (message: string) => faults.push({ file, line, message });
    const parts = text.split('**');
    if (parts.length % 2 === 0) fault(messages.boldNotClosed);
    const [lonely] = parts.flatMap((part) => part.replaceAll(/\{\{.*?\}\}/g, '').match(/\{\{|\}\}/g) ?? []);
    if (lonely !== undefined) fault(messages[lonely === '{{' ? 'notClosed' : 'notOpened']);
    return parts.flatMap((part, n) =>
      part.split(/\{\{(.*?)\}\}/).flatMap((piece, m) => {
        const strong = n % 2 === 1 && ({ strong: true } as const);
        if (m % 2 === 0) return piece === '' ? [] : [{ text: typeset(piece), ...strong }];
        const found = write(piece.trim(), history);
        if ('run' in found) return [{ ...found.run, ...strong }];
        fault(found.message);
        return [];
      }),
    );
  };
  const blocks = paragraphsOf(text).map((lines): TextBlock => {
    const [first] = lines;
    if (first?.text.startsWith('- '))
      return { kind: 'list', items: itemsOf(lines).map((item) => runsOf({ ...item, text: item.text.slice(2) })) };
    return { kind: 'paragraph', runs: joinLines(lines).flatMap(runsOf) };
  });
  return { blocks, faults };
};

const messages = {
  notClosed:
    'un « {{ » n’a pas de « }} » : un chiffre s’écrit sur une ligne, sans gras à l’intérieur, par exemple {{accueil.projects}}',
  notOpened: 'un « }} » n’a pas de « {{ » devant lui',
  boldNotClosed: 'un « ** » n’a pas d’autre « ** » : le gras commence et finit sur la même ligne',
};

type Line = { line: number; text: string };

const paragraphsOf = (text: string): Line[][] => {
  const paragraphs: Line[][] = [[]];
  for (const [n, each] of text.split(/\r?\n/).entries()) {
    if (each.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push({ line: n + 1, text: each.trim() });
  }
  return paragraphs.filter((lines) => lines.length > 0);
};

const joinLines = (lines: readonly Line[]): Line[] =>
  lines.map((line, n) => (n === 0 ? line : { ...line, text: ` ${line.text}` }));

/** A line that begins no item goes on with the one before. */
const itemsOf = (lines: readonly Line[]): Line[] => {
  const items: Line[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (line.text.startsWith('- ') || last === undefined) items.push({ ...line });
    else last.text += ` ${line.text}`;
  }
  return items;
};

const placeholder = /^(?<name>[^\s:]+)(?::(?<code>\S+))?(?:\s+N-(?<back>\d))?$/u;

const write = (asked: string, history: FigureHistory): { run: Run } | { message: string } => {
  const { name = '', code, back = '0' } = placeholder.exec(asked)?.groups ?? {};
  const year = history.year - Number(back);
  if (name === 'année' && code === undefined) return { run: { text: String(year) } };
  if (!history.has(name))
    return { message: `« ${asked} » n’est pas un chiffre du rapport, par exemple accueil.projects` };
  if (!history.years.includes(year))
    return { message: `« ${asked} » remonte trop loin : au plus N-${history.years.length - 1}` };
  const { unit } = history.figure(name, year);
  if (code === undefined) return { run: { text: inWords(valueIn(history, name, year), unit), figure: name } };
  if (!isCodeOf(history, name, code)) return { message: `le chiffre ${name} n’a pas de ligne « ${code} »` };
  return { run: { text: inWords(rowIn(history, name, code, year), unit), figure: name } };
};

/** A partner or a place has a row only in the years in which it counts. */
const isCodeOf = (history: FigureHistory, name: string, code: string): boolean =>
  history.years.some((year) => history.figure(name, year).breakdown?.some((row) => row.code === code));
