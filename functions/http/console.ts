import { showDashboard } from './console/dashboard/dashboard.ts';
import { askToPublish, publishYear, showEdition, showEditions } from './console/editions/editions.ts';
import { guarded } from './console/guarded.ts';
import { searchHolders, showHolders } from './console/holders/holders.ts';
import { showJourney, showReadings } from './console/journey/journey.ts';
import { showMending } from './console/mending/mending.ts';
import { beginSignIn, finishSignIn, signOut } from './console/signIn/signIn.ts';
import { signedOutPage, signInPage } from './console/signIn/signInPages.ts';
import { style } from './console/style.ts';
import { answering } from './web/answering.ts';
import { stylesheet } from './web/answers.ts';

export const handler = answering(
  guarded({
    'GET /equipe': showDashboard,
    'GET /equipe/porteurs': showHolders,
    'POST /equipe/porteurs': searchHolders,
    'GET /equipe/parcours/{id}': showJourney,
    'GET /equipe/parcours/{id}/consultations': showReadings,
    'GET /equipe/a-corriger/{year}': showMending,
    'GET /equipe/rapports': showEditions,
    'GET /equipe/rapports/{year}': askToPublish,
    'POST /equipe/rapports/{year}': publishYear,
    'GET /equipe/rapports/{year}/{edition}': showEdition,
    'GET /equipe/connexion': signInPage,
    'GET /equipe/connexion/slack': beginSignIn,
    'GET /equipe/retour': finishSignIn,
    'POST /equipe/fin': signOut,
    'GET /equipe/fin': signedOutPage,
    'GET /equipe/style.css': () => stylesheet(style),
  }),
);
