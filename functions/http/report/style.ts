import { fingerprintedAddress } from '../web/fingerprintedAddress.ts';

/** `--pole` are the bands of a surveyor's pole, a "jalon". Plain variables: old phones know no `light-dark()`. */
export const colours = `
:root { color-scheme: light dark; --ground: #fbfaf6; --raised: #fff; --ink: #1d2a2b; --soft: #526061; --line: #d6dad0;
  --edge: #79837a; --accent: #0c6459; --on-accent: #fff; --wash: #e3efe9; --alert: #a91d2b; --pole: #e2533a }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15191b; --raised: #1e2427; --ink: #e8ecea; --soft: #a9b4b2; --line: #384146; --edge: #829096;
    --accent: #63cdb9; --on-accent: #0a1f1b; --wash: #1f3733; --alert: #ffa19a; --pole: #f07a61 }
}
`;

export const base = `
*, ::before, ::after { box-sizing: border-box }
body { margin: 0 auto; padding: 0 1rem; max-width: 42rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; -webkit-text-size-adjust: 100% }
body.wide { max-width: 64rem }
h1, h2, p { margin: 0; padding: 0; border: 0 }
h1 { margin: 1.5rem 0 .75rem; font-size: clamp(1.75rem, 6vw, 2.5rem); line-height: 1.15; letter-spacing: -.02em;
  text-wrap: balance }
h2 { font-size: 1.375rem; line-height: 1.25 }
p + p { margin-top: .75rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
header p { display: flex; align-items: center; gap: .6rem; padding-top: 1rem; font-weight: 600 }
header p::before { content: ''; flex: none; width: .5rem; height: 2rem; border-radius: .25rem;
  background: repeating-linear-gradient(var(--pole) 0 .4rem, var(--line) .4rem .8rem) }
footer { margin: 3rem 0 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem }
.lead { margin-bottom: 1rem; font-size: 1.1875rem }
.hint { color: var(--soft); font-size: .95rem }
`;

/** Buttons, and a form of filters. */
export const forms = `
button, .button { display: inline-block; min-height: 2.5rem; padding: .4rem 1rem; border: 0; border-radius: .6rem;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; text-decoration: none; cursor: pointer }
button.quiet { border: 1px solid var(--edge); background: none; color: var(--ink); font-weight: 400 }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; align-items: end; padding: 1rem;
  border: 1px solid var(--line); border-radius: .75rem; background: var(--raised) }
.filters p + p { margin: 0 }
.filters .act { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem }
label { display: block; color: var(--soft); font-size: .9rem }
input, select { width: 100%; min-height: 2.5rem; padding: .35rem .6rem; border: 1px solid var(--edge); border-radius: .5rem;
  background: var(--ground); color: var(--ink); font: inherit }
`;

/** What was corrected is seen at once, on paper and without colours too. */
export const marks = `
mark { padding: .05rem .4rem; border: 1px solid var(--pole); border-radius: .4rem; background: none; color: var(--ink); font-size: .85rem;
  white-space: nowrap }
mark a { color: inherit }
`;

const report = `
.published { margin-bottom: 1rem }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .75rem }
.report { margin-top: 2.5rem }
.report > h2 { padding-bottom: .4rem; border-bottom: 4px solid var(--pole) }
.figures { columns: 22rem; column-gap: 2.5rem }
.figure { break-inside: avoid; padding: .75rem 0; border-bottom: 1px solid var(--line) }
.headline, .notes { display: flex; justify-content: space-between; gap: 0 1rem }
.headline summary { padding-left: 1.2em; text-indent: -1.2em; font-weight: 600 }
.value { flex: none; font-size: 1.375rem; font-weight: 700; line-height: 1.2 }
.notes { flex-wrap: wrap }
.notes :last-child { margin-left: auto }
summary { cursor: pointer }
summary::marker { color: var(--accent) }
table { width: 100%; margin-top: .35rem; border-collapse: collapse; font-size: .95rem; line-height: 1.3 }
th, td { padding: .15rem 0; text-align: left; vertical-align: top; font-weight: 400 }
td { width: 4rem; text-align: right }
.value, td, .notes { font-variant-numeric: tabular-nums }
.bar { width: 30%; padding-left: .75rem }
.bar svg { display: block; width: 100%; height: 1.1rem }
.bar rect { fill: var(--accent) }
.none { color: var(--soft) }
.value a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .15em }
.value a:hover { text-decoration-color: var(--accent) }
.scope { padding-left: .75rem; border-left: 4px solid var(--pole) }
.report + .filters, .hint + .filters { margin-top: 1.5rem }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .75rem 1.5rem; margin: 1.25rem 0 0 }
.back { padding-top: .75rem }
.facts dt { color: var(--soft); font-size: .9rem }
.facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums }
.records { padding-left: 1.1rem }
.records li { padding: .15rem 0 }
`;

/** The stylesheet of the figures. */
export const style = [colours, base, forms, marks, report].join('').trim();

export const stylesheetAddress = fingerprintedAddress('/rapport/style.css', style);
