import { createHash } from 'node:crypto';

/** A hash of `challenge:number` that begins with so many zero bits: some 16,000 tries, a second or three on a phone. */
export const proofBits = 14;

/**
 * A little comfort, and nothing that a page needs: a form goes out once however often it is pressed, again only where
 * the connection seems lost, and at the end the browser works a moment, which a machine that sends thousands would have
 * to pay for.
 */
const pageScript = `
addEventListener('submit', (event) => {
  const { dataset } = event.target
  if (dataset.gone) event.preventDefault()
  dataset.gone = 1
  setTimeout(() => delete dataset.gone, 8000)
})
addEventListener('pageshow', () => document.querySelectorAll('form').forEach((form) => delete form.dataset.gone))
const form = document.querySelector('[data-challenge]')
const work = async () => {
  for (let n = 0; ; n += 1) {
    const text = new TextEncoder().encode(form.dataset.challenge + ':' + n)
    const [a, b] = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
    if ((a << 8 | b) >> ${16 - proofBits} === 0) return n
  }
}
if (form && self.crypto && crypto.subtle) work().then((n) => { form.proof.value = n })
`
  .trim()
  .replaceAll('\n  ', '\n');

export { pageScript };

export const pageScriptAddress = `/demande/page.js?${createHash('sha256').update(pageScript).digest('hex').slice(0, 8)}`;

/** Did a browser do the work for this draft? */
export const isProof = (challenge: string, proof: string): boolean => {
  if (!/^\d{1,9}$/.test(proof)) return false;
  return createHash('sha256').update(`${challenge}:${proof}`).digest().readUInt16BE(0) >> (16 - proofBits) === 0;
};
