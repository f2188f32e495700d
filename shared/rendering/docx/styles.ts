import type { IStylesOptions } from 'docx';

export const accent = '0C6459';
export const wash = 'E3EFE9';
/** The series of a chart, one after the other. */
export const fills = [accent, 'E2533A', '2F4A8F'] as const;
const soft = '526061';

/** Margins of a page and what lies between them, in twentieths of a point. */
export const margin = 1134;
export const textWidth = 11906 - 2 * margin;

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: accent },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** How the document looks; sizes are half points, spaces twentieths of a point. Whoever finishes it changes the styles. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 140 } },
    },
    title: { run: { size: 64, bold: true, color: accent }, paragraph: { spacing: { before: 2400, after: 1200 } } },
    heading1: heading(40, 480),
    heading2: heading(29, 360),
    heading3: heading(25, 300),
    heading4: heading(22, 240),
    heading5: heading(22, 240),
  },
  paragraphStyles: [
    { id: 'Association', name: 'Association', run: { size: 30, bold: true } },
    { id: 'Contents', name: 'Sommaire', run: { size: 40, bold: true, color: accent } },
    {
      id: 'Caption',
      name: 'caption',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    },
    { id: 'Note', name: 'Note', run: { size: 18, color: soft }, paragraph: { spacing: { after: 60 } } },
    { id: 'Mention', name: 'Mention', paragraph: { spacing: { before: 240, after: 240 } } },
    { id: 'Cell', name: 'Cellule', run: { size: 19 }, paragraph: { spacing: { after: 0 } } },
  ],
};
