import type { Random } from '../random.ts';
import { between, hour, minute } from './spans.ts';

/** Some click twice; and now and then Slack or a browser sends the same click again an hour later. */
export const doubledClicks = (random: Random): { repeatAfter?: number[] } => {
  const soon = random.chance(0.03) ? [between(random, 50, 20_000)] : [];
  const late = random.chance(0.003) ? [hour + between(random, -5 * minute, 5 * minute)] : [];
  return soon.length + late.length > 0 ? { repeatAfter: [...soon, ...late] } : {};
};
