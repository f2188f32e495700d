import * as z from 'zod';
import { type Commune, communes } from '../../../shared/association/communes.ts';
import type { Association } from '../../../shared/domain/association.ts';
import { type ProgrammeId, qpvAnswers } from '../../../shared/domain/codeLists.ts';
import { mailAddress } from '../../../shared/domain/mailAddress.ts';
import type { Partner } from '../../../shared/domain/records.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { birthDate } from './birthDate.ts';
import { choice, codeOptions, compulsory, line, list, type Option, paragraph, ranking } from './question.ts';
import { faults } from './texts.ts';

type Setting = {
  association: Pick<Association, 'vocabularies'>;
  partners: readonly Partner[];
  today: PlainDate;
};

/** Every question of the form, once, in the order in which they are asked. An answer that is not given is absent. */
export const intakeQuestions = ({ association: { vocabularies }, partners, today }: Setting) => ({
  firstName: compulsory(
    line({ heading: 'Qui êtes-vous ?', label: 'Votre prénom', autocomplete: 'given-name' }),
    faults.noFirstName,
  ),
  lastName: compulsory(line({ label: 'Votre nom', autocomplete: 'family-name' }), faults.noLastName),
  phone: line({
    label: 'Votre téléphone',
    hint: 'Donnez un téléphone, une adresse mail, ou les deux.',
    type: 'tel',
    autocomplete: 'tel',
    form: z.string().regex(/(\d\D*){6}/, faults.shortPhone),
  }),
  email: line({
    label: 'Votre adresse mail',
    hint: 'Exemple : samira@exemple.fr',
    type: 'email',
    longest: 254,
    autocomplete: 'email',
    form: z.string().regex(mailAddress, faults.badEmail),
  }),
  birthDate: line({
    label: 'Votre date de naissance',
    hint: 'Exemple : 12/03/1985',
    autocomplete: 'bday',
    form: birthDate(today),
  }),
  gender: choice({
    label: 'Vous êtes',
    options: [...codeOptions(vocabularies.genders), noAnswer('Je ne souhaite pas répondre')],
  }),

  title: paragraph({
    heading: 'Votre idée',
    label: 'Votre idée en quelques mots',
    hint: 'Exemple : un café associatif dans mon quartier. N’écrivez rien sur votre santé.',
    longest: 200,
  }),
  domain: list({ label: 'Le domaine de votre idée', options: codeOptions(vocabularies.projectDomains) }),
  territory: list({ label: 'Où se fera votre projet ?', options: codeOptions(vocabularies.territories) }),
  collective: choice({
    label: 'Êtes-vous plusieurs ?',
    options: [
      { value: 'alone', label: 'Non, il y a seulement moi', means: false },
      { value: 'several', label: 'Oui, nous sommes plusieurs', means: true },
    ],
  }),

  commune: list({
    heading: 'Votre situation',
    label: 'Votre commune',
    hint: 'La ville ou le village où vous habitez.',
    options: [...communes.map(communeOption), noAnswer('Une autre commune')],
  }),
  programme: choice({
    label: `Habitez-vous ${citeslabCommunes.join(' ou ')} ?`,
    hint: 'Là, l’équipe CitésLab vous aide à faire le premier pas.',
    options: programmeOptions,
  }),
  qpv: choice({
    label: 'Habitez-vous un quartier prioritaire ?',
    hint: 'On dit aussi QPV. Vous ne savez pas ? Ce n’est pas grave.',
    options: codeOptions(qpvAnswers, { unknown: 'Je ne sais pas' }),
  }),
  employment: choice({
    label: 'Votre situation aujourd’hui',
    options: codeOptions(vocabularies.employments).map((option) => ({
      ...option,
      opens: isJobSeeker(vocabularies, option.means),
    })),
  }),
  income: list({
    label: 'Votre revenu principal',
    hint: 'Répondez si vous cherchez un emploi.',
    opened: true,
    options: codeOptions(vocabularies.incomes),
  }),
  diploma: list({ label: 'Votre plus haut diplôme', options: codeOptions(vocabularies.diplomas) }),

  prescribers: ranking({
    heading: 'Comment nous connaissez-vous ?',
    label: 'Qui vous a parlé de nous ?',
    hint: 'Commencez par la réponse la plus importante.',
    ranks: ['En premier', 'Ensuite', 'Et aussi'],
    groups: [
      { label: 'Par vous-même', options: codeOptions(vocabularies.prescriberChannels) },
      { label: 'Une structure', options: partners.map(partnerOption).toSorted(byLabel) },
    ],
  }),
});

/** The income is asked of those who look for a job. */
export const isJobSeeker = ({ employments }: Association['vocabularies'], code: string | undefined): boolean =>
  employments.some((employment) => employment.code === code && employment.jobSeeker === true);

/** An option of its own for people who do not answer; the record stays without. */
const noAnswer = (label: string): Option<undefined> => ({ value: 'none', label, means: undefined });

const communeOption = (commune: Commune): Option<Commune> => ({
  value: commune.code,
  label: commune.name,
  means: commune,
});

const partnerOption = ({ id, name }: Partner): Option<string> => ({ value: id, label: name, means: id });

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'fr');

const citeslabCommunes = communes.filter(({ citeslab }) => citeslab).map(({ name }) => name);

/** Where CitésLab works, people choose between it and the usual way; everybody else takes the usual way. */
const programmeOptions: readonly Option<ProgrammeId>[] = [
  { value: 'citeslab', label: 'Oui, et je veux commencer avec CitésLab', means: 'citeslab' },
  { value: 'ess', label: 'Non, ou je préfère l’accueil habituel', means: 'ess' },
];
