/**
 * What somebody wrote in Slack, as they see it: mentions are left out, links are their text, and no signs of markup or
 * emoji are between the words. Slack writes `&`, `<` and `>` of people as HTML does, to tell them from its own.
 */
export const readable = (typed: string): string =>
  typed
    .replace(/<[@#!][^>|]*(?:\|([^>]*))?>/g, (_, label) => (label ? ` @${label} ` : ' '))
    .replace(
      /<((?:https?|mailto|tel):[^>|]*)(?:\|([^>]*))?>/g,
      (_, link, label) => label ?? link.replace(/^(?:mailto|tel):/, ''),
    )
    .replace(/:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:(?:skin-tone-\d:)?/g, ' ')
    .replace(/(?<![\p{Letter}\p{Number}])[*_~`]+|[*_~`]+(?![\p{Letter}\p{Number}])/gu, '')
    .replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[String(name)] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
