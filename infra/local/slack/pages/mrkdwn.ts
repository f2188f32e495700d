import { raw } from 'hono/html';
import { type Html, html } from '../../../../functions/http/web/html.ts';
import type { Text } from '../blocks/objects.ts';
import type { Workspace } from '../workspace.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Slack's text escapes three characters; an app that forgot to is shown what it wrote. */
const unescapeSlack = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const escapeText = (text: string) => escapeHtml(unescapeSlack(text));

const tags: Record<string, string> = { '*': 'strong', _: 'em', '~': 's' };
const emphasis = /(?<![\p{L}\p{N}])([*_~])(?!\s)([^\n]{1,3000}?)(?<!\s)\1(?![\p{L}\p{N}])/u;

/** Bold, italic and strike of text that is escaped already, always well nested. */
const emphasise = (text: string): string => {
  let done = '';
  let rest = text;
  for (let match = emphasis.exec(rest); match !== null; match = emphasis.exec(rest)) {
    const [whole, mark = '', inner = ''] = match;
    const tag = tags[mark];
    done += `${rest.slice(0, match.index)}<${tag}>${emphasise(inner)}</${tag}>`;
    rest = rest.slice(match.index + whole.length);
  }
  return done + rest;
};

/** What stands between `<` and `>`: a person, a channel, a group, a link; anything else is shown as written. */
const drawReference = (inside: string, { nameOf, channel }: Workspace): string => {
  const [target = '', label] = inside.split('|', 2);
  const mention = (name: string) => `<span class="mention">${escapeText(name)}</span>`;
  if (/^@[UW]\w+$/.test(target)) return mention(`@${nameOf(target.slice(1))}`);
  if (/^#C\w+$/.test(target)) return mention(`#${channel(target.slice(1))?.name ?? target.slice(1)}`);
  if (target.startsWith('!date^')) return escapeText(label ?? '');
  if (/^!\w+$/.test(target)) return mention(`@${target.slice(1)}`);
  if (!/^(https?:\/\/|mailto:)/i.test(target)) return escapeText(`<${inside}>`);
  return `<a href="${escapeText(target)}" target="_blank" rel="noreferrer">${escapeText(label ?? target)}</a>`;
};

/** Lines that start with `>` become quotations. */
const drawLines = (escaped: string): string => {
  const parts: { quoted: boolean; lines: string[] }[] = [];
  for (const line of escaped.split('\n')) {
    const quoted = line.startsWith('&gt;');
    const text = quoted ? line.replace(/^&gt; ?/, '') : line;
    const last = parts.at(-1);
    if (last?.quoted === quoted) last.lines.push(text);
    else parts.push({ quoted, lines: [text] });
  }
  return parts
    .map(({ quoted, lines }) => {
      const text = emphasise(lines.join('\n'));
      return quoted ? `<blockquote>${text}</blockquote>` : text;
    })
    .join('');
};

/** Slack's mrkdwn as HTML in which nothing of the text stays unescaped. Line ends are kept; the style shows them. */
export const drawMrkdwn = (text: string, workspace: Workspace): Html => {
  // Finished pieces are set aside under a private character, so that no later step touches them.
  const pieces: string[] = [];
  const setAside = (piece: string) => `\uE000${pieces.push(piece) - 1}\uE001`;
  const rest = text
    .replace(/[\uE000\uE001]/g, '')
    .replace(/```\n?(.+?)\n?```/gs, (_, code: string) => setAside(`<pre>${escapeText(code)}</pre>`))
    .replace(/`([^`\n]+)`/g, (_, code: string) => setAside(`<code>${escapeText(code)}</code>`))
    .replace(/<([^<>\n]+)>/g, (_, inside: string) => setAside(drawReference(inside, workspace)));
  return raw(
    drawLines(escapeText(rest)).replace(/\uE000(\d+)\uE001/g, (_, index: string) => pieces[Number(index)] ?? ''),
  );
};

export const drawText = (text: Text, workspace: Workspace): Html =>
  text.type === 'mrkdwn' ? drawMrkdwn(text.text, workspace) : html`${text.text}`;
