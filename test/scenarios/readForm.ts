const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');

/** The modal in front on a page of the Slack stand-in: what a browser knows of its form. */
export type PageForm = {
  path: string | undefined;
  /** name and present value; undefined for a box that is not ticked */
  fields: (readonly [name: string, value: string | undefined])[];
  /** the values of its buttons */
  buttons: string[];
  /** what is said to be wrong */
  errors: string[];
};

/** Reads what our own pages write; any other HTML would need a parser. */
export const readForm = (page: string): PageForm => {
  const [, modal = ''] = page.split('id="modal"');
  const fields: PageForm['fields'] = [];
  const buttons: string[] = [];
  let select = '';
  for (const [, tag, inside = '', after = ''] of modal.matchAll(
    /<(input|select|option|textarea|button)\b([^>]*)>([^<]*)/g,
  )) {
    const attributes = new Map(
      [...inside.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, plain(value)]),
    );
    const name = attributes.get('name') ?? '';
    const value = attributes.get('value');
    if (tag === 'select') select = name;
    if (tag === 'select' || tag === 'textarea') fields.push([name, plain(after).trim()]);
    if (tag === 'option' && attributes.has('selected')) fields.push([select, value]);
    if (tag === 'button' && name === 'do' && value !== undefined) buttons.push(value);
    if (tag === 'input') {
      const box = attributes.get('type') === 'radio' || attributes.get('type') === 'checkbox';
      fields.push([name, box && !attributes.has('checked') ? undefined : value]);
    }
  }
  return {
    path: /action="([^"]+)"/.exec(modal)?.[1],
    fields,
    buttons,
    errors: [...modal.matchAll(/class="error"[^>]*>([^<]*)/g)].map(([, sentence = '']) => plain(sentence)),
  };
};
