import { typeset } from '../../../shared/domain/typeset.ts';
import { labelled, type Texts } from '../../../shared/languages/languages.ts';
import type { Section } from './telling.ts';

/** The same as on the pages, whole and in one piece, to be read and printed anywhere. */
export const exportText = (texts: Texts, sections: readonly Section[]): string => {
  const parts = sections.map(({ title: heading, rows }) => {
    const lines = rows.map(({ label, text }) => (label === undefined ? `- ${text}` : labelled(texts, label, text)));
    return [heading.toLocaleUpperCase(), ...lines].join('\r\n');
  });
  return `${[texts.myData.title, ...parts].map(typeset).join('\r\n\r\n')}\r\n`;
};
