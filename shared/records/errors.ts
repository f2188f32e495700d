/** What is wrong somewhere, what is accepted there, and what was read (left out where nothing can be shown). */
export type Fault = { wrong: string; accepts: string; read?: string | undefined };

/** A fault and its place. `row` is the record's number, the headers being 1; a fault of a row or a file has less. */
export type RecordError = Fault & { file: string; row?: number | undefined; column?: string | undefined };

/** By file as they are laid out (unknown files last), then by row and column; a fault of the whole comes before its parts. */
export const byPlace = (layout: readonly { file: string; headers: readonly string[] }[]) => {
  const files = new Map(layout.map(({ file, headers }, at) => [file, { at, headers }]));
  const placeOf = ({ file, row = 0, column = '' }: RecordError): [number, number, number] => {
    const { at = files.size, headers = [] } = files.get(file) ?? {};
    return [at, row, headers.indexOf(column)];
  };
  return (a: RecordError, b: RecordError): number => {
    const [aFile, aRow, aColumn] = placeOf(a);
    const [bFile, bRow, bColumn] = placeOf(b);
    return aFile - bFile || aRow - bRow || aColumn - bColumn;
  };
};

const longestShown = 60;

/** On one line and short: what a terminal would obey or hide (line breaks, escapes, marks of direction) is spelled out. */
const visible = (text: string): string => {
  const characters = Array.from(text.slice(0, 2 * longestShown + 2));
  const shown = characters.slice(0, longestShown).join('');
  const escaped = shown
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`,
    );
  return characters.length > longestShown ? `${escaped}…` : escaped;
};

/** `file:row:column: what is wrong, what was read, what is accepted`, in French, for the team. */
export const formatRecordError = ({ file, row, column, wrong, read, accepts }: RecordError): string => {
  const place = [visible(file), row, column && visible(column)].filter(Boolean).join(':');
  const wasRead = read === undefined ? '' : read === '' ? ', lu une cellule vide' : `, lu « ${visible(read)} »`;
  return `${place}: ${wrong}${wasRead}, accepté : ${accepts}`;
};
