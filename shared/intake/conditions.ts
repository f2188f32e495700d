import { valuesOf } from '../domain/draft.ts';
import type { Setting } from './setting.ts';

/** Has the question an answer? To decline or pass over is none. */
export const has =
  (...names: string[]) =>
  ({ draft }: Setting): boolean =>
    names.every((name) => valuesOf(draft.answers, name).length > 0);

/** Was this answered? */
export const chose =
  (name: string, value: string) =>
  ({ draft }: Setting): boolean =>
    valuesOf(draft.answers, name).includes(value);

/** Who begins a project tells about it; who is invited to one does not tell it again. */
export const isLead = ({ draft }: Setting): boolean => draft.joins === undefined;
