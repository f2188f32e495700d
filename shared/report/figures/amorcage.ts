import { appointmentCountOf, appointmentCounts } from '../codeLists.ts';
import { defineSection } from '../figure.ts';
import { amountPerItem, count, distribution, share } from '../measures.ts';
import { heldAppointments, type ReportYear } from '../reportYear.ts';
import { seededIn } from '../seeded.ts';
import { episodesOf, isOpenOn } from '../selections.ts';
import { isOneOf, isWoman } from '../sheetProfile.ts';

const select = (year: ReportYear) => {
  const held = heldAppointments(year.records, 'seeding');
  const { appointments, holders } = seededIn(year);
  const seenBefore = new Set(held.filter(({ at }) => at < year.firstDay).flatMap(({ personIds }) => personIds));
  const engagedIds = new Set(
    year.records.referrals
      .filter(({ date, outcome }) => year.contains(date) && outcome === 'engaged')
      .map(({ personId }) => personId),
  );
  return {
    appointments,
    holders,
    isCarriedOver: ({ id }: { id: string }) => seenBefore.has(id),
    isEngaged: ({ id }: { id: string }) => engagedIds.has(id),
    openEpisodes: episodesOf(year, 'seeding').filter((episode) => isOpenOn(episode, year.lastDay)),
  };
};

export const amorcage = defineSection({
  id: 'amorcage',
  title: 'Amorçage (CitésLab)',
  select,
  figures: [
    {
      id: 'amorcage.holders',
      label: 'Personnes suivies en amorçage',
      definition: 'Personnes présentes à au moins un rendez-vous d’amorçage honoré dans l’année.',
      inEnglish: 'Persons at one held seeding appointment in the year, or more.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders }) => count(holders),
    },
    {
      id: 'amorcage.carried_over',
      label: 'Personnes déjà suivies avant l’année',
      definition:
        'Personnes suivies en amorçage dont le premier rendez-vous d’amorçage honoré date d’une année précédente.',
      inEnglish: 'Of the persons in seeding, those whose first held seeding appointment was in an earlier year.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders, isCarriedOver }) => count(holders.filter(isCarriedOver)),
    },
    {
      id: 'amorcage.new',
      label: 'Nouvelles personnes',
      definition: 'Personnes suivies en amorçage dont le premier rendez-vous d’amorçage honoré a eu lieu dans l’année.',
      inEnglish: 'Of the persons in seeding, those whose first held seeding appointment falls in the year.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders, isCarriedOver }) => count(holders.filter((holder) => !isCarriedOver(holder))),
    },
    {
      id: 'amorcage.appointments',
      label: 'Rendez-vous d’amorçage',
      definition: 'Rendez-vous d’amorçage honorés dans l’année.',
      inEnglish: 'Held seeding appointments of the year.',
      unit: 'count',
      counts: 'appointments',
      compute: ({ appointments }) => count(appointments),
    },
    {
      id: 'amorcage.appointments_mean',
      label: 'Rendez-vous par personne',
      definition: 'Rendez-vous d’amorçage honorés dans l’année, divisés par le nombre de personnes suivies.',
      inEnglish: 'Held seeding appointments of the year, divided by the persons in seeding.',
      unit: 'mean',
      counts: 'persons',
      compute: ({ appointments, holders }) =>
        amountPerItem(appointments.length, holders, (holder) => holder.appointments),
    },
    {
      id: 'amorcage.appointments_distribution',
      label: 'Personnes par nombre de rendez-vous',
      definition: 'Personnes suivies en amorçage, selon le nombre de leurs rendez-vous honorés dans l’année.',
      inEnglish: 'Persons in seeding, by the number of their held appointments in the year.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders }) =>
        distribution(holders, appointmentCounts, ({ appointments }) => appointmentCountOf(appointments)),
    },
    {
      id: 'amorcage.women_pct',
      label: 'Part des femmes',
      definition: 'Part des femmes parmi les personnes suivies en amorçage dont le genre est connu.',
      inEnglish: 'Share of women among the persons in seeding whose gender is known.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, isWoman),
    },
    {
      id: 'amorcage.under25_pct',
      label: 'Part des moins de 25 ans',
      definition:
        'Part des moins de 25 ans parmi les personnes suivies en amorçage, à la date de leur dernière fiche CitésLab.',
      inEnglish: 'Share of those under 25 among the persons in seeding, on the date of their latest CitésLab sheet.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) =>
        share(holders, ({ latestSheet }) => (latestSheet?.age === undefined ? undefined : latestSheet.age < 25)),
    },
    {
      id: 'amorcage.below_bac_pct',
      label: 'Part des personnes sans le bac',
      definition:
        'Part des personnes suivies en amorçage sans diplôme, ou avec un brevet, un CAP ou un BEP, selon leur dernière fiche CitésLab.',
      inEnglish:
        'Share of the persons in seeding with no diploma or one below the baccalauréat, by their latest CitésLab sheet.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, ({ latestSheet }) => latestSheet?.belowBac),
    },
    {
      id: 'amorcage.are_pct',
      label: 'Part de l’allocation chômage (ARE)',
      definition:
        'Part des personnes suivies en amorçage qui touchent l’allocation chômage (ARE), selon leur dernière fiche CitésLab.',
      inEnglish: 'Share of the persons in seeding who get unemployment benefit (ARE), by their latest CitésLab sheet.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, ({ latestSheet }) => isOneOf(['are'], latestSheet?.income)),
    },
    {
      id: 'amorcage.rsa_pct',
      label: 'Part du RSA',
      definition: 'Part des personnes suivies en amorçage qui touchent le RSA, selon leur dernière fiche CitésLab.',
      inEnglish: 'Share of the persons in seeding who get the minimum income (RSA), by their latest CitésLab sheet.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, ({ latestSheet }) => isOneOf(['rsa'], latestSheet?.income)),
    },
    {
      id: 'amorcage.qpv_pct',
      label: 'Part des quartiers prioritaires',
      definition:
        'Part des personnes suivies en amorçage qui habitent un quartier prioritaire (QPV), selon leur dernière fiche CitésLab.',
      inEnglish:
        'Share of the persons in seeding who live in a priority neighbourhood (QPV), by their latest CitésLab sheet.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, ({ latestSheet }) => latestSheet?.inQpv),
    },
    {
      id: 'amorcage.engaged',
      label: 'Personnes engagées dans une suite',
      definition: 'Personnes suivies en amorçage qui ont une orientation de l’année avec la suite « engagée ».',
      inEnglish: 'Persons in seeding with a referral of the year whose outcome is “engaged”.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders, isEngaged }) => count(holders.filter(isEngaged)),
    },
    {
      id: 'amorcage.engaged_pct',
      label: 'Part des personnes engagées',
      definition: 'Part des personnes engagées dans une suite parmi toutes les personnes suivies en amorçage.',
      inEnglish: 'Share of the engaged ones among all persons in seeding.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders, isEngaged }) => share(holders, isEngaged),
    },
    {
      id: 'amorcage.still_active',
      personal: true,
      label: 'Amorçages en cours à la fin de l’année',
      definition: 'Étapes d’amorçage en cours au soir du 31 décembre de l’année.',
      inEnglish: 'Seeding phases open on 31 December of the year.',
      unit: 'count',
      counts: 'episodes',
      compute: ({ openEpisodes }) => count(openEpisodes),
    },
  ],
});
