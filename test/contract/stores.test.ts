import { beforeAll, expect, test, vi } from 'vitest';
import { association } from '../../shared/association/association.ts';
import type { Table } from '../../shared/store/table.ts';
import { openStores } from '../../shared/usecases/openStores.ts';
import { useEngine } from '../shared/store/engine.ts';
import { stories } from './stories.ts';

const engine = useEngine();
let openMemoryTable: () => Table;

// In the simulation the stores load what stands for the SDK: so they do here, a second time, beside the SDK itself.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('@aws-sdk/client-dynamodb', () => import('../../infra/simulation/packages/clientDynamodb.ts'));
  vi.doMock('@aws-sdk/lib-dynamodb', () => import('../../infra/simulation/packages/libDynamodb.ts'));
  const { createMemoryTable } = await import('../../infra/simulation/memory/memoryTable.ts');
  const { answerWith, DynamoDBDocumentClient } = await import('../../infra/simulation/packages/libDynamodb.ts');
  const { openTable } = await import('../../shared/store/table.ts');
  openMemoryTable = () => {
    answerWith(createMemoryTable({ onChange: () => {} }).send);
    return openTable(DynamoDBDocumentClient.from() as unknown as Parameters<typeof openTable>[0], 'jalon');
  };
});

test.each(Object.entries(stories))('On both engines the same becomes of %s', async (_, story) => {
  const said = async (table: Table): Promise<unknown[]> => {
    const all: unknown[] = [];
    for await (const one of story(openStores(table, association))) all.push(one);
    return all;
  };
  const memory = await said(openMemoryTable());
  expect(memory.flat().length).toBeGreaterThan(0);
  expect(memory).toEqual(await said(await engine.newTable()));
});
