import { direction, type StaffRole } from '../../../shared/domain/association.ts';

/** Everyone in the team reads. */
const team = [
  'advisor',
  'supportReferent',
  'trainingReferent',
  'mentoringReferent',
  'territoryReferent',
  ...direction,
] as const satisfies readonly StaffRole[];

/**
 * Who may open what: each route of the team's with the roles that it is for, or `anybody`, signed in or not. The one place:
 * the router answers nothing that is not here, and a colleague with several roles needs one of them.
 */
export const rights = {
  'GET /equipe': team,
  'GET /equipe/porteurs': team,
  'POST /equipe/porteurs': team,
  'GET /equipe/parcours/{id}': team,
  'GET /equipe/parcours/{id}/consultations': direction,
  'GET /equipe/a-corriger/{year}': team,
  'GET /equipe/rapports': team,
  'GET /equipe/rapports/{year}': direction,
  'POST /equipe/rapports/{year}': direction,
  'GET /equipe/rapports/{year}/{edition}': team,
  'GET /equipe/connexion': 'anybody',
  'GET /equipe/connexion/slack': 'anybody',
  'GET /equipe/retour': 'anybody',
  'POST /equipe/fin': 'anybody',
  'GET /equipe/fin': 'anybody',
  'GET /equipe/style.css': 'anybody',
  'GET /rapport/{year}': team,
  'GET /rapport/{year}/chiffre/{id}': team,
  'GET /rapport/style.css': 'anybody',
} as const satisfies Record<string, readonly StaffRole[] | 'anybody'>;

/** A route that is the team's: of the console or of the report. */
export type TeamRoute = keyof typeof rights;
