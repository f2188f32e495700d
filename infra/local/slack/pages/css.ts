const colours = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf7, #16191c);
  --side: light-dark(#eef1ec, #1c2124);
  --raised: light-dark(#ffffff, #20262a);
  --line: light-dark(#d8dcd3, #363e43);
  --field-line: light-dark(#7d857c, #7f8a90);
  --ink: light-dark(#1d2a2b, #e6eae8);
  --soft: light-dark(#566364, #a3aeac);
  --accent: light-dark(#0d6a5f, #5cc9b5);
  --on-accent: light-dark(#ffffff, #0b1f1c);
  --wash: light-dark(#dcebe5, #233b38);
  --alert: light-dark(#ad1f2d, #ff9a94);
  --on-alert: light-dark(#ffffff, #2a0b0b);
  --private: light-dark(#fbf3dd, #2c2818);
  --shade: light-dark(#1d2a2b66, #000000a6);
}
.tone-0 { --tone: #0d6a5f } .tone-1 { --tone: #2f5d8a } .tone-2 { --tone: #9a3b3b } .tone-3 { --tone: #4d4fa0 }
.tone-4 { --tone: #6b5a1e } .tone-5 { --tone: #7b3f74 } .tone-6 { --tone: #3c6b3a } .tone-7 { --tone: #7a4a2b }
`;

const base = `
*, *::before, *::after { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
h1, h2, h3, p, ol, ul { margin: 0; padding: 0 }
ol, ul { list-style: none }
a { color: var(--accent) }
pre { margin: .25rem 0; padding: .5rem .75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere;
  background: var(--side); border-radius: .4rem; font-size: .85rem }
code { padding: .1em .3em; background: var(--side); border-radius: .25rem; font-size: .9em }
blockquote { margin: .2rem 0; padding-left: .75rem; border-left: .25rem solid var(--line) }
hr { width: 100%; margin: .6rem 0; border: 0; border-top: 1px solid var(--line) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
button, input, select, textarea { font: inherit; color: inherit }
button { min-height: 2.25rem; padding: .3rem .85rem; background: var(--raised); border: 1px solid var(--field-line);
  border-radius: .5rem; font-weight: 600; cursor: pointer }
button:hover { background: var(--wash) }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent) }
button.danger { border-color: var(--alert); color: var(--alert) }
button.primary:hover, .ask button.danger:hover { filter: brightness(1.12) }
.ask button.danger { background: var(--alert); color: var(--on-alert) }
button.link { min-height: 0; padding: 0; background: none; border: 0; color: var(--soft); font-size: .85rem;
  font-weight: 400; text-decoration: underline }
[data-dismiss] { margin-top: .3rem }
html:not(.js) [data-copy] { display: none }
input:not([type=checkbox], [type=radio]), select, textarea { width: 100%; min-height: 2.5rem; padding: .4rem .65rem;
  background: var(--raised); border: 1px solid var(--field-line); border-radius: .5rem }
textarea { resize: vertical }
::placeholder { color: var(--soft); opacity: 1 }
input[aria-invalid], select[aria-invalid], textarea[aria-invalid] { border-color: var(--alert); border-width: 2px }
.unseen, .skip:not(:focus), .js .go { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip:focus { position: fixed; z-index: 9; top: .5rem; left: .5rem; padding: .5rem 1rem; background: var(--raised) }
.hint, .note { color: var(--soft); font-size: .85rem; font-weight: 400 }
.row { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .6rem }
`;

const frame = `
.app { display: grid; grid-template-columns: 17rem minmax(0, 1fr); height: 100dvh }
.side { padding: 1rem .75rem; overflow-y: auto; background: var(--side); border-right: 1px solid var(--line) }
.side h2 { padding: 0 .5rem .25rem; color: var(--soft); font-size: .8rem; font-weight: 600 }
.side nav { margin-top: 1.1rem }
.side nav a { display: flex; align-items: center; gap: .6rem; padding: .25rem .5rem; border-radius: .5rem; color: inherit;
  text-decoration: none }
.side nav a:hover { background: var(--wash) }
.side nav a[aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 600 }
.side .name { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.brand { padding: 0 .5rem; font-size: 1.1rem; font-weight: 700 }
.brand a { color: inherit; text-decoration: none }
.clock { padding: .25rem .5rem 0; color: var(--soft); font-size: .85rem }
.clock strong { color: var(--ink); font-weight: 600 }
.badge { padding: 0 .45rem; background: var(--alert); border-radius: 1rem; color: var(--on-alert); font-size: .8rem;
  font-weight: 600 }
.avatar { flex: none; display: grid; place-items: center; width: 1.75rem; height: 1.75rem; background: var(--tone);
  border-radius: 50%; color: #fff; font-size: .7rem; font-weight: 600 }
.kind { flex: none; width: 1.75rem; text-align: center; font-weight: 700 }
.kind.private::before { content: '◆' } .kind.public::before { content: '◇' }
.kind.direct::before { content: '●' } .kind.home::before { content: '⌂' }
.kind.log::before { content: '≡' } .kind.gallery::before { content: '▤' }
.apart { margin-top: .75rem }
main { display: flex; flex-direction: column; min-width: 0; min-height: 0 }
.top { padding: .75rem 1.25rem; border-bottom: 1px solid var(--line) }
.top h1 { font-size: 1.15rem; line-height: 1.3 } .top h1::first-letter { text-transform: uppercase }
.top p, .about { color: var(--soft); font-size: .85rem }
.scroll { flex: 1; display: flex; flex-direction: column-reverse; min-height: 0; overflow-y: auto }
#messages { padding: .75rem 1.25rem; outline: 0 }
.sheet { flex: 1; overflow-y: auto; scrollbar-gutter: stable }
.home-view { max-width: 46rem }
.home-view .header { margin-top: 1.25rem }
.faults button { margin-top: .5rem }
.sheet h2 { font-size: 1.05rem }
.sheet > * + * { margin-top: .75rem }
.write { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem .6rem; padding: .75rem 1.25rem }
.write .hint { grid-column: 1 / -1 }
@media (max-width: 48rem) {
  .app { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) }
  .side { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; padding: .4rem .5rem; overflow: visible;
    border-right: 0; border-bottom: 1px solid var(--line) }
  .side nav { grid-column: 1 / -1; min-width: 0; margin-top: .3rem }
  .side h2 { position: absolute; clip-path: inset(50%) }
  .side ul { position: relative; display: flex; gap: .25rem; overflow-x: auto; scrollbar-width: none }
  .side nav a { padding: .2rem .6rem .2rem .3rem; white-space: nowrap }
  .kind { width: 1.25rem }
  .brand { font-size: 1rem }
  .clock { text-align: right; padding-top: 0; font-size: .75rem; line-height: 1.3 }
  .apart { margin: 0 }
  .top { display: flex; align-items: baseline; gap: .6rem; padding: .4rem .75rem }
  .top h1 { font-size: 1rem }
  #messages, .write { padding: .5rem .75rem }
}
`;

const messages = `
.day h2 { display: flex; align-items: center; gap: .75rem; margin: .75rem 0 .25rem; color: var(--soft); font-size: .8rem }
.day h2::before, .day h2::after { content: ''; flex: 1; border-top: 1px solid var(--line) }
.message { display: flex; gap: .75rem; padding: .5rem; border-radius: .6rem }
.message > .avatar { width: 2.25rem; height: 2.25rem; font-size: .8rem }
.message.private { margin: .25rem 0; background: var(--private) }
.message:target { background: var(--wash) }
.said { flex: 1; min-width: 0; max-width: 46rem }
.by { line-height: 1.3 }
.by time { color: var(--soft); font-size: .8rem }
.tag { padding: 0 .35rem; background: var(--wash); border-radius: .3rem; color: var(--accent); font-size: .75rem;
  font-weight: 600 }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
.mention { padding: 0 .2em; background: var(--wash); border-radius: .25rem; color: var(--accent); font-weight: 600 }
.header { margin: .35rem 0; font-size: 1.1rem; line-height: 1.35 }
.section { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .4rem .9rem; margin: .35rem 0 }
.section .words { flex: 1 1 12rem; min-width: 0 }
.section:has(> .more) { flex-wrap: nowrap }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: .35rem 1rem }
.context { display: flex; flex-wrap: wrap; gap: .1rem .75rem; margin: .35rem 0; color: var(--soft); font-size: .85rem }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin: .5rem 0 }
.picker { display: flex; gap: .4rem; min-width: 10rem }
button.more { padding: .3rem .7rem; font-size: 1.1rem; line-height: 1 }
.shortcuts > button.more { background: none; border-color: transparent; color: var(--soft) }
.shortcuts > button.more:hover { background: var(--wash) }
.replies { margin-top: .25rem; padding-left: .25rem; border-left: 2px solid var(--line) }
.empty { padding: 2rem 1rem; color: var(--soft); text-align: center }
.turn { padding: .5rem; text-align: center }
[popover] { color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: .75rem;
  box-shadow: 0 .75rem 2rem #0003 }
.menu { padding: .35rem; min-width: 12rem }
.menu:popover-open { display: grid }
.menu .item { background: none; border: 0; font-weight: 400; text-align: left }
.menu .item:hover { background: var(--wash) }
@supports (position-area: bottom) {
  .menu { position-area: bottom span-left; position-try-fallbacks: flip-block; margin: .25rem 0 }
}
.ask, .panel { width: min(26rem, calc(100vw - 2rem)); padding: 1.25rem }
.panel { max-height: calc(100dvh - 2rem) }
.ask::backdrop, .panel::backdrop { background: var(--shade) }
.panel h2, .panel h3 { margin-bottom: .25rem; font-size: 1rem }
.panel h3 { margin-top: 1rem }
.panel .close { float: right; margin: -.4rem -.4rem 0 0 }
.panel li { display: flex; align-items: center; gap: .6rem; padding: .2rem 0 }
.panel .name { flex: 1 }
.ask p { margin-top: .6rem }
`;

const modal = `
.veil { position: fixed; inset: 0; display: grid; place-items: center; padding: 1rem; background: var(--shade) }
.modal { width: min(34rem, 100%); max-height: 100%; background: var(--ground); border-radius: .9rem; outline: 0;
  box-shadow: 0 1.5rem 4rem #0005 }
.modal form { display: flex; flex-direction: column; max-height: calc(100dvh - 2rem) }
.modal h2 { padding: 1rem 1.25rem; border-bottom: 1px solid var(--line); font-size: 1.15rem }
.modal form > .row { padding: .9rem 1.25rem; border-top: 1px solid var(--line) }
.fields-of-modal { padding: .75rem 1.25rem; overflow-y: auto }
.enter { position: absolute; width: 0; min-height: 0; padding: 0; border: 0 }
.field { min-width: 0; margin: .75rem 0; padding: 0; border: 0 }
.field > label, .field > legend { display: block; margin-bottom: .25rem; padding: 0; font-weight: 600 }
.optional { color: var(--soft); font-weight: 400 }
.field > .hint { margin-top: .25rem }
.error { margin-top: .3rem; color: var(--alert); font-weight: 600 }
.error::before { content: '⚠ ' }
.boxes { display: grid; gap: .1rem; padding: .15rem 0 }
.modal .boxes { max-height: 14rem; overflow-y: auto }
.box { display: flex; gap: .6rem; align-items: baseline; padding: .2rem .25rem }
.box input { flex: none; width: 1.05rem; height: 1.05rem; accent-color: var(--accent); translate: 0 .15rem }
.box small { display: block; color: var(--soft) }
.search { display: flex; gap: .5rem }
.search + div .hint { min-height: 1.3rem }
@media (max-width: 30rem) {
  .veil { padding: 0; place-items: end stretch }
  .modal { width: 100%; border-radius: .9rem .9rem 0 0 }
  .modal form { max-height: 94dvh }
}
`;

const journal = `
.journal { border-top: 1px solid var(--line) }
.exchange { border-bottom: 1px solid var(--line) }
.exchange summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .75rem; padding: .4rem .25rem;
  cursor: pointer; overflow-wrap: anywhere }
.exchange time { color: var(--soft); font-variant-numeric: tabular-nums }
.exchange h3 { font-size: .85rem }
.exchange .outcome { margin-left: auto; color: var(--soft) }
.exchange.bad .outcome { color: var(--alert); font-weight: 600 }
`;

const gallery = `
.gallery .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); align-items: start; max-width: 80rem }
.gallery .index { position: sticky; top: 0; max-height: 100dvh; padding: 1rem 1.25rem; overflow-y: auto; font-size: .9rem }
.gallery .index h2 { margin-top: .75rem; font-size: 1rem }
.gallery .index li { padding: .15rem 0; break-inside: avoid }
.sign-in main { display: block; max-width: 30rem; margin: 2rem auto; padding: 0 1rem }
.sign-in .people { margin: 1rem 0 }
.sign-in .people a { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; color: inherit; text-decoration: none }
.sign-in .name { text-decoration: underline }
.gallery main { display: block; padding: 0 1.25rem 3rem }
.gallery main h2 { margin-top: 1.5rem; font-size: 1.25rem }
.sample { max-width: 48rem; margin-top: 1.25rem; padding: 1rem; background: var(--side); border-radius: .75rem; scroll-margin-top: 1rem }
.sample > h3 { font-size: 1rem }
.sample > .note a, .sample > .note button { margin-left: .6rem }
.sample .message, .sample .home-view { max-width: 46rem; margin-top: .5rem; padding: .75rem; background: var(--ground);
  border-radius: .6rem }
.modal.still { margin-top: .5rem; border: 1px solid var(--line); box-shadow: none }
.modal.still h2 { margin: 0; font-size: 1.15rem }
.modal.still > .row { padding: .9rem 1.25rem; border-top: 1px solid var(--line) }
@media (max-width: 48rem) {
  .gallery .top, .gallery .columns { display: block }
  .gallery .index { position: static; max-height: none; padding: .5rem .75rem; border-bottom: 1px solid var(--line) }
  .gallery .index ul { columns: 2 }
  .gallery main { padding: 0 .75rem 2rem }
  .sample { padding: .75rem }
}
`;

/** The style of the stand-in's pages: light and dark, from 360 pixels up. */
export const css = [colours, base, frame, messages, modal, journal, gallery].join('');
