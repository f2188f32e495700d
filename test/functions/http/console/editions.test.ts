import { afterAll, describe, expect, it } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import type { Appointment } from '../../../../shared/domain/records.ts';
import { importRecords } from '../../../../shared/usecases/importRecords.ts';
import { keeping } from '../../../shared/records/keeping.ts';
import { association2016 } from '../../../shared/report/association2016.ts';
import { fakeMachines } from '../../../shared/usecases/fakes.ts';
import { openSiteOf2016 } from './teamSite.ts';

const { site, advisor, director } = await openSiteOf2016();
afterAll(() => site.close());

const publishes = (last: string, year = 2016) => director.send(`/equipe/rapports/${year}`, { derniere: last });
const numbers = async () => (await stores().editions.all()).map(({ year, number }) => `${year}/${number}`);

/** The only welcome of a project was none: the holder did not come. */
const correct = async (): Promise<void> => {
  const welcome = association2016.appointments.find(({ id }) => id === 'R000113') as Appointment;
  const records = keeping({ appointments: [{ ...welcome, status: 'noShow' }] });
  await importRecords({ ...stores(), machines: fakeMachines() }, records, { importId: 'I2', at: site.now() });
};

describe('the published reports', () => {
  it('are listed by year; the year that goes on is none, and only the direction is shown how to publish', async () => {
    const [seen, shown] = [await advisor.go('/equipe/rapports'), await director.go('/equipe/rapports')];
    expect(seen.words).toContain('Rapport 2016 Pas encore publié.');
    expect(seen.words).not.toContain('Publier 2016');
    expect(shown.words).toContain('Publier 2016');
    expect(shown.html).not.toContain('href="/equipe/rapports/2017"');
  });

  it('are published after a page that says what is kept', async () => {
    const asked = await director.go('/equipe/rapports/2016');
    expect(asked.words).toContain('Une édition ne se modifie pas et ne s’efface pas.');
    expect(asked.words).toMatch(/\d+ points à corriger dans les fiches de cette année/);
    expect(asked.html).toContain('href="/equipe/a-corriger/2016"');
    expect(asked.html).toContain('name="derniere" value="0"');
    expect(await numbers()).toEqual([]);
    expect(await publishes('0')).toMatchObject({ status: 303, location: '/equipe/rapports/2016/1' });
    const [head] = await stores().editions.all();
    expect(head).toMatchObject({ year: 2016, number: 1, by: { kind: 'staff', name: 'A. Verhaeghe' } });
    const page = await advisor.go('/equipe/rapports/2016/1');
    expect(page.words).toContain('Publié le mardi 3 janvier 2017 à 11 h 00, par A. Verhaeghe');
    expect(page.words).toContain(head?.digest);
    expect(page.words).toContain('Aucun chiffre n’a changé.');
    expect(page.html).not.toContain('chiffre rectifié');
    expect((await advisor.go('/equipe/rapports')).words).toContain(`Édition 1 Publié le`);
    const figures = await advisor.go('/rapport/2016');
    expect(figures.words).toContain('Publié le 3 janvier 2017, édition 1. Aucun chiffre rectifié depuis');
    expect(figures.html).not.toContain('<mark>');
  });

  it('are not published twice by pressing twice, nor when nothing changed', async () => {
    const twice = await publishes('0');
    expect(twice.status).toBe(409);
    expect(twice.words).toContain('Quelqu’un d’autre vient de publier une édition de ce rapport');
    expect(twice.html).toContain('name="derniere" value="1"');
    const same = await publishes('1');
    expect(same.status).toBe(409);
    expect(same.words).toContain('Rien n’a changé depuis l’édition 1');
    expect(await numbers()).toEqual(['2016/1']);
  });

  it('show what was corrected since, before and after, and the record that did it with the way to its journey', async () => {
    await correct();
    const page = await advisor.go('/equipe/rapports/2016/1');
    expect(page.words).toContain('Projets accueillis chiffre rectifié 102, puis 101');
    expect(page.html).toContain('<a href="/equipe/parcours/ESS-2016-002">Projet ESS-2016-002</a>');
    expect(page.html).toContain('<strong>102, puis 101</strong>');
    expect(page.words).toContain('Pourquoi ce chiffre a changé : 1 fiche Projet ESS-2016-002 : ne compte plus');
    expect(page.words).toContain(
      'Projets accueillis par mois chiffre rectifié 102, puis 101 Ligne Avant Après Écart janvier 9 8 −1',
    );
    expect(page.words).toContain('40 % sur 102 réponses, puis 41 % sur 101 réponses Part de la métropole');
    expect(page.words).toContain('Détail en 12 lignes janvier 9 février 10');
    expect(page.words).toContain('Comparée avec les données de maintenant.');
    expect(page.html).not.toContain('<script');
  });

  it('are told of beside the figures of today, with the way to why', async () => {
    const figures = await advisor.go('/rapport/2016');
    expect(figures.words).toMatch(/Publié le 3 janvier 2017, édition 1\. \d+ chiffres rectifiés depuis/);
    const why = '<a href="/equipe/rapports/2016/1#rectifie-accueil.projects">chiffre rectifié</a>';
    expect(figures.html).toContain(why);
    const figure = await advisor.go('/rapport/2016/chiffre/accueil.projects');
    expect(figure.html).toContain(why);
    expect(figure.words).toContain('chiffre rectifié édition 1 : 102');
    expect((await advisor.go('/rapport/2016/chiffre/jobs.created')).html).not.toContain('rectifié');
    expect((await advisor.go('/rapport/2016?programme=ess')).html).not.toContain('rectifié');
    expect((await advisor.go('/rapport/2015')).html).not.toContain('Publié le');
  });

  it('are compared with one another once there are two', async () => {
    expect(await publishes('1')).toMatchObject({ status: 303, location: '/equipe/rapports/2016/2' });
    expect((await advisor.go('/equipe/rapports/2016/2')).words).toContain('Aucun chiffre n’a changé.');
    const first = await advisor.go('/equipe/rapports/2016/1?avec=2');
    expect(first.words).toContain('Comparée avec l’édition 2.');
    expect(first.words).toContain('Projets accueillis chiffre rectifié 102, puis 101');
    expect((await advisor.go('/equipe/rapports')).words).toContain('Édition 2, corrigée');
  });

  it('name nobody', async () => {
    const { html } = await advisor.go('/equipe/rapports/2016/1');
    const { persons } = association2016;
    const names = persons.flatMap(({ firstName, lastName }) =>
      firstName && lastName ? [`${firstName} ${lastName}`] : [],
    );
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => html.includes(name))).toEqual([]);
  });
});

