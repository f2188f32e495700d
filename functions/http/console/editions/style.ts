/** Of the published reports: what was corrected is seen at once, on paper and without colours too. */
export const editionsStyle = `
mark { padding: .05rem .4rem; border: 1px solid var(--pole); border-radius: .4rem; background: none; color: var(--ink); font-size: .85rem;
  white-space: nowrap }
.digest { font: .9rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
.years { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: .75rem; padding: 0; list-style: none }
.years > li, .correction { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--raised) }
.years h2 { margin-bottom: .35rem }
.years ul { margin: 0 0 .75rem; padding: 0; list-style: none }
.years ul li + li { margin-top: .5rem }
.correction { margin-top: .75rem }
.correction h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin: 0; font-size: 1.0625rem }
.correction table { max-width: 36rem }
.correction details { margin-top: .5rem }
.correction summary { color: var(--accent); cursor: pointer }
.correction ul { padding-left: 1.1rem }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.refused { padding: .75rem 1rem; border-left: 4px solid var(--alert); background: var(--raised) }
.frozen th { width: 60% }
`;
