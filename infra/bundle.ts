import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { functions } from '../functions/catalog.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bolt loads these at start and calls them only in its own HTTP and socket servers: 1,578 KB with them, 145 without. */
const neverCalledOnLambda = ['express', '@slack/oauth', '@slack/socket-mode', 'raw-body', 'path-to-regexp'];

/** CommonJS packages inside an ES module still ask for Node's own modules with `require`. */
const requireBanner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Bundles every function of the catalog as it goes to AWS: `<target>/<name>/index.mjs` with its source map.
 * One run of esbuild for all of them. Throws esbuild's error when one does not compile.
 */
export function bundleFunctions(target: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: Object.entries(functions).map(([name, { entry }]) => ({
      in: `functions/${entry}`,
      out: `${name}/index`,
    })),
    outdir: target,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    alias: Object.fromEntries(neverCalledOnLambda.map((name) => [name, join(root, 'infra/nothing.ts')])),
    banner: { js: requireBanner },
    logLevel: 'silent',
  });
}
