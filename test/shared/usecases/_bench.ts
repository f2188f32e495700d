import { mkdtempSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDynamodb } from '../../../infra/local/dynamodb.ts';
import { association } from '../../../shared/association/association.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { createJourneyStore } from '../../../shared/store/journeyStore.ts';
import { openTable } from '../../../shared/store/table.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { holders, project } from '../domain/journey/facts.ts';

const d = await startDynamodb({ file: `${mkdtempSync('/dev/shm/ccb-')}/d.sqlite`, onDeath: console.error });
const base = new DynamoDBClient({
  endpoint: d.endpoint,
  region: 'eu-west-3',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const client = DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } });
await createTable(client as any, 'jalon');
const journeys0 = createJourneyStore(openTable(client, 'jalon'));
const context = (commandId: string, journeyId = 'P1') =>
  ({ commandId, journeyId, at: toInstant('2016-03-01T10:00'), by: { kind: 'operator' }, from: 'console' }) as const;
let commits = 0,
  loads = 0;
const journeys = {
  ...journeys0,
  commit: (c: any) => {
    commits++;
    return journeys0.commit(c);
  },
  load: (c: any) => {
    loads++;
    return journeys0.load(c);
  },
};
const j = { association, journeys };
const ids = Array.from({ length: 50 }, (_, index) => `P${index}`);
let t = performance.now();
for (const id of ids)
  await execute(j, { type: 'ReceiveIntake', project: { ...project(), id }, holders }, context(id, id));
console.log('50 sequential', performance.now() - t);
commits = 0;
loads = 0;
t = performance.now();
const n = Number(process.argv[2] ?? 20);
for (let w = 0; w < 20 / n; w++) {
  const commands = ids.flatMap((id) => Array.from({ length: n }, (_, index) => ({ id, rule: `rule ${w} ${index}` })));
  await Promise.all(
    commands.map(({ id, rule }) =>
      execute(j, { type: 'PostponeFollowUp', rule, until: '2016-06-01' }, context(`${id}/${rule}`, id)),
    ),
  );
}
console.log('1000', performance.now() - t, { commits, loads }, process.cpuUsage());
await d.stop();
