import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMrkdwn } from '../../../../infra/local/slack/pages/mrkdwn.ts';
import { openStore } from '../../../../infra/local/slack/store/store.ts';
import { createWorkspace } from '../../../../infra/local/slack/workspace.ts';
import { association } from '../../../../shared/association/association.ts';

const { memberships } = openStore(':memory:', { now: () => 0 });
const workspace = createWorkspace(association.team, association.teamChannel, memberships);
const draw = (text: string) => String(drawMrkdwn(text, workspace));

/** Every tag that a drawing may hold, written as it is written. */
const tag =
  /<(\/?)(strong|em|s|code|pre|blockquote|span|a)( class="mention"| href="(?:https?:\/\/|mailto:)[^"<>]*" target="_blank" rel="noreferrer")?>/gi;

/** Takes the known tags out, which have to nest; what is left is plain text. */
const withoutTags = (html: string): string => {
  const open: string[] = [];
  const text = html.replace(tag, (_, slash: string, name: string) => {
    if (slash === '') open.push(name);
    else expect(open.pop()).toBe(name);
    return '';
  });
  expect(open).toEqual([]);
  return text;
};

describe('text in Slack’s markup', () => {
  it.each([
    ['*gras*, _italique_, ~barré~', '<strong>gras</strong>, <em>italique</em>, <s>barré</s>'],
    ['*gras et _les deux_*', '<strong>gras et <em>les deux</em></strong>'],
    ['*un* et *deux*', '<strong>un</strong> et <strong>deux</strong>'],
    ['2*3*4 et snake_case_ici, * seul *', '2*3*4 et snake_case_ici, * seul *'],
    ['`*code*`', '<code>*code*</code>'],
    ['```\na < b\n```', '<pre>a &lt; b</pre>'],
    ['<@U0LESTIENNE|g>', '<span class="mention">@G. Lestienne</span>'],
    ['<#C0GENERAL>', '<span class="mention">#général</span>'],
    ['<!here>', '<span class="mention">@here</span>'],
    [
      '<https://a.fr/?b=1&amp;c=2|*le* site>',
      '<a href="https://a.fr/?b=1&amp;c=2" target="_blank" rel="noreferrer">*le* site</a>',
    ],
    [
      '*<mailto:a@b.fr>*',
      '<strong><a href="mailto:a@b.fr" target="_blank" rel="noreferrer">mailto:a@b.fr</a></strong>',
    ],
    ['A &amp; B &lt;i&gt;', 'A &amp; B &lt;i&gt;'],
    ['&amp;lt;', '&amp;lt;'],
    ['avant\n&gt; cité\n&gt;*deux*\naprès', 'avant<blockquote>cité\n<strong>deux</strong></blockquote>après'],
    ['<!date^1458000000^{date_short}|15 mars>', '15 mars'],
  ])('%j is drawn', (text, html) => {
    expect(draw(text)).toBe(html);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<javascript:alert(1)|clic>', '&lt;javascript:alert(1)|clic&gt;'],
    ['*<img src=x onerror=alert(1)>*', '<strong>&lt;img src=x onerror=alert(1)&gt;</strong>'],
    ['\uE0000\uE001<https://x.fr|a>', '0<a href="https://x.fr" target="_blank" rel="noreferrer">a</a>'],
  ])('%j brings nothing of its own', (text, html) => {
    expect(draw(text)).toBe(html);
  });

  it('never lets a sign of markup through, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...[
        '*',
        '_',
        '~',
        '`',
        '```',
        '<',
        '>',
        '|',
        '"',
        "'",
        '&',
        '&lt;',
        '&gt;',
        '&amp;',
        '\n',
        ' ',
        'mot',
        '@U0QUEVY',
      ],
      ...['<@U0QUEVY>', '<https://a.fr"x|b>', '<!here>', '\uE000', '0', '\uE001', 'javascript:', 'https://', 'onload='],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        expect(withoutTags(draw(pieces.join('')))).not.toMatch(/[<>"']/);
      }),
      { numRuns: 2000 },
    );
  });
});
