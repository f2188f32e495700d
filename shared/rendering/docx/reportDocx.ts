import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Cover, DocumentSection, ReportDocument } from '../../report/document/model.ts';
import { headingOf } from '../written.ts';
import { blockOf } from './blocks.ts';
import { margin, styles } from './styles.ts';

/** The report for those who finish it by hand: headings, tables and charts are Word’s own. */
export const renderDocx = async ({ cover, sections }: ReportDocument): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: `${cover.title} – ${cover.association}`,
      creator: cover.association,
      styles,
      features: { updateFields: true },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: margin, bottom: margin, left: margin, right: margin },
            },
          },
          footers: { default: footerOf(cover) },
          children: [
            ...coverOf(cover),
            new Paragraph({ text: 'Sommaire', style: 'Contents', pageBreakBefore: true }),
            new TableOfContents('Sommaire', { hyperlink: true, headingStyleRange: '1-3' }),
            ...sections.flatMap((section, n) => sectionOf(section, 0, n === 0)),
          ],
        },
      ],
    }),
  );

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

const sectionOf = (section: DocumentSection, level: number, pageBreakBefore = false): ReturnType<typeof blockOf> => [
  new Paragraph({ text: headingOf(section), heading: headings[level] ?? HeadingLevel.HEADING_6, pageBreakBefore }),
  ...section.blocks.flatMap(blockOf),
  ...section.sections.flatMap((each) => sectionOf(each, level + 1)),
];

const coverOf = ({ logo, association, title, thanks, funders, mentions, contact, identifiers }: Cover): Paragraph[] => [
  ...(logo === undefined ? [] : [new Paragraph({ children: [drawLogo(logo, association)] })]),
  new Paragraph({ text: association, style: 'Association' }),
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  new Paragraph({ text: thanks }),
  ...funders.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
  ...mentions.map((text) => new Paragraph({ text, style: 'Mention' })),
  ...[...contact, ...identifiers].map((text) => new Paragraph({ text, style: 'Note' })),
];

const logoHeight = 68;

/** Nothing, for a Word of before 2016, which draws no SVG. */
const transparent = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const drawLogo = (logo: string, name: string): ImageRun => {
  const [, width = 1, height = 1] = (/viewBox="\S+ \S+ (\S+) (\S+)"/.exec(logo) ?? []).map(Number);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(logo),
    transformation: { height: logoHeight, width: Math.round((logoHeight * width) / height) },
    fallback: { type: 'png', data: transparent },
    altText: { name, title: name, description: name },
  });
};

const footerOf = ({ association, title }: Cover): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        children: [new TextRun({ children: [`${association}, ${title} – `, PageNumber.CURRENT] })],
      }),
    ],
  });
