/**
 * Figures of a year in SQL, written from their definitions and not from our code. A query answers with `value`, or with
 * `code` and `value` for each row of a breakdown that is not 0 (the value of the figure is then their sum).
 */
export const queriesOf = (year: number): Readonly<Record<string, string>> => ({
  'accueil.projects': 'SELECT count(*) AS value FROM welcomed',
  'accueil.initiators': `SELECT count(DISTINCT personId) AS value FROM welcomed JOIN holders ON projectId = welcomed.id
    WHERE role IN ('lead', 'initiator')`,
  'accueil.by_month': `SELECT substr("at", 6, 2) code, count(*) AS value FROM welcomed GROUP BY code`,
  'accueil.by_territory':
    'SELECT territory code, count(*) AS value FROM welcomed WHERE territory IS NOT NULL GROUP BY code',
  'accueil.lille_pct': share('welcomed', "territory = 'lille'", 'territory IS NOT NULL'),
  'accueil.mel_pct': share('welcomed', "territory = 'mel'", 'territory IS NOT NULL'),
  'accueil.persons': 'SELECT count(*) AS value FROM entrySheets',
  'accueil.women_pct': share('entrySheets', "gender = 'F'", 'gender IS NOT NULL'),
  'accueil.by_age': `SELECT CASE WHEN age < 26 THEN '-26' WHEN age < 36 THEN '26-35' WHEN age < 46 THEN '36-45'
    WHEN age < 56 THEN '46-55' ELSE '56+' END code, count(*) AS value FROM entrySheets WHERE age IS NOT NULL GROUP BY code`,
  'accueil.age_mean': mean('entrySheets', 'age'),
  'accueil.by_employment': by('entrySheets', 'employment'),
  'accueil.jobseekers_pct': share('entrySheets', isJobSeeker, 'employment IS NOT NULL'),
  'accueil.by_income': by(`entrySheets WHERE ${isJobSeeker}`, 'income'),
  'accueil.by_diploma': by('entrySheets', 'diploma'),
  'accueil.above_bac_pct': share('entrySheets', "diploma IN ('bac_2', 'bac_3_4', 'bac_5_plus')", 'diploma IS NOT NULL'),
  'accueil.bac5_pct': share('entrySheets', "diploma = 'bac_5_plus'", 'diploma IS NOT NULL'),
  'accueil.lille_qpv_pct': share('entrySheets', "qpv = 'yes'", "territory = 'lille' AND qpv IN ('yes', 'no')"),
  'accueil.by_prescriber': by('(SELECT prescribers[1] main FROM entrySheets)', 'main'),
  'accueil.prescriber_missing': 'SELECT count(*) AS value FROM entrySheets WHERE len(prescribers) = 0',
  'accueil.several_prescribers': 'SELECT count(*) AS value FROM entrySheets WHERE len(list_distinct(prescribers)) >= 2',
  'maturation.active': active('maturation'),
  'maturation.entries': entering('maturation', year),
  'maturation.from_prior': `SELECT count(DISTINCT a.projectId) AS value FROM active a JOIN firstWelcomes w USING (projectId)
    WHERE phase = 'maturation' AND w."at" < '${year}'`,
  'maturation.return_pct': share(
    `(SELECT w.id, EXISTS (SELECT 1 FROM known k WHERE k.projectId = w.id AND phase = 'maturation') came FROM welcomed w)`,
    'came',
  ),
  'creation.active': active('creation'),
  'creation.entries': entering('creation', year),
  'suivi_post.active': active('postCreation'),
  'creation.holders': 'SELECT count(*) AS value FROM creators',
  'creation.pairs': `SELECT count(*) AS value FROM (SELECT projectId FROM created JOIN holders USING (projectId)
    GROUP BY projectId HAVING count(DISTINCT personId) = 2)`,
  'creation.women_pct': share(
    `(SELECT gender FROM created LEFT JOIN holders h ON h.projectId = created.projectId AND role = 'lead'
      LEFT JOIN persons p ON p.id = h.personId)`,
    "gender = 'F'",
    'gender IS NOT NULL',
  ),
  'creation.by_territory': by('created JOIN projects ON id = projectId', 'territory'),
  'creation.mel_pct': share(
    'created JOIN projects ON id = projectId',
    "territory IN ('lille', 'mel')",
    'territory IS NOT NULL',
  ),
  'creation.by_domain': by(
    "(SELECT coalesce(domain, 'non_defini') d FROM created JOIN projects ON id = projectId)",
    'd',
  ),
  'creation.age_mean': mean('creators', 'age'),
  'creation.jobseekers_pct': share('creators', isJobSeeker, 'employment IS NOT NULL'),
  ...Object.fromEntries(
    Object.entries(essPhases).flatMap(([phase, record]) => [
      [`phases.stock_start.${record}`, running(phase, `${year - 1}-12-31`)],
      [`phases.in.${record}`, `SELECT count(*) AS value FROM known WHERE phase = '${phase}' AND "start" >= '${year}'`],
      [`phases.out.${record}`, `SELECT count(*) AS value FROM known WHERE phase = '${phase}' AND "end" >= '${year}'`],
      [`phases.stock_end.${record}`, running(phase, `${year}-12-31`)],
    ]),
  ),
  'jobs.created': `SELECT coalesce(sum("count"), 0) AS value FROM jobCreations WHERE ${isIn('date', year)}`,
  'referrals.out': `SELECT count(*) AS value FROM referrals WHERE ${isIn('date', year)}`,
  'amorcage.holders': 'SELECT count(*) AS value FROM seeded',
  'amorcage.carried_over': 'SELECT count(*) AS value FROM seeded WHERE earlier > 0',
  'amorcage.new': 'SELECT count(*) AS value FROM seeded WHERE earlier = 0',
  'amorcage.appointments': `SELECT count(*) AS value FROM held WHERE type = 'seeding' AND "at" >= '${year}'`,
  'amorcage.appointments_mean': `SELECT round((SELECT count(*) FROM held WHERE type = 'seeding' AND "at" >= '${year}') /
    nullif(count(*), 0)::DOUBLE, 1) AS value FROM seeded`,
  'amorcage.appointments_distribution': by(
    "(SELECT CASE WHEN now < 5 THEN now::VARCHAR ELSE '5+' END n FROM seeded)",
    'n',
  ),
  'amorcage.women_pct': share('seeded JOIN persons ON id = personId', "gender = 'F'", 'gender IS NOT NULL'),
  'amorcage.engaged': `SELECT count(*) AS value FROM seeded WHERE personId IN
    (SELECT personId FROM referrals WHERE outcome = 'engaged' AND ${isIn('date', year)})`,
  'amorcage.still_active': running('seeding', `${year}-12-31`),
  'awareness.events': 'SELECT count(*) AS value FROM aware',
  'awareness.people': `SELECT floor((coalesce(sum(coalesce(publicMin, publicMax, 0) + coalesce(professionalsMin, professionalsMax, 0)), 0) +
    coalesce(sum(coalesce(publicMax, publicMin, 0) + coalesce(professionalsMax, professionalsMin, 0)), 0) + 1) / 2) AS value FROM aware`,
  'collective.programmed': `SELECT count(*) AS value FROM gatherings WHERE family = 'collective' AND ${isIn('"start"', year)}`,
  'training.total.days': 'SELECT count(*) AS value FROM taught',
  'training.total.hours': 'SELECT coalesce(sum(hours), 0) AS value FROM taught',
  'training.total.trainees': 'SELECT count(*) AS value FROM trained',
  'training.total.employees': "SELECT count(*) AS value FROM trained WHERE status = 'employee'",
  'training.total.holders': `SELECT count(*) AS value FROM trained t WHERE EXISTS (SELECT 1 FROM holders h
    JOIN projects p ON p.id = h.projectId AND programme = 'ess' JOIN known k ON k.projectId = p.id
    WHERE h.personId = t.personId AND phase IN ('welcome', 'maturation', 'creation')
    AND k."start" <= t.firstDay AND coalesce(k."end", t.firstDay) >= t.firstDay)`,
  'training.trainee_hours': 'SELECT coalesce(sum(taughtHours), 0) AS value FROM trained',
  'external.hours': `SELECT coalesce(sum(hours), 0) AS value FROM interventions WHERE ${isIn('"start"', year)}`,
  'external.trainees': `SELECT coalesce(sum(trainees), 0) AS value FROM interventions WHERE ${isIn('"start"', year)}`,
  'places.active': 'SELECT count(DISTINCT id) AS value FROM agreed',
  'places.new': `SELECT count(DISTINCT id) AS value FROM agreed WHERE id NOT IN (SELECT id FROM placePeriods
    WHERE status IN ('agreement', 'oral') AND coalesce(since, '') < '${year}')`,
  'places.use': by(`(SELECT placeId FROM held WHERE "at" >= '${year}')`, 'placeId'),
});

