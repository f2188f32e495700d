import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort.ts';
import { localTexts } from './texts.ts';
import { UserError } from './userError.ts';

export type LocalDynamodb = {
  endpoint: string;
  /** A number that changes with every write of the server. Absent where the database is not ours. */
  dataVersion?: () => number;
  /** Forgets the stream records of a table that come before this one. Absent where the database is not ours. */
  trimStream?: (tableName: string, sequenceNumber: string) => void;
  stop(): Promise<void>;
};

/**
 * dynoxide has no way to notice that we died, killed ones included. A shell in between does: its standard input is a
 * pipe from us, and when that ends it ends the server. The server's exit code becomes the shell's.
 */
const guard = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ read -r _ <&3; kill "$server" 2>/dev/null; } &
exec 3<&-
wait "$server"`;

/**
 * Starts the local DynamoDB on its file and waits until it answers. Where its binary does not exist (it is built for
 * Linux x64), takes the endpoint given in AWS_ENDPOINT_URL_DYNAMODB, or throws a sentence that says what to do.
 *
 * @param onDeath called once with a sentence when the server ends without being asked to
 */
export async function startDynamodb(options: {
  file: string;
  onDeath: (sentence: string) => void;
  environment?: NodeJS.ProcessEnv;
  platform?: string;
}): Promise<LocalDynamodb> {
  const { file, onDeath, environment = process.env, platform = `${process.platform}-${process.arch}` } = options;
  const binary = findBinary(platform);
  if (binary === undefined) {
    const endpoint = environment.AWS_ENDPOINT_URL_DYNAMODB;
    if (!endpoint) throw new UserError(localTexts.noDynamodb(platform));
    return { endpoint, stop: async () => {} };
  }

  mkdirSync(dirname(file), { recursive: true });
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const serve = [binary, '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
  // A group of its own: Ctrl+C in the terminal must reach us alone, so that we end the server after our last write.
  const child = spawn('/bin/sh', ['-c', guard, 'sh', ...serve], { detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
  child.stdin?.on('error', () => {});
  let said = '';
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-2000);
  });

  let expected = false;
  child.once('exit', () => {
    child.stdin?.end();
    if (!expected) onDeath(localTexts.dynamodbDied(said.trim()));
  });
  try {
    await answering(endpoint, child);
  } catch (error) {
    expected = true;
    await end(child);
    throw new UserError(localTexts.dynamodbDidNotStart(said.trim()), { cause: error });
  }

  const trimmer = new DatabaseSync(file, { timeout: 5000 });
  trimmer.exec('PRAGMA synchronous = NORMAL');
  const trim = trimmer.prepare(
    'DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)',
  );
  const version = trimmer.prepare('PRAGMA data_version');
  return {
    endpoint,
    dataVersion: () => Number(version.get()?.data_version),
    trimStream: (tableName, sequenceNumber) => {
      trim.run(tableName, sequenceNumber);
    },
    async stop() {
      expected = true;
      if (trimmer.isOpen) trimmer.close();
      await end(child);
    },
  };
}

function findBinary(platform: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`);
  } catch {
    return undefined;
  }
}

/** Up after 4 to 40 ms as measured; given up after ten seconds. */
async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1000 && child.exitCode === null && child.signalCode === null; tries += 1) {
    try {
      await fetch(endpoint);
      return;
    } catch {
      await sleep(10);
    }
  }
  throw new Error('No answer');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.stdin?.end();
  const lastResort = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 5000);
  await exited;
  clearTimeout(lastResort);
}
