/** How the page looks on a screen and on paper. */
export const reportStyle = `
:root { --ink: #1d2a2b; --soft: #526061; --line: #d6dad0; --accent: #0c6459; --wash: #e3efe9; --pole: #e2533a }
*, ::before, ::after { box-sizing: border-box }
body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 52rem; background: #fff; color: var(--ink);
  font: 1.0625rem/1.5 "Source Sans 3", system-ui, sans-serif; overflow-wrap: break-word }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.cover { padding: 2rem 0; border-bottom: 4px solid var(--pole) }
.logo { height: 4rem }
.name { font-weight: 600; font-size: 1.25rem }
h1, h2, h3, h4, h5 { line-height: 1.2; text-wrap: balance; break-after: avoid }
h1 { margin: 1rem 0 2rem; font-size: clamp(2rem, 8vw, 3.25rem); letter-spacing: -.02em; color: var(--accent) }
h2 { margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 4px solid var(--pole); font-size: 1.75rem }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.375rem; color: var(--accent) }
h4 { margin: 1.75rem 0 .5rem; font-size: 1.1875rem }
h5 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; color: var(--accent) }
address { margin-top: 1.5rem; font-style: normal; color: var(--soft) }
address span { display: inline-block; margin-right: 1.25rem }
.mention { padding: .75rem 1rem; background: var(--wash) }
nav ol { margin: 0; padding-left: 1.25rem; list-style: none }
nav > ol { padding-left: 0 }
nav > ol > li { margin-top: .5rem; font-weight: 600 }
nav li li { font-weight: 400 }
nav a { display: inline-block; padding: .1rem 0 }
.key { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; margin: 1.5rem 0 }
.key div { display: flex; flex-direction: column; padding: .75rem 1rem; border-left: 4px solid var(--accent);
  background: var(--wash); break-inside: avoid }
.key dd { margin: 0 }
.key .value { order: -1; font-size: 2.25rem; font-weight: 700; line-height: 1.1 }
.key dt { font-weight: 600 }
p.hint { margin: .15rem 0 }
.hint { color: var(--soft); font-size: .9375rem }
figure { margin: 1.75rem 0 .5rem; break-inside: avoid }
figcaption, caption { font-weight: 600; text-align: left }
figure svg { display: block; width: 100%; min-width: 32rem; height: auto }
.picture { margin-top: .75rem; overflow-x: auto }
.table { margin: 1.25rem 0 .5rem; overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .9688rem; line-height: 1.35 }
caption { padding-bottom: .4rem }
caption span { display: block; position: sticky; left: 0; max-width: calc(100vw - 2rem) }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--line) }
thead th { font-weight: 600; border-bottom: 2px solid var(--accent) }
.number, thead .number { padding-left: .6rem; padding-right: 0; text-align: right; font-variant-numeric: tabular-nums }
td.number { white-space: nowrap }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0 }
@page { size: A4; margin: 18mm 16mm }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt }
  .cover, nav { break-after: page }
  .cover { min-height: 240mm; border: 0 }
  .key, .mention { print-color-adjust: exact }
  .key { grid-template-columns: 1fr 1fr 1fr; gap: 6pt }
  .key .value { font-size: 18pt }
  .key dt, .hint { font-size: 8.5pt }
  table { font-size: 9pt; line-height: 1.25 }
  .whole { break-inside: avoid }
  nav ol { line-height: 1.3 }
  .table, .picture { overflow: visible }
  caption span { max-width: none }
  figure svg { min-width: 0 }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  tr { break-inside: avoid }
  p { orphans: 3; widows: 3 }
  a { color: inherit; text-decoration: none }
}
`.trim();
