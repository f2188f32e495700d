import { base, colours, forms, marks } from '../report/style.ts';
import { fingerprintedAddress } from '../web/fingerprintedAddress.ts';
import { editionsStyle } from './editions/style.ts';

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
main > nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .75rem }
main > p, main > form, main > ul { margin-top: .75rem }
section { margin-top: 2rem }
section > h2 { padding-bottom: .35rem; border-bottom: 3px solid var(--pole) }
section > :nth-child(2) { margin-top: .75rem }
.hint { overflow-wrap: anywhere }
`;

const lists = `
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 46%), 1fr)); gap: .75rem; padding: 0; list-style: none }
.tiles li { display: grid; grid-template-columns: 1fr auto; align-items: end; gap: .25rem .75rem; padding: .75rem 1rem;
  border: 1px solid var(--line); border-radius: .75rem; background: var(--raised) }
.tiles a { grid-column: 1 / -1; align-self: start; color: var(--ink); line-height: 1.3 }
.tiles strong { font-size: 1.75rem; line-height: 1 }
.tiles strong, .tiles .hint, .rows { font-variant-numeric: tabular-nums }
.count { font-weight: 600 }
table { width: 100%; border-collapse: collapse; line-height: 1.35 }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400 }
thead th { color: var(--soft); font-size: .9rem }
.label { display: none }
.rows td.date { white-space: nowrap }
.pages { display: flex; flex-wrap: wrap; align-items: baseline; gap: 1rem; margin-top: 1rem }
@media (max-width: 45rem) {
  .rows thead { position: absolute; clip-path: inset(50%) }
  .rows tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line) }
  .rows th, .rows td, .rows td.date { display: block; padding: .1rem 0; border: 0; white-space: normal }
  .rows th { font-weight: 600 }
  .rows .empty { display: none }
  .label { display: inline; color: var(--soft) }
  .label::after { content: ' : ' }
}
`;

const person = `
.back + h1 { margin-top: .5rem }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .75rem 1.5rem; margin: 0 }
dt { color: var(--soft); font-size: .9rem }
dd { margin: 0 }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0 2rem }
.columns ul { padding-left: 1.1rem }
.columns li + li { margin-top: .35rem }
.line { overflow-x: auto; border: 1px solid var(--line); border-radius: .75rem; padding: .5rem; background: var(--raised) }
.line svg { display: block }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9rem }
.legend li { display: flex; align-items: center; gap: .35rem }
svg text { fill: var(--ink); font: 13px system-ui, sans-serif }
svg .faint { fill: var(--soft); font-size: 11px }
svg rect { fill: var(--ground); stroke: var(--edge) }
svg .level-1, svg .level-2 { fill: var(--wash) }
svg .level-2 { stroke-width: 2 }
svg .level-3 { fill: color-mix(in srgb, var(--accent) 35%, var(--raised)) }
svg .level-4 { fill: color-mix(in srgb, var(--accent) 55%, var(--raised)) }
svg .tick { fill: none; stroke: var(--line) }
.mark { fill: var(--raised); stroke: var(--ink); stroke-width: 1.6 }
.mark.held { fill: var(--accent); stroke: var(--accent) }
.mark.nudge { fill: var(--pole) }
.mark.closing { fill: var(--ink) }
`;

/** The stylesheet of the team's pages. */
export const style = [colours, base, forms, marks, frame, lists, person, editionsStyle].join('').trim();

export const stylesheetAddress = fingerprintedAddress('/equipe/style.css', style);