/** What the queries of a year stand on; `held` and `known` are what was known on its last day. */
export const viewsOf = (year: number): readonly string[] =>
  Object.entries({
    held: `SELECT * FROM appointments WHERE status = 'held' AND "at" < '${year + 1}'`,
    known: `SELECT projectId, phase, "start", CASE WHEN "end" < '${year + 1}' THEN "end" END "end" FROM episodes
      WHERE "start" < '${year + 1}'`,
    active: `SELECT * FROM known WHERE coalesce("end", '${year}') >= '${year}'`,
    firstWelcomes: `SELECT * FROM held WHERE type = 'welcome'
      QUALIFY row_number() OVER (PARTITION BY projectId ORDER BY "at", id) = 1`,
    welcomed: `SELECT p.*, w."at" FROM firstWelcomes w JOIN projects p ON p.id = w.projectId
      WHERE programme = 'ess' AND w."at" >= '${year}'`,
    aged: `SELECT s.*, gender, substr(date, 1, 4)::INT - substr(birthDate, 1, 4)::INT -
      (substr(date, 6) < substr(birthDate, 6))::INT age
      FROM sheets s LEFT JOIN persons p ON p.id = s.personId WHERE programme = 'ess' AND date < '${year + 1}'`,
    entrySheets: `SELECT * FROM aged WHERE date >= '${year}'
      QUALIFY row_number() OVER (PARTITION BY personId ORDER BY date, id) = 1`,
    created: "SELECT DISTINCT projectId FROM active WHERE phase = 'creation'",
    creators: `SELECT h.personId, age, employment FROM (SELECT DISTINCT personId FROM created JOIN holders USING (projectId)) h
      LEFT JOIN (SELECT * FROM aged QUALIFY row_number() OVER (PARTITION BY personId ORDER BY date, id) = 1) s
      ON s.personId = h.personId`,
    seeded: `SELECT personId, count(*) FILTER ("at" >= '${year}') now, count(*) FILTER ("at" < '${year}') earlier
      FROM (SELECT DISTINCT id, "at", unnest(personIds) personId FROM held WHERE type = 'seeding')
      GROUP BY personId HAVING now > 0`,
    aware: `SELECT * FROM gatherings WHERE family = 'awareness' AND status = 'held' AND len(programmes) > 0 AND ${isIn('"start"', year)}`,
    taught: `SELECT * FROM trainingDays WHERE status = 'held' AND ${isIn('date', year)}`,
    trained: `SELECT e.*, taughtHours, firstDay FROM enrolments e
      JOIN (SELECT sessionId, sum(hours) taughtHours, min(date) firstDay FROM taught GROUP BY sessionId) USING (sessionId)`,
    agreed: `SELECT * FROM placePeriods WHERE status IN ('agreement', 'oral')
      AND coalesce(since, '') <= '${year}-12-31' AND coalesce("until", '9999') >= '${year}-12-31'`,
  }).map(([name, query]) => `CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`);

