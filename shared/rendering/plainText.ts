/** What begins a formula in a spreadsheet, also behind a tab or a line break. */
const formula = /^[\s]*[=+\-@]|^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: one that would begin like it gets an apostrophe in front. */
export const plainText = (text: string): string => (formula.test(text) ? `'${text}` : text);