describe('publishing is refused', () => {
  it('to who is not of the direction, from another site, and with a form that is incomplete', async () => {
    const before = await numbers();
    expect((await advisor.send('/equipe/rapports/2015', { derniere: '0' })).status).toBe(403);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    const refused = await director.send('/equipe/rapports/2015', { derniere: '0' }, elsewhere);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('<a href="/equipe">');
    for (const fields of [{}, { derniere: '' }, { derniere: '-1' }, { derniere: '0x1' }] as Record<string, string>[]) {
      const answer = await director.send('/equipe/rapports/2015', fields);
      expect([answer.status, answer.words.includes('La demande est incomplète')]).toEqual([400, true]);
    }
    expect(await numbers()).toEqual(before);
  });

  it('for a year that goes on, without records or none at all', async () => {
    const goesOn = await publishes('0', 2017);
    expect([goesOn.status, goesOn.words.includes('L’année 2017 n’est pas finie')]).toEqual([409, true]);
    expect((await publishes('0', 1999)).words).toContain('Il n’y a aucune fiche pour 1999');
    for (const year of ['rien', '2018', '16'])
      expect((await director.send(`/equipe/rapports/${year}`, { derniere: '0' })).status).toBe(404);
  });
});

it('An address without an edition behind it is answered with a sentence', async () => {
  for (const path of ['2016/9', '2016/0', '2016/un', '2014/1', '16/1', '2016/1%20', 'toString/1']) {
    const page = await advisor.go(`/equipe/rapports/${path}`);
    expect([path, page.status, page.title.startsWith('Ce rapport n’existe pas')]).toEqual([path, 404, true]);
  }
  const odd = await advisor.go('/equipe/rapports/2016/2?avec=%3Cb%3E');
  expect(odd.words).toContain('Comparée avec les données de maintenant.');
});
