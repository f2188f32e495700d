import type { CodeValue } from '../domain/codes.ts';
import { chose } from './conditions.ts';
import { optionsIn } from './controls.ts';
import { codeOptions } from './options.ts';
import type { Control } from './question.ts';
import type { Setting } from './setting.ts';

type Employment = CodeValue & { readonly jobSeeker?: true };

const seekers = ({ vocabularies }: Pick<Setting, 'vocabularies'>, seeking: boolean): Employment[] =>
  vocabularies.employments.filter(({ jobSeeker }: Employment) => (jobSeeker === true) === seeking);

export const isSeeking = chose('employment', 'seeking');

/** Who looks for a job says so first; since when is asked afterwards. */
export const employmentChoice = (setting: Setting): Control => ({
  kind: 'choice',
  options: [
    ...optionsIn(setting.texts, 'employment'),
    ...codeOptions(seekers(setting, false), 'employments', setting.texts),
  ],
});

export const seekingChoice = (setting: Setting): Control => ({
  kind: 'choice',
  options: codeOptions(seekers(setting, true), 'seekingSince', setting.texts),
});
