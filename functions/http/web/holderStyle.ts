import { fingerprintedAddress } from './fingerprintedAddress.ts';

/**
 * Everything that holders see, in under four kilobytes: a page weighs ten with all that belongs to it. Logical
 * properties only: Arabic runs from right to left. Plain variables: old phones know no `light-dark()`.
 */
const colours = `
:root{color-scheme:light dark;--ground:#f6f4ee;--raised:#fff;--ink:#1d2a2b;--soft:#526061;--edge:#79837a;--accent:#0c6459;
--on:#fff;--wash:#dcece5;--alert:#a91d2b;--pole:#e2533a}
@media(prefers-color-scheme:dark){:root{--ground:#15191b;--raised:#1e2427;--ink:#e8ecea;--soft:#a9b4b2;--edge:#829096;
--accent:#63cdb9;--on:#0a1f1b;--wash:#1f3733;--alert:#ffa19a;--pole:#f07a61}}`;

const base = `
*,::before,::after{box-sizing:border-box}
@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}
body{margin:0 auto;padding:0 1rem;max-width:36rem;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif;
overflow-wrap:anywhere;hyphens:auto;-webkit-text-size-adjust:100%}
h1,h2,p,ol,ul,dl,dd,fieldset,legend{min-width:0;margin:0;padding:0;border:0}
h1{font-size:1.5rem;line-height:1.25;text-wrap:balance}
h1+*,h2+*,p+*,dl+*,ol+*,ul+*,form+*,code+*{margin-block-start:.75rem}
h2{margin-block-start:1.5rem;font-size:1.2rem}
ul,ol{padding-inline-start:1.5rem}
li{padding-block:.15rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;padding-block:.75rem;font-weight:600}
header::before{content:'';width:.5rem;height:2rem;border-radius:.25rem;
background:repeating-linear-gradient(var(--pole) 0 .4rem,var(--raised) .4rem .8rem)}
header nav{display:flex;flex-wrap:wrap;gap:.25rem;margin-inline-start:auto;font-weight:400}
nav a{display:block;padding:.4rem .6rem}
footer{margin-block:2.5rem 1.5rem;color:var(--soft);font-size:.9rem}
.hint{color:var(--soft)}
.trap{position:absolute;inset-inline-start:-99rem}`;

const conversation = `
dl,dl>div{display:grid}
dd+dt,dl>div{margin-block-start:.6rem}
dt{color:var(--soft);font-size:.875rem}
dd{justify-self:end;max-width:85%}
.facts>div{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1rem}
.facts dd{margin-inline-start:auto;unicode-bidi:plaintext}
dd>*{display:block;min-height:2.5rem;padding:.5rem .9rem;border-radius:1.1rem;border-end-end-radius:.25rem;
background:var(--wash);color:var(--ink);unicode-bidi:plaintext}
.ask{margin-block-start:1.25rem;padding:1rem;border-radius:1.25rem;border-start-start-radius:.4rem;background:var(--raised)}
.ask+p{margin-block-start:1.25rem}
.ask:target{scroll-margin:1rem}
label,legend{display:block}
.ask h1,.ask h2{margin:0;font-size:1.375rem;line-height:1.25}
legend+*{margin-block-start:.5rem}
input,select,textarea,button{width:100%;min-height:3rem;font:inherit;color:inherit}
[type=text],[type=tel],[type=email],select,textarea{display:block;margin-block-start:.75rem;padding:.6rem .75rem;
border:2px solid var(--edge);border-radius:.6rem;background:var(--ground)}
.box{display:flex;align-items:center;gap:.75rem;min-height:3rem;margin-block-start:.4rem;padding:.5rem .75rem;
border:1px solid var(--edge);border-radius:.6rem}
.box:has(:checked){border-color:var(--accent);background:var(--wash)}
.box input{flex:none;width:1.35rem;min-height:1.35rem;margin:0;accent-color:var(--accent)}
button{margin-block-start:.75rem;border:0;border-radius:.75rem;background:var(--accent);color:var(--on);font-size:1.125rem;
font-weight:700;cursor:pointer}
.quiet{min-height:2.75rem;border:1px solid var(--edge);background:none;color:var(--ink);font-size:1rem;font-weight:400}
.fault{color:var(--alert);font-weight:600}
[aria-invalid]{border-color:var(--alert)}
code{display:block;padding:.75rem;border-radius:.6rem;background:var(--wash);font-size:1rem;user-select:all}`;

export const holderStyle = [colours, base, conversation].map((part) => part.trim().replaceAll('\n', '')).join('');

/** Its address changes with its text. */
export const holderStyleAddress = fingerprintedAddress('/demande/style.css', holderStyle);
