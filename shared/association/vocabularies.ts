import type { Vocabularies } from '../domain/association.ts';

/**
 * The association's own vocabularies. A value is added here and nowhere else: import, forms, figures and glossary
 * follow. `jobSeeker`, `aboveBac` and `belowBac` say how the figures group the values.
 */

const plain = <Code extends string>(code: Code, label: string) => ({ code, record: code, label });

export const territories = [
  plain('lille', 'Lille'),
  plain('mel', 'Métropole européenne de Lille, hors Lille'),
  plain('cavm', 'Valenciennes Métropole'),
  plain('caph', 'Porte du Hainaut'),
  plain('cad', 'Douaisis'),
  plain('ccco', 'Cœur d’Ostrevent'),
  plain('cambresis', 'Cambrésis'),
  plain('autre', 'autre territoire'),
] as const satisfies Vocabularies['territories'];

export const partnerFamilies = [
  plain('finance', 'financement'),
  plain('ess', 'économie sociale et solidaire'),
  plain('economie_generale', 'économie générale'),
  plain('emploi_insertion', 'emploi et insertion'),
  plain('social', 'action sociale'),
  plain('collectivite', 'collectivité'),
  plain('formation', 'formation'),
  plain('vie_associative', 'vie associative'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['partnerFamilies'];

export const genders = [
  plain('F', 'femme'),
  plain('H', 'homme'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['genders'];

export const employments = [
  { ...plain('demandeur_emploi', 'demandeur d’emploi depuis moins d’un an'), jobSeeker: true },
  { ...plain('demandeur_emploi_longue_duree', 'demandeur d’emploi depuis un an ou plus'), jobSeeker: true },
  plain('salarie_cdi', 'salarié en CDI'),
  plain('salarie_cdd_interim', 'salarié en CDD ou en intérim'),
  plain('emploi_aide', 'en emploi aidé'),
  plain('independant', 'indépendant'),
  plain('etudiant_formation', 'étudiant ou en formation'),
  plain('inactif', 'sans activité'),
  plain('retraite', 'retraité'),
] as const satisfies Vocabularies['employments'];

export const incomes = [
  plain('salaire', 'salaire'),
  plain('are', 'allocation chômage (ARE)'),
  plain('rsa', 'RSA'),
  plain('ass', 'ASS'),
  plain('aah', 'AAH'),
  plain('retraite', 'retraite'),
  plain('sans_revenu', 'sans revenu'),
  plain('autre', 'autre revenu'),
] as const satisfies Vocabularies['incomes'];

export const diplomas = [
  { ...plain('sans', 'sans diplôme'), belowBac: true },
  { ...plain('brevet', 'brevet des collèges'), belowBac: true },
  { ...plain('cap_bep', 'CAP ou BEP'), belowBac: true },
  plain('bac', 'baccalauréat'),
  { ...plain('bac_2', 'bac + 2'), aboveBac: true },
  { ...plain('bac_3_4', 'bac + 3 ou 4'), aboveBac: true },
  { ...plain('bac_5_plus', 'bac + 5 et plus'), aboveBac: true },
] as const satisfies Vocabularies['diplomas'];

/** How somebody came without a partner sending them. */
export const prescriberChannels = [
  plain('site_web', 'site web'),
  plain('bouche_a_oreille', 'bouche à oreille'),
  plain('affiche', 'affiche'),
  plain('passage', 'passage devant les locaux'),
  plain('forum', 'forum'),
  plain('salon', 'salon'),
  plain('presse', 'presse'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['prescriberChannels'];

export const gatheringTypes = [
  plain('salon', 'salon'),
  plain('forum', 'forum'),
  plain('atelier', 'atelier'),
  plain('reunion_information', 'réunion d’information'),
  plain('journee', 'journée'),
  plain('stand', 'stand'),
  plain('rencontre', 'rencontre'),
  plain('echange_pratiques', 'échange de pratiques'),
  plain('reunion_thematique', 'réunion thématique'),
  plain('mutualisation_ciblee', 'mutualisation ciblée'),
  plain('comite_pilotage', 'comité de pilotage'),
  plain('comite_technique', 'comité technique'),
  plain('jury', 'jury'),
  plain('assemblee', 'assemblée'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['gatheringTypes'];

export const gatheringRoles = [
  plain('organisateur', 'organisateur'),
  plain('intervenant', 'intervenant'),
  plain('stand', 'stand'),
  plain('participant', 'participant'),
  plain('jury', 'membre du jury'),
] as const satisfies Vocabularies['gatheringRoles'];

export const courses = [
  plain('associer_gouverner', 'Associer et gouverner'),
  plain('projeter_coorganiser', 'Projeter et co-organiser'),
  plain('employer_cooperer', 'Employer et coopérer'),
  plain('financer_gerer', 'Financer et gérer'),
  plain('evaluer_communiquer', 'Évaluer et communiquer'),
] as const satisfies Vocabularies['courses'];

export const projectDomains = [
  plain('culture', 'culture'),
  plain('environnement', 'environnement'),
  plain('developpement_local', 'développement local'),
  plain('solidarite_locale', 'solidarité locale'),
  plain('insertion', 'insertion'),
  plain('education_jeunesse', 'éducation et jeunesse'),
  plain('sante_social', 'santé et social'),
  plain('sport_loisirs', 'sport et loisirs'),
  plain('alimentation', 'alimentation'),
  plain('habitat', 'habitat'),
  plain('numerique', 'numérique'),
  plain('tourisme', 'tourisme'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['projectDomains'];

export const legalStatuses = [
  plain('association', 'association'),
  plain('scop', 'Scop'),
  plain('scic', 'Scic'),
  plain('societe', 'société'),
  plain('entreprise_individuelle', 'entreprise individuelle'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['legalStatuses'];

export const contracts = [
  plain('cdi', 'CDI'),
  plain('cdd', 'CDD'),
  plain('emploi_aide', 'emploi aidé'),
  plain('alternance', 'alternance'),
  plain('independant', 'indépendant'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['contracts'];

export const evaluationThemes = [
  plain('gouvernance', 'gouvernance'),
  plain('modele_economique', 'modèle économique'),
  plain('parties_prenantes', 'parties prenantes'),
  plain('utilite_sociale', 'utilité sociale'),
  plain('organisation', 'organisation'),
  plain('autre', 'autre'),
] as const satisfies Vocabularies['evaluationThemes'];
