import type { ModalView } from '@slack/types';
import type { Association } from '../../domain/association.ts';
import type { Person } from '../../domain/records.ts';
import { context, escapeMrkdwn, section } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import { erasureForm } from './erasureForm.ts';
import { modal } from './modal.ts';

/** What is said when it is asked, or was before. */
export const erasureTexts = {
  begun: 'L’effacement est lancé : un dernier courriel part, puis les données sont effacées. Rien d’autre à faire.',
  already: 'Cette personne est déjà effacée.',
} as const;

/** What goes and what stays, before it is done for good. */
export const erasureModal = (person: Person, { rules: { keeping } }: Pick<Association, 'rules'>): ModalView =>
  modal(
    'Effacer les données',
    [
      section(`Effacer les données de *${escapeMrkdwn(fullName(person))}*, dans tous ses parcours ?`),
      section(
        [
          '*Ce qui est effacé*',
          '• le nom, les contacts, la commune et le quartier, la date de naissance exacte',
          '• tout ce que la personne a écrit ou répondu, et ses liens',
          '• le titre et les textes du projet, si personne d’autre ne le porte ; sinon ceux qui la nomment',
        ].join('\n'),
      ),
      section(
        [
          '*Ce qui reste*',
          '• une fiche sans nom, avec ce que comptent les chiffres : aucun chiffre passé ne change',
          ...(keeping.coFunded.length > 0
            ? [
                `• à part, pour la direction seule : la preuve pour le FSE+ d’un parcours clos avec sa situation de sortie, ${keeping.evidenceYears} ans après la sortie`,
              ]
            : []),
        ].join('\n'),
      ),
      context('Un dernier courriel prévient la personne. Un effacement ne s’annule pas.'),
    ],
    { callbackId: erasureForm, submit: 'Effacer', memory: { personId: person.id } },
  );
