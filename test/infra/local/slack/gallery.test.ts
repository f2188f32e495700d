import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readBlocks, readView } from '../../../../infra/local/slack/blocks/read.ts';
import { gallery } from '../../../../infra/local/slack/gallery/gallery.ts';
import type { Sample } from '../../../../infra/local/slack/gallery/sample.ts';
import { journeyForms } from '../../../../shared/messages/slack/forms.ts';
import { type Lab, startLab, wordsOf } from './lab.ts';

const samples = Object.values(gallery()).flat();
const made = new Set(samples.map((sample) => sample.made));

/** These make what they are given into a view; whoever uses them is in the gallery. */
const builders = ['modal', 'formModal', 'lineModal'];

/** The functions of the messages that make something to be shown, found by what they say that they return. */
const makers = globSync('shared/messages/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = (?:(?!^\S).)*?\): (?:Post|ModalView|HomeView) =>/gms)]
    .map(([, name = '']) => name)
    .filter((name) => !builders.includes(name)),
);

describe('the gallery', () => {
  it('shows every form of a journey', () => {
    expect(journeyForms.map(({ id }) => id).filter((id) => !made.has(id))).toEqual([]);
  });

  it('shows what every function makes that makes a message, a modal or a home', () => {
    expect(makers.length).toBeGreaterThan(5);
    expect(makers.filter((name) => !made.has(name))).toEqual([]);
  });

  it('names each once', () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });
});

const check = ({ shows }: Sample) => ('text' in shows ? readBlocks(shows.blocks) : readView(shows, shows.type));

test.each(samples.map((sample) => [sample.id, sample] as const))('Slack would take %s', (_, sample) => {
  expect(() => check(sample)).not.toThrow();
});

describe('the page of the gallery', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab.stop());

  it('draws them all, with what a notification says', async () => {
    const page = await lab.page('/slack/galerie');
    expect(page.match(/<article /g)).toHaveLength(samples.length);
    expect(wordsOf(page)).toContain('Notification : Nouvelle demande de Sami H.');
    expect(page).not.toContain('class="error"');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  it('gives the Block Kit of each, as Block Kit Builder takes it', async () => {
    const read = async (id: string) => JSON.parse(await lab.page(`/slack/galerie/${encodeURIComponent(id)}.json`));
    expect(await read('intakeCard')).toMatchObject({ blocks: [{ type: 'section' }, ...Array(2).fill({})] });
    expect(await read('journey.close')).toMatchObject({ type: 'modal', callback_id: 'journey.close' });
    expect((await fetch(`${lab.origin}/slack/galerie/rien.json`)).status).toBe(404);
  });
});