const essPhases = { welcome: 'accueil', maturation: 'maturation', creation: 'creation', postCreation: 'suivi_post' };

const isJobSeeker = "employment IN ('demandeur_emploi', 'demandeur_emploi_longue_duree')";

const isIn = (column: string, year: number): string => `${column} BETWEEN '${year}-01-01' AND '${year}-12-31'`;

/** A whole percentage, half up, of the rows that answer. */
const share = (from: string, part: string, answered = 'true'): string =>
  `SELECT CASE WHEN b > 0 THEN (200 * a + b) // (2 * b) END AS value FROM
    (SELECT count(*) FILTER (${answered} AND ${part}) a, count(*) FILTER (${answered}) b FROM ${from})`;

/** A mean of whole numbers as a whole number, half up. */
const mean = (from: string, column: string): string =>
  `SELECT CASE WHEN count(${column}) > 0 THEN (2 * sum(${column}) + count(${column})) // (2 * count(${column})) END AS value
    FROM ${from}`;

const by = (from: string, column: string): string =>
  `SELECT ${column} code, count(*) AS value FROM (SELECT ${column} FROM ${from}) WHERE ${column} IS NOT NULL GROUP BY code`;

const active = (phase: string): string =>
  `SELECT count(DISTINCT projectId) AS value FROM active WHERE phase = '${phase}'`;

const entering = (phase: string, year: number): string =>
  `SELECT count(DISTINCT projectId) AS value FROM known WHERE phase = '${phase}' AND "start" >= '${year}'`;

const running = (phase: string, day: string): string =>
  `SELECT count(*) AS value FROM known WHERE phase = '${phase}' AND "start" <= '${day}' AND coalesce("end", '9999') > '${day}'`;
