import { typeset } from '../../../shared/domain/typeset.ts';
import { type Answer, page } from '../web/answers.ts';
import { html } from '../web/html.ts';
import { layout } from './layout.ts';
import { refused, texts } from './texts.ts';

type Refused = keyof typeof refused;

/** A page that says why there are no figures. */
export const refuse = (why: Refused, sentences: readonly string[] = [], year?: number): Promise<Answer> => {
  const { status, title, sentence } = refused[why];
  return page(
    status,
    layout({
      title,
      body: html`<h1>${title}</h1>
${[...sentences, sentence].map((each) => html`<p>${typeset(each)}</p>`)}
${year !== undefined && html`<p><a href="/rapport/${year}">${texts.whole(year)}</a></p>`}`,
    }),
  );
};

/** The same for a filter that is not known: `faults` say which and what is possible. */
export const refuseScope = (year: number, faults: readonly string[]): Promise<Answer> =>
  refuse('unknownScope', faults, year);
