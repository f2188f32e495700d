import { createHash } from 'node:crypto';
import { base, colours } from '../report/style.ts';

const frame = `
.skip:not(:focus) { position: absolute; left: -99rem }
.skip { padding: .5rem }
body.wide { max-width: 76rem }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding-bottom: .5rem;
  border-bottom: 1px solid var(--line) }
header nav, header form { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; padding-top: 1rem }
header form { margin-left: auto; color: var(--soft); font-size: .95rem }
nav a { padding: .35rem 0 }
nav [aria-current] { color: var(--ink); font-weight: 600; text-decoration-color: var(--pole); text-decoration-thickness: 3px }
button, .button { display: inline-block; min-height: 2.5rem; padding: .4rem 1rem; border: 0; border-radius: .6rem;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; text-decoration: none; cursor: pointer }
button.quiet { border: 1px solid var(--edge); background: none; color: var(--ink); font-weight: 400 }
main > p, main > form, main > ul { margin-top: .75rem }
`;

/** The stylesheet of the team's pages. */
export const style = [colours, base, frame].join('').trim();

const edition = createHash('sha256').update(style).digest('hex').slice(0, 8);

export const stylesheetAddress = `/equipe/style.css?${edition}`;
