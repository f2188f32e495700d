import type { KnownBlock, ModalView } from '@slack/types';
import type { Association } from '../../domain/association.ts';
import { programmes, qpvAnswers } from '../../domain/codeLists.ts';
import { type CodeList, labelOf } from '../../domain/codes.ts';
import type { SpamSignal } from '../../domain/draft.ts';
import type { Evidence } from '../../domain/erasure/evidence.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { Journey } from '../../domain/journey/journey.ts';
import type { KnownPerson, Partner, Sheet } from '../../domain/records.ts';
import { context, escapeMrkdwn, header, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import { type Alike, alikeBlocks } from './alike.ts';
import { type SaidLine, saidBlocks } from './draftModal.ts';
import { erasedBlocks } from './erasedBlocks.ts';
import { type MergedPerson, mergedPersonBlocks } from './merged.ts';
import { modal } from './modal.ts';

/** Who carries a project; who may be the same person, and who was found to be. */
export type DetailsOf = {
  person: KnownPerson | undefined;
  sheet: Sheet | undefined;
  /** what they said on the web that no record holds */
  said?: { lines: readonly SaidLine[]; signals: readonly SpamSignal[] };
  alike?: readonly Alike[];
  merged?: readonly MergedPerson[];
  /** what is kept of somebody who is erased, for who may read it */
  evidence?: Evidence | undefined;
};

/** Who sent a request and what they told on arrival; what was not given is not shown. */
export const detailsModal = (
  { id, project }: Journey,
  people: readonly DetailsOf[],
  partners: readonly Partner[],
  { vocabularies }: Association,
): ModalView => {
  const label = (list: CodeList, code: string | undefined) => code && labelOf(list, code);
  const lines = (facts: readonly (readonly [string, string | undefined])[]): KnownBlock[] => {
    const told = facts.flatMap(([title, text]) => (text ? [`${title} : *${escapeMrkdwn(text)}*`] : []));
    return told.length > 0 ? [section(told.join('\n'))] : [];
  };
  const prescriber = (id: string): string =>
    partners.find((partner) => partner.id === id)?.name ?? labelOf(vocabularies.prescriberChannels, id);
  return modal('Fiche de la demande', [
    ...people.flatMap(({ person, sheet, said, alike = [], merged = [], evidence }) => [
      header(fullName(person)),
      ...(person?.erasedOn === undefined ? [] : erasedBlocks(person.erasedOn, evidence)),
      ...lines([
        ['Téléphone', person?.phone],
        ['Courriel', person?.email],
        ['Né(e) le', person?.birthDate && longDate(person.birthDate)],
        ['Commune', person?.commune ?? sheet?.commune],
        ['Quartier', person?.district],
        ['Quartier prioritaire', sheet?.qpv && labelOf(qpvAnswers, sheet.qpv)],
        ['Situation', label(vocabularies.employments, sheet?.employment)],
        ['Revenus', label(vocabularies.incomes, sheet?.income)],
        ['Diplôme', label(vocabularies.diplomas, sheet?.diploma)],
        ['Envoyé par', sheet?.prescribers.map(prescriber).join(', ')],
      ]),
      ...(said ? saidBlocks(said.lines, said.signals) : []),
      ...mergedPersonBlocks(merged),
      ...(person ? alikeBlocks(id, person, alike) : []),
    ]),
    header('Le projet'),
    ...lines([
      ['Titre', project.title],
      ['Programme', labelOf(programmes, project.programme)],
      ['Thème', label(vocabularies.projectDomains, project.domain)],
      ['Statut juridique', label(vocabularies.legalStatuses, project.legalStatus)],
    ]),
    context('Cette lecture est notée dans le journal. Ne recopiez pas ces coordonnées dans un canal.'),
  ]);
};
