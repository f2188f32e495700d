import type { Instant } from '../domain/time.ts';
import type { Pass } from '../store/passStore.ts';
import type { Outreach } from './jalon.ts';

/** A new link that opens this until then. Its token is nowhere but in the answer. */
export const linkTo = async (
  { passes, publicUrl }: Pick<Outreach, 'passes' | 'publicUrl'>,
  pass: Pass,
  until: Instant,
): Promise<string> => `${publicUrl}/lien/${await passes.issue(pass, 'link', until)}`;
