import { valuesOf } from '../domain/draft.ts';
import type { Partner } from '../domain/records.ts';
import { codeOptions } from './options.ts';
import type { Control, Option } from './question.ts';
import type { Setting } from './setting.ts';

/** In the order of their importance: three that follow each other. */
export const prescriberQuestions = ['prescriber1', 'prescriber2', 'prescriber3'] as const;

/** Channels, then structures by name; who was named before is not offered again. */
export const prescriberList =
  (...before: string[]) =>
  ({ draft, vocabularies, partners, texts }: Setting): Control => {
    const named = before.flatMap((name) => valuesOf(draft.answers, name));
    const offered = (options: Option[]) => options.filter(({ value }) => !named.includes(value));
    const { channels, partners: structures } = texts.questions.prescriber1.groups;
    return {
      kind: 'list',
      groups: [
        {
          label: channels,
          options: offered(codeOptions(vocabularies.prescriberChannels, 'prescriberChannels', texts)),
        },
        { label: structures, options: offered(partners.map(partnerOption).toSorted(byLabel)) },
      ],
    };
  };

const partnerOption = ({ id, name }: Partner): Option => ({ value: id, label: name });

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'fr');
