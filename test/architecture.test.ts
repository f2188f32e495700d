import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** The rules of the house that no compiler knows. A broken one fails with its sentence and the files that break it. */

type Source = { file: string; text: string; imports: string[] };

const root = new URL('..', import.meta.url).pathname;

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'`, `import('x')`. */
const anyImport = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file imports: files of ours by their path from the root, packages by their name. */
const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(anyImport)].map(([, plain, dynamic]) => {
    const target = plain ?? dynamic ?? '';
    return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
  });

const sources: Source[] = globSync('{shared,functions,infra}/**/*.ts', { cwd: root }).map((file) => {
  const text = readFileSync(`${root}${file}`, 'utf8');
  return { file, text, imports: importsOf(file, text) };
});

const below =
  (...places: string[]) =>
  (file: string) =>
    places.some((place) => file === place || file.startsWith(`${place}/`));
const ours = below('shared', 'functions', 'infra', 'test', 'bench', 'workflows');

/** The files of `folder` import from these folders of ours and from itself; of packages, from `packages` or from any. */
const onlyFrom = (folder: string, folders: string[], packages?: string[]) => (source: Source) =>
  below(folder)(source.file)
    ? source.imports.filter((target) =>
        ours(target) ? !below(folder, ...folders)(target) : packages !== undefined && !packages.includes(target),
      )
    : [];

const never =
  (folder: string, pattern: RegExp, ...allowed: string[]) =>
  ({ file, text }: Source): string[] =>
    below(folder)(file) && !below(...allowed)(file) && !allowed.includes(file)
      ? [...withoutComments(text).matchAll(pattern)].map(([found]) => found)
      : [];

const withoutComments = (text: string): string => text.replace(/\/\*.*?\*\/|(?<!:)\/\/[^\n]*/gs, '');

const now = /\bDate\.now\(\)|\bnew Date\(\)|\bperformance\.now\(\)/g;

const rules: Record<string, (source: Source) => string[]> = {
  'The domain knows zod and itself: no clock, no SDK, no environment': onlyFrom('shared/domain', [], ['zod']),
  'The report knows the domain, zod and itself': onlyFrom('shared/report', ['shared/domain'], ['zod']),
  'Renderings know the report’s document, how numbers and French are written, and their packages': onlyFrom(
    'shared/rendering',
    ['shared/report', 'shared/domain/typeset.ts'],
    [
      '@myriaddreamin/typst-ts-node-compiler',
      'd3-sankey',
      'd3-scale',
      'docx',
      'docx/charts',
      'hono/html',
      'node:fs',
      'node:url',
      'write-excel-file/node',
    ],
  ),
  'The record files are read and written with the domain alone': onlyFrom('shared/records', ['shared/domain']),
  'Languages know the domain alone': onlyFrom('shared/languages', ['shared/domain'], []),
  'Messages are written with the domain and the languages, and read contacts': onlyFrom('shared/messages', [
    'shared/domain',
    'shared/languages',
    'shared/contact',
  ]),
  'Contacts are read with the domain and the numbering plans': onlyFrom(
    'shared/contact',
    ['shared/domain'],
    ['libphonenumber-js/max'],
  ),
  'The settings of an association know the domain alone': onlyFrom('shared/association', ['shared/domain'], []),
  'Places know the domain alone': onlyFrom('shared/places', ['shared/domain'], []),
  'The intake is questions and answers, in a language, about contacts and places': onlyFrom(
    'shared/intake',
    ['shared/domain', 'shared/languages', 'shared/contact', 'shared/places'],
    [],
  ),
  'The store knows the domain, and nothing of those who use it': onlyFrom('shared/store', ['shared/domain']),
  'Use cases know the domain, the store, and what is asked, written and counted': onlyFrom('shared/usecases', [
    'shared/domain',
    'shared/contact',
    'shared/store',
    'shared/association',
    'shared/places',
    'shared/intake',
    'shared/languages',
    'shared/messages',
    'shared/report',
  ]),
  'Functions know what is shared, nothing of the ground they run on': onlyFrom('functions', ['shared']),
  'Slack, pages, tasks, streams and schedules know the runtime, and nothing of one another': ({ file, imports }) => {
    const [, family = ''] = file.split('/');
    if (!below('functions')(file)) return [];
    return imports.filter(
      (target) => below('functions')(target) && !below(`functions/${family}`, 'functions/runtime')(target),
    );
  },
  'The cloud of AWS and the local one do not know each other': ({ file, imports }) => {
    if (below('infra/aws')(file)) return imports.filter(below('infra/local'));
    return below('infra/local')(file) ? imports.filter(below('infra/aws')) : [];
  },
  'What is shared takes its time as an argument': never('shared', now),
  'Functions take their time from the event that started them': never('functions', now, 'functions/runtime/clock.ts'),
  'Only the runtime of the functions reads the environment': (source) => [
    ...never('shared', /\bprocess\.env\b/g)(source),
    ...never('functions', /\bprocess\.env\b/g, 'functions/runtime')(source),
  ],
  'The model of what is owed takes nothing but types from outside of itself': ({ file, text }) =>
    below('infra/simulation/owed')(file)
      ? importsOf(file, text.replace(/^import type [^;]*;/gm, '')).filter(
          (target) => !below('infra/simulation/owed')(target),
        )
      : [],
  'A file has at most 250 lines': ({ text }) => {
    const lines = text.split('\n').length - 1;
    return lines > 250 ? [`${lines} lines`] : [];
  },
};

test.each(Object.entries(rules))('%s', (_, broken) => {
  const faults = sources.flatMap((source) => broken(source).map((fault) => `${source.file}: ${fault}`));
  expect(faults).toEqual([]);
});

test('The rules look at files that are there', () => {
  for (const folder of ['shared/domain', 'shared/store', 'shared/usecases', 'functions/http', 'infra/local'])
    expect([folder, sources.some(({ file, imports }) => below(folder)(file) && imports.length > 0)]).toEqual([
      folder,
      true,
    ]);
});
