import type { ModalView } from '@slack/types';
import { readMail } from '../../contact/mail.ts';
import { readPhone } from '../../contact/phone.ts';
import type { Association } from '../../domain/association.ts';
import { programmes } from '../../domain/codeLists.ts';
import { type Draft, valuesOf } from '../../domain/draft.ts';
import type { Person, Project } from '../../domain/records.ts';
import { context } from '../blocks.ts';
import type { Answers } from './answers.ts';
import { partnersInput } from './forms/referralFields.ts';
import { choicesOf, radioInput, selectInput, textInput } from './inputs.ts';
import { intakeForm } from './intakeForm.ts';
import { modal } from './modal.ts';

const optional = { optional: true };
const texts = {
  noContact: 'Donnez un téléphone ou une adresse mail : sans cela, personne ne peut répondre.',
  badEmail: 'Cette adresse mail n’est pas complète, par exemple prenom@example.org.',
  oneEmail: 'Écrivez une seule adresse mail, sans autre mot.',
};

/**
 * A request that somebody made by phone or at a welcome point: who, what, and who sent them. With a draft it begins with
 * what was said there, and is that request.
 */
export const intakeModal = (association: Association, draft?: Draft): ModalView => {
  const said = (question: string) => draft && valuesOf(draft.answers, question)[0];
  const offered = programmes.filter(({ code }) => association.programmes.includes(code));
  return modal(
    'Nouvelle demande',
    [
      context('Une demande reçue par téléphone ou dans un point d’accueil. Sa carte arrive dans le canal de l’équipe.'),
      textInput('firstName', 'Prénom', { initial: said('firstName') }),
      textInput('lastName', 'Nom', { initial: said('lastName') }),
      textInput('phone', 'Téléphone', { ...optional, initial: said('phone') }),
      textInput('email', 'Adresse mail', { ...optional, initial: said('email') }),
      radioInput('programme', 'Programme', choicesOf(offered), offered[0]?.code),
      textInput('title', 'Le projet, en quelques mots', { ...optional, initial: said('title') }),
      partnersInput([], [], { label: 'Envoyé par (le premier compte comme principal)', optional: true }),
      selectInput(
        'channel',
        'Ou connu par',
        choicesOf(association.vocabularies.prescriberChannels),
        undefined,
        optional,
      ),
    ],
    { callbackId: intakeForm, submit: 'Enregistrer', ...(draft && { memory: { draftId: draft.id } }) },
  );
};

/** What was filled in, phone and mail in their usual form; what is wrong is noted in the answers' errors. */
export const readIntake = async (
  answers: Answers,
): Promise<{ person: Omit<Person, 'id'>; project: Omit<Project, 'id'>; prescribers: string[] }> => {
  const phone = await phoneIfAny(answers);
  const email = emailIfAny(answers);
  const title = answers.textIfAny('title');
  const channel = answers.choiceIfAny('channel');
  if (phone === undefined && email === undefined) answers.errors.phone ??= texts.noContact;
  return {
    person: {
      firstName: answers.text('firstName'),
      lastName: answers.text('lastName'),
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
    },
    project: {
      programme: answers.code('programme', programmes),
      otherDomains: [],
      ...(title !== undefined && { title }),
    },
    prescribers: [...(answers.choicesIfAny('partnerIds') ?? []), ...(channel === undefined ? [] : [channel])],
  };
};

/** What cannot be read stays as it was typed. */
const phoneIfAny = async (answers: Answers): Promise<string | undefined> => {
  const typed = answers.textIfAny('phone');
  return typed && ((await readPhone(typed))?.phone ?? typed);
};

const emailIfAny = (answers: Answers): string | undefined => {
  const typed = answers.textIfAny('email');
  const read = typed && readMail(typed);
  if (!read) return typed && answers.wrong('email', texts.badEmail);
  if (read.doubt !== undefined) answers.wrong('email', read.doubt === 'form' ? texts.badEmail : texts.oneEmail);
  return read.email;
};
