/** Of the published reports. */
export const editionsStyle = `
.digest { font: .9rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
.years { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: .75rem; padding: 0; list-style: none }
.years > li, .correction { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--raised) }
.years h2 { margin-bottom: .35rem }
.years ul { margin: 0 0 .75rem; padding: 0; list-style: none }
.years ul li + li { margin-top: .5rem }
.corrections { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: .75rem; align-items: start }
.corrections:not(:empty) { margin-top: .75rem }
.change { margin-top: .25rem; font-size: 1.25rem; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums }
.correction h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin: 0; font-size: 1.0625rem }
.correction table { max-width: 36rem }
.correction details { margin-top: .5rem }
.correction summary { color: var(--accent); cursor: pointer }
.correction ul { margin: .35rem 0 0; padding-left: 1.1rem }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.refused { padding: .75rem 1rem; border-left: 4px solid var(--alert); background: var(--raised) }
.part { border-bottom: 1px solid var(--line) }
.part > summary { padding: .5rem 0; font-weight: 600; cursor: pointer }
.frozen { margin: 0 0 1rem; padding: 0; list-style: none }
.frozen > li { display: grid; grid-template-columns: 1fr auto; gap: 0 1.5rem; padding: .4rem 0; border-top: 1px solid var(--line) }
.frozen strong { max-width: 15rem; text-align: right; font-variant-numeric: tabular-nums }
.frozen details { grid-column: 1 / -1; max-width: 36rem; color: var(--soft) }
.frozen td, .frozen details th { padding: .2rem 0 }
`;
