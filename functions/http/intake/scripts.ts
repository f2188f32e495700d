import { createHash } from 'node:crypto';
import { fingerprintedAddress } from '../web/fingerprintedAddress.ts';

/** A hash of `challenge:number` that begins with so many zero bits: some 16,000 tries, a second or three on a phone. */
const proofBits = 14;

/** A form goes out once, however often it is pressed; again only where the connection seems lost. */
const onlyOnce = `
addEventListener('submit', (event) => {
  const { dataset } = event.target
  if (dataset.gone) event.preventDefault()
  dataset.gone = 1
  setTimeout(() => delete dataset.gone, 8000)
})
addEventListener('pageshow', () => {
  for (const { dataset } of document.forms) delete dataset.gone
})
`;

/** Who is at home may say so by their position. */
const locate = `
const here = document.querySelector('[value=here]')
if (navigator.geolocation) {
  here.hidden = false
  here.onclick = (event) => {
    const { point } = here.form
    if (point.value) return
    event.preventDefault()
    const go = (found) => {
      point.value = found
      here.click()
    }
    navigator.geolocation.getCurrentPosition(({ coords: c }) => go(c.longitude + ',' + c.latitude), () => go('?'), { timeout: 9e3 })
  }
}
`;

/** The browser works a moment: who sends thousands would have to pay for it. Pauses let a slow phone answer to a touch. */
const prove = `
const form = document.querySelector('[data-challenge]')
const work = async () => {
  for (let n = 0; ; n += 1) {
    const text = new TextEncoder().encode(form.dataset.challenge + ':' + n)
    const [a, b] = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
    if ((a << 8 | b) >> ${16 - proofBits} === 0) return n
    if (n % 100 === 0) await new Promise((goOn) => setTimeout(goOn))
  }
}
if (self.crypto && crypto.subtle) work().then((n) => { form.proof.value = n })
`;

const scriptOf = (...parts: string[]): string => parts.join('').trim().replace(/\n\s+/g, '\n');

/**
 * A little comfort, and nothing that a page needs: beside a question, beside one that a position answers, and where the
 * request is sent. A page loads what it uses, as each weighs.
 */
export const askScript = scriptOf(onlyOnce);
export const hereScript = scriptOf(onlyOnce, locate);
export const sendScript = scriptOf(onlyOnce, prove);

/** Their addresses change with their text. */
export const askScriptAddress = fingerprintedAddress('/demande/question.js', askScript);
export const hereScriptAddress = fingerprintedAddress('/demande/ici.js', hereScript);
export const sendScriptAddress = fingerprintedAddress('/demande/envoi.js', sendScript);

/** Did a browser do the work for this draft? */
export const isProof = (challenge: string, proof: string): boolean => {
  if (!/^\d{1,9}$/.test(proof)) return false;
  return createHash('sha256').update(`${challenge}:${proof}`).digest().readUInt16BE(0) >> (16 - proofBits) === 0;
};
