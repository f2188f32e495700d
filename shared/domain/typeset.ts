/** French text whose `?`, `!`, `:`, `;`, `%` and `»` never begin a line, nor does `«` end one. */
export const typeset = (text: string): string => text.replace(/ (?=[?!:;»%])/g, '\u00a0').replaceAll('« ', '«\u00a0');
