import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { type FunctionName, functions } from '../functions/catalog.ts';
import { readReportTexts } from '../functions/runtime/reportTexts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const allNames = Object.keys(functions) as FunctionName[];

/** CommonJS packages inside an ES module still ask for Node's own modules with `require`. */
export const requireBanner =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * What is loaded at start and never called on Lambda, and the file of `replacements/` in its place: Bolt's own servers
 * with Express, sign-in and sockets, Slack's file uploads, and every way but one in which the SDK of AWS looks for
 * credentials. The bot starts with 1,556 KB with all that, with 247 without. The bot's tests run on the bundle too.
 */
const replaced: readonly [what: RegExp, by: string][] = [
  [/^(express|@slack\/oauth|@slack\/socket-mode|@slack\/types|raw-body|path-to-regexp|bowser)$/, 'nothing.ts'],
  [/^\.\/receivers\/(Express\w+|HTTP\w+|SocketMode\w+)$/, 'nothing.ts'],
  [/^\.\/(Assistant|CustomFunction|chat-stream|file-upload)$/, 'nothing.ts'],
  [/^p-queue$/, 'directQueue.ts'],
  [/^p-retry$/, 'oneAttempt.ts'],
  [/^@aws-sdk\/credential-provider-node$/, 'lambdaCredentials.ts'],
];

const replace: Plugin = {
  name: 'what Lambda never calls',
  setup: ({ onResolve }) => {
    for (const [filter, by] of replaced) onResolve({ filter }, () => ({ path: join(root, 'infra/replacements', by) }));
  },
};

/** A function has no folder of ours beside it: the texts of the report are in its bundle. */
const textsOfReport: Plugin = {
  name: 'texts of the report',
  setup: ({ onLoad }) => {
    onLoad({ filter: /functions[\\/]runtime[\\/]reportTexts\.ts$/ }, () => ({
      contents: `export const readReportTexts = () => new Map(${JSON.stringify([...readReportTexts()])});`,
    }));
  },
};

/**
 * Bundles the functions of the catalog as they go to AWS: `<target>/<name>/index.mjs` with what it imports later beside
 * it, and source maps. The SDK is in it, at the version of our lockfile: Lambda's own copy is whatever AWS has put there,
 * and takes twice as long to load file by file. Rejects with esbuild's error when one does not compile.
 */
export async function bundleFunctions(target: string, names = allNames): Promise<void> {
  for (const name of names)
    await build({
      absWorkingDir: root,
      entryPoints: [{ in: `functions/${functions[name].entry}`, out: 'index' }],
      outdir: join(target, name),
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      mainFields: ['module', 'main'],
      minify: true,
      // French text as it is: escaped, an accent has four letters.
      charset: 'utf8',
      sourcemap: true,
      sourcesContent: false,
      plugins: [replace, textsOfReport],
      banner: { js: requireBanner },
      logLevel: 'silent',
    });
}
