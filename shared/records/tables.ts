import type { Vocabularies } from '../domain/association.ts';
import * as codeLists from '../domain/codeLists.ts';
import { code, commune, decimal, prescriber, text, themeMark, wholeNumber, year, yesNo } from './cells.ts';
import { dateTime, day } from './dateCells.ts';
import { partner, person, place, project, session } from './referenceCells.ts';
import { type Declarations, list, mapTables, optional, required, type Tables, tableFrom } from './table.ts';

const programme = code(codeLists.programmes);
const gatheringStatus = code(codeLists.gatheringStatuses);

const declare = (vocabularies: Vocabularies): Declarations => {
  const territory = code(vocabularies.territories);
  const domain = code(vocabularies.projectDomains);
  return {
    partners: {
      file: 'partenaires.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        name: required('nom', text),
        aliases: list('alias', text),
        family: optional('famille', code(vocabularies.partnerFamilies)),
        commune: optional('commune', commune),
        territory: optional('territoire', territory),
      },
    },
    placePeriods: {
      file: 'lieux.csv',
      key: ['id', 'programme', 'since'],
      inOrder: [['since', 'until']],
      agree: { of: 'id', on: ['name', 'commune', 'territory'] },
      columns: {
        id: required('id', text),
        name: required('nom', text),
        commune: optional('commune', commune),
        territory: optional('territoire', territory),
        programme: required('programme', programme),
        status: required('statut', code(codeLists.placeStatuses)),
        since: optional('depuis', day),
        until: optional('jusqua', day),
      },
    },
    persons: {
      file: 'personnes.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        firstName: optional('prenom', text),
        lastName: optional('nom', text),
        gender: optional('genre', code(vocabularies.genders)),
        birthDate: optional('date_naissance', day),
        email: optional('email', text),
        phone: optional('telephone', text),
        commune: optional('commune', commune),
        district: optional('quartier', text),
      },
    },
    projects: {
      file: 'projets.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        programme: required('programme', programme),
        title: optional('titre', text),
        territory: optional('territoire', territory),
        domain: optional('domaine', domain),
        otherDomains: list('domaines_secondaires', domain),
        legalStatus: optional('statut_juridique', code(vocabularies.legalStatuses)),
        collective: optional('collectif', yesNo),
      },
    },
    holders: {
      file: 'porteurs.csv',
      key: ['projectId', 'personId'],
      columns: {
        projectId: required('projet', project),
        personId: required('personne', person),
        role: required('role', code(codeLists.holderRoles)),
      },
    },
    sheets: {
      file: 'fiches.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        personId: required('personne', person),
        projectId: optional('projet', project),
        programme: required('programme', programme),
        date: required('date', day),
        employment: optional('situation_emploi', code(vocabularies.employments)),
        income: optional('revenu', code(vocabularies.incomes)),
        diploma: optional('diplome', code(vocabularies.diplomas)),
        commune: optional('commune', commune),
        territory: optional('territoire', territory),
        qpv: optional('qpv', code(codeLists.qpvAnswers)),
        prescribers: list('prescripteurs', prescriber(vocabularies.prescriberChannels, partner.accepts)),
      },
    },
    episodes: {
      file: 'parcours.csv',
      key: ['id'],
      inOrder: [['start', 'end']],
      columns: {
        id: required('id', text),
        projectId: required('projet', project),
        phase: required('phase', code(codeLists.phases)),
        start: required('debut', day),
        end: optional('fin', day),
        endReason: optional('motif_fin', code(codeLists.endReasons)),
        advisor: optional('accompagnateur', text),
      },
    },
    appointments: {
      file: 'rendez_vous.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        projectId: required('projet', project),
        personIds: list('personnes', person),
        at: required('date', dateTime),
        durationMinutes: optional('duree_min', wholeNumber),
        type: required('type', code(codeLists.appointmentTypes)),
        placeId: optional('lieu', place),
        advisor: optional('accompagnateur', text),
        status: required('statut', code(codeLists.appointmentStatuses)),
      },
    },
    referrals: {
      file: 'orientations.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        projectId: optional('projet', project),
        personId: optional('personne', person),
        partnerId: required('partenaire', partner),
        date: required('date', day),
        purpose: optional('objet', text),
        outcome: optional('suite', code(codeLists.referralOutcomes)),
      },
    },
    evaluations: {
      file: 'evaluations.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        projectId: required('projet', project),
        date: required('date', day),
        transition: required('transition', code(codeLists.evaluationTransitions)),
        themes: list('themes', themeMark(vocabularies.evaluationThemes)),
        holderPresent: optional('porteur_present', yesNo),
        advisor: optional('accompagnateur', text),
        vigilance: optional('vigilance', text),
      },
    },
    exitInterviews: {
      file: 'entretiens_sortie.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        projectId: required('projet', project),
        proposedOn: optional('propose_le', day),
        answer: optional('reponse', code(codeLists.exitInterviewAnswers)),
        date: optional('date', day),
        interviewer: optional('intervieweur', text),
      },
    },
    jobCreations: {
      file: 'emplois.csv',
      key: ['id'],
      columns: {
        id: required('id', text),
        projectId: required('projet', project),
        date: required('date', day),
        count: required('nombre', wholeNumber),
        contract: optional('contrat', code(vocabularies.contracts)),
        fte: optional('etp', decimal),
      },
    },
    gatherings: {
      file: 'evenements.csv',
      key: ['id'],
      inOrder: [
        ['start', 'end'],
        ['publicMin', 'publicMax'],
        ['professionalsMin', 'professionalsMax'],
      ],
      columns: {
        id: required('id', text),
        title: optional('titre', text),
        family: required('famille', code(codeLists.gatheringFamilies)),
        type: optional('type', code(vocabularies.gatheringTypes)),
        programmes: list('programmes', programme),
        start: required('debut', day),
        end: optional('fin', day),
        commune: optional('commune', commune),
        territory: optional('territoire', territory),
        organiser: optional('organisateur', text),
        role: optional('role', code(vocabularies.gatheringRoles)),
        status: required('statut', gatheringStatus),
        publicMin: optional('public_min', wholeNumber),
        publicMax: optional('public_max', wholeNumber),
        professionalsMin: optional('professionnels_min', wholeNumber),
        professionalsMax: optional('professionnels_max', wholeNumber),
      },
    },
    trainingDays: {
      file: 'formations.csv',
      key: ['sessionId', 'date'],
      agree: { of: 'sessionId', on: ['course', 'year'] },
      columns: {
        sessionId: required('session', text),
        course: required('cours', code(vocabularies.courses)),
        year: required('annee', year),
        date: required('date', day),
        hours: required('heures', decimal),
        status: required('statut', gatheringStatus),
      },
    },
    enrolments: {
      file: 'inscriptions.csv',
      key: ['sessionId', 'personId', 'outsiderName'],
      either: ['personId', 'outsiderName'],
      columns: {
        sessionId: required('session', session),
        personId: optional('personne', person),
        outsiderName: optional('nom_libre', text),
        status: optional('statut', code(codeLists.traineeStatuses)),
      },
    },
    interventions: {
      file: 'interventions.csv',
      key: ['id'],
      inOrder: [['start', 'end']],
      columns: {
        id: required('id', text),
        start: required('debut', day),
        end: optional('fin', day),
        client: optional('client', text),
        title: optional('intitule', text),
        hours: required('heures', decimal),
        trainees: required('stagiaires', wholeNumber),
      },
    },
  };
};

/** Every record file, in the order in which their faults are told. */
export const tablesOf = (vocabularies: Vocabularies): Tables => mapTables(declare(vocabularies), tableFrom);
