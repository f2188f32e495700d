import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { createGateway } from '../../../infra/local/gateway.ts';
import { createLambdas } from '../../../infra/local/lambdas.ts';
import { association } from '../../../shared/association/association.ts';

/** A table that cannot be reached, whose error says what somebody typed. */
const failing = async () => {
  throw new Error('no connection while writing Samira');
};
const table = vi.hoisted(() => ({ partners: vi.fn(), load: vi.fn() }));

vi.mock('../../../functions/runtime/stores.ts', () => ({
  stores: () => ({ association, records: { partners: table.partners }, journeys: { load: table.load } }),
}));

const catalog = { intake: functions.intake };
const root = fileURLToPath(new URL('../../..', import.meta.url));
const { invoke } = createLambdas({ catalog, root, env: {}, log: () => {} });
const clock = { now: () => Date.parse('2017-01-03T10:00:00.000Z') };
const gateway = createGateway({ catalog, invoke, clock, log: () => {} });

afterEach(() => {
  vi.restoreAllMocks();
});

test('a request that cannot be stored says so, with every answer and the same id, and nothing of it is logged', async () => {
  table.partners.mockResolvedValue([]);
  table.load.mockImplementation(failing);
  const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const formId = '01B5HWAV804X2QZSC0QG47Y48R';
  const body = new URLSearchParams({ formId, firstName: 'Samira', lastName: 'Test', email: 's@exemple.fr' });
  const answer = await gateway.request('/demande', { method: 'POST', body });
  const page = await answer.text();

  expect(answer.status).toBe(503);
  expect(page).toContain('Votre demande n’est pas encore enregistrée.');
  for (const value of [formId, 'Samira', 'Test', 's@exemple.fr']) expect(page).toContain(`value="${value}"`);
  const lines = logged.mock.calls.map(([line]) => String(line)).join('');
  expect(lines).toContain('receiveIntake failed');
  expect(lines).not.toMatch(/Samira|exemple/);
});

test('a form that cannot be shown is a page in French that gives the telephone', async () => {
  table.partners.mockImplementation(failing);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const answer = await gateway.request('/demande');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('Nous avons un problème technique');
});
