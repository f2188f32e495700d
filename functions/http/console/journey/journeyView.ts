import type { Association } from '../../../../shared/domain/association.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import type { KnownPerson, Partner, PlacePeriod, Sheet } from '../../../../shared/domain/records.ts';
import type { Member } from '../member.ts';

/** What the page of a journey shows, to whom. */
export type JourneyView = {
  member: Member;
  association: Association;
  journey: Journey;
  holders: readonly HolderShown[];
  partners: readonly Partner[];
  places: readonly PlacePeriod[];
  /** may this colleague see who opened the page? */
  mayRead: boolean;
};

/** A person with what they told on arrival in this project, where they did. */
export type HolderShown = { person: KnownPerson; sheet?: Sheet };
