import type { Association } from '../domain/association.ts';

export type Mail = { to: string; subject: string; text: string; html: string };

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** A mail to a holder, as text and as HTML, from the same paragraphs; signed by the association. */
export const writeMail = (to: string, subject: string, paragraphs: string[], association: Association): Mail => {
  const signature = [association.name, association.address, `Téléphone : ${association.phone}`];
  const html = [
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    `<p>${signature.map(escapeHtml).join('<br>')}</p>`,
  ];
  return {
    to,
    subject,
    text: `${[...paragraphs, signature.join('\n')].join('\n\n')}\n`,
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${html.join('')}</body></html>`,
  };
};
