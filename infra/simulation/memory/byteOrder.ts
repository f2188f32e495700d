const beyond = /[\ud800-\uffff]/;

/**
 * A text that compares as the UTF-8 bytes of the given one do, as DynamoDB compares. The two orders differ where a pair
 * of surrogates meets a character above them; a prefix stays a prefix.
 */
export const inByteOrder = (text: string): string =>
  beyond.test(text) ? text.replace(/[\ud800-\uffff]/g, moved) : text;

const moved = (unit: string): string => {
  const code = unit.charCodeAt(0);
  return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800);
};
