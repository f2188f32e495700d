/** The zeros of other scripts: Arabic, Persian, N’Ko, Devanagari, Bengali, Thai, full width; the nine others follow each. */
const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The digits that people write in another script as 0 to 9, each in its place: ٠٦ becomes 06. */
export const plainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? sign : String(code - zero);
  });
