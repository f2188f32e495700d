import type { Association } from '../domain/association.ts';
import { fill, type Texts } from '../languages/languages.ts';

/** A file that goes along with a mail. */
export type MailFile = { name: string; contentType: string; content: string };

export type Mail = { to: string; subject: string; text: string; html: string; files: readonly MailFile[] };

/** A paragraph; with an address it is a link, whose words say where it leads. */
export type Paragraph = string | { words: string; href: string };

/** What a mail says, before it is laid out. */
export type Letter = { subject: string; paragraphs: readonly Paragraph[]; files?: readonly MailFile[] };

/** In which language it is said, by whom, and where the pages are (without a slash at the end). */
export type MailSetting = { texts: Texts; association: Association; publicUrl: string };

/** A mail to a holder, as text and as HTML, from the same paragraphs; its foot says where one sees one's data. */
export const writeMail = (to: string, letter: Letter, setting: MailSetting): Mail => {
  const { subject, paragraphs, files = [] } = letter;
  const foot = { words: setting.texts.mails.myData, href: `${setting.publicUrl}/mes-donnees` };
  const signature = signatureOf(setting);
  const plain = plainIn(setting.texts);
  return {
    to,
    subject,
    text: `${[...paragraphs.map(plain), signature.join('\n'), plain(foot)].join('\n\n')}\n`,
    html: page(subject, setting, [
      ...paragraphs.map(marked),
      `<p>${signature.map((line) => `<bdi>${escapeHtml(line)}</bdi>`).join('<br>')}</p>`,
      `<p class="foot">${anchor(foot)}</p>`,
    ]),
    files,
  };
};

/** No-break spaces hold a number together, also where text runs from right to left. */
export const phoneOf = ({ phone }: Pick<Association, 'phone'>): string => phone.replaceAll(' ', '\u00a0');

const signatureOf = ({ texts, association }: MailSetting): string[] => [
  association.name,
  association.address,
  fill(texts.mails.phone, { phone: phoneOf(association) }),
];

const plainIn =
  ({ language }: Texts) =>
  (paragraph: Paragraph): string =>
    typeof paragraph === 'string' ? paragraph : `${paragraph.words}${language.colon}\n${paragraph.href}`;

const marked = (paragraph: Paragraph): string =>
  `<p>${typeof paragraph === 'string' ? escapeHtml(paragraph) : anchor(paragraph)}</p>`;

const anchor = ({ words, href }: Exclude<Paragraph, string>): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The colours of whoever reads: a mailbox that turns light into dark finds nothing to turn wrong. */
const style =
  ':root{color-scheme:light dark}body{margin:0;background:Canvas;color:CanvasText}main{max-width:36rem;margin:0 auto;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif}' +
  'h1{font-size:1.3rem;line-height:1.3}.foot{font-size:.875rem}';

/** Language and direction stand twice: some mailboxes keep only what is inside of the body. */
const page = (title: string, { texts: { language } }: MailSetting, body: readonly string[]): string => {
  const spoken = `lang="${language.locale.slice(0, 2)}" dir="${language.direction}"`;
  return [
    `<!doctype html><html ${spoken}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title><style>${style}</style></head>`,
    `<body><main ${spoken}><h1>${escapeHtml(title)}</h1>`,
    ...body,
    '</main></body></html>\n',
  ].join('\n');
};
