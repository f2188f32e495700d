import type { Association } from '../../domain/association.ts';
import type { LocatedCommunes } from '../../domain/locatedCommune.ts';
import type { AssociationRecords } from '../../domain/records.ts';
import { checkFigures } from '../checks.ts';
import { measureHistory } from '../history.ts';
import { checksSection } from './checksSection.ts';
import { createCover } from './cover.ts';
import { fillText, type TextFault } from './fillText.ts';
import type { DocumentSection, ReportDocument, Unnumbered } from './model.ts';
import { outline } from './outline.ts';
import type { SectionOutline } from './sectionOutline.ts';

/** How far back a report looks: the year, the two of the comparisons, and two more for what is told over years. */
const yearsTold = 5;

export type ReportAsked = {
  records: AssociationRecords;
  year: number;
  association: Association;
  /** the team's texts by file, `accueil-annee.md` */
  texts: ReadonlyMap<string, string>;
  /** where the communes of the places lie */
  communes: LocatedCommunes;
  /** for others than the association: without the small counts of persons */
  masked?: boolean;
};

/** The activity report of a year, or what is wrong in the texts. A section without a text or anything else is left out. */
export const createDocument = ({
  records,
  year,
  association,
  texts,
  communes,
  masked = false,
}: ReportAsked): ReportDocument | { faults: TextFault[] } => {
  const history = measureHistory(records, year, association.vocabularies, yearsTold, { masked });
  const filled = new Map([...texts].map(([file, text]) => [file, fillText(file, text, history)]));
  const faults = [...strangers([...texts.keys()]), ...[...filled.values()].flatMap((text) => text.faults)];
  if (faults.length > 0) return { faults };
  const textOf = (id: string) => filled.get(`${id}.md`)?.blocks ?? [];
  const build = (section: SectionOutline): Unnumbered => ({
    id: section.id,
    title: typeof section.title === 'string' ? section.title : section.title(year),
    blocks: [...textOf(section.id), ...(section.blocks?.(history, communes) ?? [])],
    sections: (section.sections ?? []).map(build),
  });
  const checked = checkFigures(history.figures, association.vocabularies);
  // What a broken check says has the numbers and the records in it.
  const checks = masked ? checked.map((check) => ({ ...check, faults: [] })) : checked;
  return {
    year,
    cover: createCover(association, year, masked),
    sections: number([...outline.map(build), checksSection(checks)]),
    checks,
  };
};

/** A text that belongs to no section would be left out without a word. */
const strangers = (files: readonly string[]): TextFault[] => {
  const known = outline.flatMap(filesOf);
  const message = `ce fichier n’est le texte d’aucune section ; les noms acceptés sont ${known.toSorted().join(', ')}`;
  return files.filter((file) => !known.includes(file)).map((file) => ({ file, line: 1, message }));
};

const filesOf = ({ id, sections = [] }: SectionOutline): string[] => [`${id}.md`, ...sections.flatMap(filesOf)];

const number = (sections: readonly Unnumbered[], prefix = ''): DocumentSection[] =>
  sections.filter(hasContent).map((section, n) => {
    const own = `${prefix}${n + 1}`;
    return { ...section, number: own, sections: number(section.sections, `${own}.`) };
  });

const hasContent = ({ blocks, sections }: Unnumbered): boolean => blocks.length > 0 || sections.some(hasContent);
