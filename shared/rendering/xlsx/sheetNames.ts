const most = 31;

/** Names that a workbook takes: at most 31 characters, none of `[]:*?/\`, each once whatever its case. */
export const sheetNames = (titles: readonly string[]): string[] => {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = title.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '');
    let name = clean.slice(0, most).trim();
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${clean.slice(0, most - 4).trim()} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
};

/** `3.3.1 Prescripteurs`; of a name that is too long the end, which tells more tables apart than its beginning. */
export const sheetTitle = (number: string, caption: string): string => {
  const whole = `${number} ${caption}`;
  if (whole.length <= most) return whole;
  const room = most - number.length - 2;
  const [, words = caption.slice(-room)] = /\s(.*)/.exec(caption.slice(-room - 1)) ?? [];
  return `${number} …${words}`;
};
