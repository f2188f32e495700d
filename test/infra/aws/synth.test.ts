import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const target = mkdtempSync(join(tmpdir(), 'jalon-synth-'));
afterAll(() => rmSync(target, { recursive: true }));

/** A namespace of Linux without any network interface, where the machine allows one. */
const withoutNetwork = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

test('cdk synth writes every template without network, Docker or an account', { timeout: 180_000 }, () => {
  const [command = '', ...parts] = [...withoutNetwork, 'npx', 'cdk', 'synth', '--quiet', '--output', target];
  execFileSync(command, parts, { cwd: root, env: { PATH: process.env.PATH, HOME: target }, stdio: 'pipe' });
  for (const stack of ['JalonData', 'JalonWeb', 'JalonJourneys', 'JalonSchedules'])
    expect(existsSync(join(target, `${stack}.template.json`))).toBe(true);
});
