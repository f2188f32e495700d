import { afterAll, describe, expect, it } from 'vitest';
import { keyFigures } from '../../../../functions/http/console/dashboard/keyFigures.ts';
import { stores } from '../../../../functions/runtime/stores.ts';
import { execute } from '../../../../shared/usecases/execute.ts';
import { requestOf } from '../holder.ts';
import { openSiteOf2016, rosselle } from './teamSite.ts';

const { site, advisor, director } = await openSiteOf2016();
const all = await stores().journeys.all();
/** Somebody with a whole life behind them. */
const id = all.toSorted((a, b) => b.appointments.length - a.appointments.length)[0]?.id ?? '';
afterAll(() => site.close());

const journeyHere = async () => {
  const journey = await stores().journeys.load(id);
  if (!journey) throw new Error('no journey');
  return journey;
};

describe('the page of a holder', () => {
  it('shows who they are, what was noted, and the journey as one line with each appointment', async () => {
    const journey = await journeyHere();
    const person = await stores().records.person(journey.holders[0]?.personId ?? '');
    const page = await advisor.go(`/equipe/parcours/${id}`);
    expect(page.status).toBe(200);
    expect(page.title).toContain(`${person?.firstName} ${person?.lastName}`);
    expect(page.words).toContain(journey.project.title);
    expect(
      page.html.match(/class="mark (held|planned|noShow|excused|cancelled)" transform="translate\([1-9]/g),
    ).toHaveLength(journey.appointments.length);
    expect(page.html.match(/<tr><th scope="row">/g)).toHaveLength(journey.appointments.length);
    expect(page.html.match(/<rect class="level-/g)?.length).toBeGreaterThanOrEqual(journey.episodes.length);
  });

  it('shows how they came, what they wish, and what waits to be seen to', async () => {
    const own = await requestOf(site, 'NEW', { firstName: 'Amina', lastName: 'Berger' });
    const by = { kind: 'staff', name: 'M. Rosselle' } as const;
    const context = (commandId: string) =>
      ({ commandId, journeyId: 'NEW', at: site.now(), by, from: 'slack' }) as const;
    const at = '2017-01-10T14:00';
    const appointment = { at, type: 'welcome', status: 'planned', placeId: 'visio', advisor: 'M. Rosselle' } as const;
    await execute(stores(), { type: 'TakeInCharge', advisor: 'M. Rosselle' }, context('C1'));
    const noted = { ...appointment, personIds: [own] };
    await execute(stores(), { type: 'RecordAppointment', appointment: noted }, context('C2'));
    const appointmentId = (await stores().journeys.load('NEW'))?.appointments[0]?.id ?? '';
    const asked = { appointmentId, personId: own, to: at, wish: 'plutôt le matin <b>' };
    const from = { by: { kind: 'holder' }, from: 'web' } as const;
    await execute(stores(), { type: 'AskToMoveAppointment', ...asked }, { ...context('C3'), ...from });
    const page = await advisor.go('/equipe/parcours/NEW');
    expect(page.words).toContain('Fiche du 3 janvier 2017, envoyé par : salon');
    expect(page.words).toContain('le porteur demande un autre moment : plutôt le matin');
    expect(page.html).not.toContain('<b>');
  });

  it('has the team’s words for what does not exist', async () => {
    const page = await advisor.go('/equipe/parcours/nobody');
    expect([page.status, page.title]).toEqual([404, expect.stringContaining('Ce parcours n’existe pas')]);
  });

  it('notes each opening: who, when, from where', async () => {
    const before = await stores().readings.ofJourney(id);
    site.pass(3);
    await advisor.go(`/equipe/parcours/${id}`);
    const after = await stores().readings.ofJourney(id);
    expect(after.slice(before.length)).toEqual([
      { id: rosselle, staff: 'M. Rosselle', journeyId: id, at: site.now(), from: 'web' },
    ]);
  });

  it('notes nothing for somebody who did not get to see it', async () => {
    const before = await stores().readings.ofJourney(id);
    await site.browser().go(`/equipe/parcours/${id}`);
    expect(await stores().readings.ofJourney(id)).toEqual(before);
  });

  it('shows the direction who opened it, and nobody else', async () => {
    const link = `/equipe/parcours/${id}/consultations`;
    expect((await advisor.go(`/equipe/parcours/${id}`)).html).not.toContain(link);
    expect((await director.go(`/equipe/parcours/${id}`)).html).toContain(link);
    const page = await director.go(link);
    expect(page.words).toMatch(/A\. Verhaeghe pages de l’équipe .*M\. Rosselle pages de l’équipe/);
    expect((await advisor.go(link)).status).toBe(403);
  });
});

describe('the dashboard', () => {
  it('counts the running year with the report’s own figures, and leads to them', async () => {
    const page = await advisor.go('/equipe');
    expect(page.title).toContain('L’année 2017, jusqu’ici');
    expect(page.html).toContain('href="/rapport/2017"');
    expect(page.words).toMatch(/Projets accueillis 0 2016 : 102/);
    expect(page.html).toContain('href="/rapport/2017#accueil.projects"');
  });

  it('has a place for each of its figures, every one of them in the report', async () => {
    const { html } = await advisor.go('/equipe');
    const shown = [...html.matchAll(/href="\/rapport\/2017#([^"]+)"/g)].map(([, figure]) => figure);
    expect(shown).toEqual(keyFigures);
    const report = await advisor.go('/rapport/2017');
    for (const figure of shown) expect(report.html).toContain(`id="${figure}"`);
  });

  it('leads a colleague to their own journeys', async () => {
    const own = (await stores().journeys.all()).filter(
      ({ advisor: name, closing }) => name === 'M. Rosselle' && !closing,
    );
    const page = await advisor.go('/equipe');
    expect(page.words).toContain(`Vous accompagnez ${own.length} parcours en cours.`);
    const list = await advisor.go('/equipe/porteurs?accompagnateur=U0ROSSELLE');
    expect(list.words).toContain(`${own.length} parcours`);
  });

  it('opens the report of the year to whoever signed in', async () => {
    expect((await advisor.go('/rapport/2016')).title).toContain('Les chiffres de 2016');
  });
});
