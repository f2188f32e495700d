/** The number of an edition that a text names, `2`; undefined for what is none. */
export const readEditionNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
