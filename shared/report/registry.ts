import type { Vocabularies } from '../domain/association.ts';
import type { Section } from './figure.ts';
import { accueil } from './figures/accueil.ts';
import { accueilDetails } from './figures/accueilDetails.ts';
import { accueilPersons } from './figures/accueilPersons.ts';
import { amorcage } from './figures/amorcage.ts';
import { amorcageDetails } from './figures/amorcageDetails.ts';
import { awareness } from './figures/awareness.ts';
import { awarenessDetails } from './figures/awarenessDetails.ts';
import { collective } from './figures/collective.ts';
import { creation } from './figures/creation.ts';
import { creationDetails } from './figures/creationDetails.ts';
import { external } from './figures/external.ts';
import { flow } from './figures/flow.ts';
import { maturation } from './figures/maturation.ts';
import { outcomes } from './figures/outcomes.ts';
import { outcomesDetails } from './figures/outcomesDetails.ts';
import { phases } from './figures/phases.ts';
import { places } from './figures/places.ts';
import { placesDetails } from './figures/placesDetails.ts';
import { prescribers } from './figures/prescribers.ts';
import { training } from './figures/training.ts';

/** Every figure of the report, by section, in the order in which people read them. */
export const figureSections = ({ courses }: Pick<Vocabularies, 'courses'>): readonly Section[] => [
  accueil,
  accueilPersons,
  prescribers,
  maturation,
  creation,
  phases,
  outcomes,
  amorcage,
  awareness,
  collective,
  training(courses),
  external,
  places,
];

/** What the report as a document shows besides: finer breakdowns of the same projects and persons. */
const detailSections = ({ genders }: Pick<Vocabularies, 'genders'>): readonly Section[] => [
  accueilDetails(genders),
  amorcageDetails,
  creationDetails,
  awarenessDetails,
  placesDetails,
  outcomesDetails,
  flow,
];

/** All that is declared: the figures, then what the document shows besides. */
export const everySection = (vocabularies: Vocabularies): readonly Section[] => [
  ...figureSections(vocabularies),
  ...detailSections(vocabularies),
];
