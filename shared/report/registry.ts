import type { Vocabularies } from '../domain/association.ts';
import type { Section } from './figure.ts';
import { accueil } from './figures/accueil.ts';
import { accueilPersons } from './figures/accueilPersons.ts';
import { amorcage } from './figures/amorcage.ts';
import { awareness } from './figures/awareness.ts';
import { collective } from './figures/collective.ts';
import { creation } from './figures/creation.ts';
import { external } from './figures/external.ts';
import { maturation } from './figures/maturation.ts';
import { outcomes } from './figures/outcomes.ts';
import { phases } from './figures/phases.ts';
import { places } from './figures/places.ts';
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
