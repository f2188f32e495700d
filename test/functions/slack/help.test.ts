import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../functions/slack/commands/commands.ts';
import { keeping } from '../../shared/records/keeping.ts';
import { association2016 } from '../../shared/report/association2016.ts';
import { wordsIn } from './fakeSlack.ts';
import { type Lab, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
  await lab.receive('amina', 'Amina', 'Benali');
});
afterAll(() => lab.stop());

const help = async (): Promise<string> => JSON.stringify(await lab.type(rosselle, '/jalon aide'));

/** What stands in the help as code: whole lines that one can type. */
const examples = async (): Promise<string[]> =>
  [...(await help()).matchAll(/`(\/[^`]+)`/g)].map(([, line = '']) => line);

describe('the help', () => {
  it('names every command with what it does, the shortcut and the home tab', async () => {
    const text = await help();
    for (const { name, usage, description } of commands) {
      expect(text).toContain(`*${name}* _${usage}_ : ${description}`);
      expect((await examples()).some((line) => line.startsWith(name))).toBe(true);
    }
    expect(text).toContain('Créer un rendez-vous');
    expect(text).toContain('Onglet Accueil');
  });

  it('has no gap left in an example while the association has neither places nor partners', async () => {
    for (const line of await examples()) expect(line).not.toMatch(/[{}]/);
  });

  it('is made of the association’s own places and partners, and of nobody it follows', async () => {
    const { partners, placePeriods } = association2016;
    await lab.jalon.records.put(keeping({ partners, placePeriods }));
    await lab.receive('wanda', 'Wanda', 'Kowalczyk');
    // Places and partners are kept for a minute.
    lab.time.now += 60_000;
    const text = await help();
    expect(text).toContain('CAD orientée BGE');
    expect(text).not.toMatch(/Wanda|Kowalczyk/);
  });

  it('gives examples that are understood to the last word', async () => {
    for (const line of (await examples()).filter((example) => example.startsWith('/rdv '))) {
      expect(await lab.type(rosselle, line)).toBeUndefined();
      expect(wordsIn(lab.slack.front())).not.toContain('Non compris');
    }
  });
});
