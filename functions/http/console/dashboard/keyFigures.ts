/** What the team looks at during the year, by the ids of the report's figures; all the others are in the report. */
export const keyFigures: readonly string[] = [
  'accueil.projects',
  'accueil.persons',
  'maturation.active',
  'maturation.entries',
  'creation.active',
  'creation.entries',
  'suivi_post.active',
  'jobs.created',
  'amorcage.holders',
  'amorcage.appointments',
  'collective.people',
  'training.sessions',
];
