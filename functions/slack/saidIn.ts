import type { Draft } from '../../shared/domain/draft.ts';
import type { SaidLine } from '../../shared/messages/slack/draftModal.ts';
import type { Act } from './act.ts';

/**
 * What was said in a draft, in French: all of it, or only what no record holds. Loaded when it is asked for, so that the
 * bot starts without the intake.
 */
export const saidIn = async (
  draft: Draft,
  { jalon, now }: Pick<Act, 'jalon' | 'now'>,
  which: 'saidIn' | 'beyondRecords' = 'saidIn',
): Promise<SaidLine[]> => {
  const [{ intakeSetting }, said] = await Promise.all([
    import('../../shared/usecases/intakeSetting.ts'),
    import('../../shared/intake/said.ts'),
  ]);
  const setting = await intakeSetting(jalon, draft, 'fr', now);
  return said[which](setting).map(({ question: { short }, text }) => ({ short, text }));
};
