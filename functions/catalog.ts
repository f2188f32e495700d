/**
 * Every Lambda function of Jalon, once: where its code is, what starts it, what it may touch. The CDK app and the local
 * cloud both read this list; a function that is not here does not exist.
 */

/** What a function may do, and so which environment and permissions it gets. */
export type Access =
  /** read and write the table */
  | 'table'
  /** take items out of the table: who erases somebody */
  | 'table:erase'
  /** only read the table */
  | 'table:read'
  /** start and stop journey executions */
  | 'journeys:start'
  /** send task results to waiting journey executions */
  | 'journeys:signal'
  /** call the Slack Web API (needs the bot token and the signing secret) */
  | 'slack'
  /** ask Slack who signs in (needs the client id and secret) */
  | 'signIn'
  /** send mail through SES */
  | 'mail'
  /** send text messages, where the deployment has a service for them */
  | 'sms'
  /** write links to our own pages */
  | 'links';

export type Trigger =
  /** routes of the HTTP API, `METHOD /path`, with `{name}` for a path parameter */
  | { kind: 'http'; routes: readonly string[] }
  /** a Task of a journey machine, known there as `${<name of the function>}` */
  | { kind: 'task' }
  /** the table's stream, new and old images */
  | { kind: 'stream' }
  /** EventBridge Scheduler expressions, in Europe/Paris */
  | { kind: 'schedule'; expressions: readonly string[] }
  /** the end of a journey execution that did not succeed: FAILED, TIMED_OUT, ABORTED */
  | { kind: 'executionEnded' };

export type FunctionDeclaration = {
  /** source file below `functions/`, exporting `handler` */
  entry: string;
  trigger: Trigger;
  access: readonly Access[];
  /** what it does, one line, for the console of AWS */
  description: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
};

const small = { timeoutSeconds: 15, memoryMegabytes: 512 } as const;

export const functions = {
  intake: {
    ...small,
    entry: 'http/intake.ts',
    trigger: {
      kind: 'http',
      routes: [
        'GET /demande',
        'POST /demande',
        'POST /demande/envoi',
        'GET /demande/merci',
        'POST /demande/invitation',
        'GET /demande/plus-tard',
        'POST /demande/plus-tard',
        'POST /demande/fin',
        'GET /demande/fin',
        'GET /demande/vos-donnees',
        'GET /demande/style.css',
        'GET /demande/question.js',
        'GET /demande/ici.js',
        'GET /demande/envoi.js',
      ],
    },
    access: ['table', 'links'],
    description: 'The intake of the holders, a conversation',
  },
  holder: {
    ...small,
    entry: 'http/holder.ts',
    trigger: {
      kind: 'http',
      routes: [
        'GET /lien/{token}',
        'POST /lien',
        'GET /rendez-vous',
        'POST /rendez-vous',
        'GET /rendez-vous/agenda.ics',
        'POST /rendez-vous/fin',
      ],
    },
    access: ['table'],
    description: 'What holders reach by their own links, without an account',
  },
  myData: {
    ...small,
    entry: 'http/myData.ts',
    trigger: {
      kind: 'http',
      routes: [
        'GET /mes-donnees',
        'GET /mes-donnees/lien',
        'POST /mes-donnees/lien',
        'GET /mes-donnees/envoi',
        'GET /mes-donnees/export.json',
        'GET /mes-donnees/export.txt',
        'GET /mes-donnees/corriger',
        'POST /mes-donnees/corriger',
        'GET /mes-donnees/erreur',
        'POST /mes-donnees/erreur',
        'GET /mes-donnees/opposition',
        'POST /mes-donnees/opposition',
        'GET /mes-donnees/effacement',
        'POST /mes-donnees/effacement',
        'POST /mes-donnees/retrait',
        'POST /mes-donnees/langue',
        'GET /mes-donnees/fin',
        'POST /mes-donnees/fin',
      ],
    },
    access: ['table'],
    description: 'What is kept about a holder: seen, exported, corrected, objected to by themselves',
  },
  report: {
    ...small,
    entry: 'http/report.ts',
    trigger: {
      kind: 'http',
      routes: ['GET /rapport/style.css', 'GET /rapport/{year}', 'GET /rapport/{year}/chiffre/{id}'],
    },
    // Who opens them has a session, and using it makes it last.
    access: ['table'],
    description: 'The figures of a year',
  },
  console: {
    ...small,
    entry: 'http/console.ts',
    trigger: {
      kind: 'http',
      routes: [
        'GET /equipe',
        'GET /equipe/porteurs',
        'POST /equipe/porteurs',
        'GET /equipe/parcours/{id}',
        'GET /equipe/parcours/{id}/consultations',
        'GET /equipe/a-corriger/{year}',
        'GET /equipe/rapports',
        'GET /equipe/rapports/{year}',
        'POST /equipe/rapports/{year}',
        'GET /equipe/rapports/{year}/{edition}',
        'GET /equipe/connexion',
        'GET /equipe/connexion/slack',
        'GET /equipe/retour',
        'POST /equipe/fin',
        'GET /equipe/fin',
        'GET /equipe/style.css',
      ],
    },
    access: ['table', 'signIn'],
    description: 'The pages of the team, behind sign-in with Slack',
  },
  slackBot: {
    ...small,
    // With so much memory comes a whole processor: Slack waits three seconds, a cold start included.
    memoryMegabytes: 1769,
    entry: 'slack/bot.ts',
    trigger: { kind: 'http', routes: ['POST /slack/events'] },
    access: ['table', 'slack'],
    description: 'Slash commands, buttons and modals of the team',
  },
  planJourney: {
    ...small,
    entry: 'tasks/planJourney.ts',
    trigger: { kind: 'task' },
    access: ['table:read'],
    description: 'What a journey waits for next, and until when',
  },
  awaitSignal: {
    ...small,
    entry: 'tasks/awaitSignal.ts',
    trigger: { kind: 'task' },
    access: ['table', 'journeys:signal'],
    description: 'Stores the token of a waiting journey under the version it planned with',
  },
  nudge: {
    ...small,
    entry: 'tasks/nudge.ts',
    trigger: { kind: 'task' },
    access: ['table', 'sms'],
    description: 'Raises what is due in a journey, once',
  },
  renewJourney: {
    ...small,
    entry: 'tasks/renewJourney.ts',
    trigger: { kind: 'task' },
    access: ['table', 'journeys:start'],
    description: 'Continues a journey in a new execution before the old one reaches its year',
  },
  tableChanged: {
    ...small,
    timeoutSeconds: 60,
    entry: 'stream/tableChanged.ts',
    trigger: { kind: 'stream' },
    access: ['table', 'table:erase', 'journeys:start', 'journeys:signal', 'slack', 'mail', 'sms'],
    description: 'Wakes the journey that changed, sends what is owed, and ends what is erased',
  },
  executionEnded: {
    ...small,
    entry: 'events/executionEnded.ts',
    trigger: { kind: 'executionEnded' },
    access: ['table', 'journeys:start'],
    description: 'Writes a broken execution back, reports it and starts the journey again',
  },
  sweep: {
    ...small,
    timeoutSeconds: 60,
    entry: 'schedules/sweep.ts',
    // At night, too: an answer to a request that failed is minutes late. What has its hours waits for them.
    trigger: { kind: 'schedule', expressions: ['cron(0/2 * * * ? *)'] },
    access: ['table', 'slack', 'mail', 'sms'],
    description: 'Sends the messages that are owed and whose time has come',
  },
  roundUp: {
    ...small,
    entry: 'schedules/roundUp.ts',
    trigger: { kind: 'schedule', expressions: ['cron(15 9 ? * MON-FRI *)'] },
    access: ['table'],
    description: 'Owes the team its week in figures',
  },
  reconcile: {
    ...small,
    timeoutSeconds: 300,
    entry: 'schedules/reconcile.ts',
    trigger: { kind: 'schedule', expressions: ['cron(30 7 * * ? *)'] },
    access: ['table', 'table:erase', 'journeys:start', 'journeys:signal'],
    description: 'Finds what stands still: journeys without an execution, with a change or settings not seen, erasures',
  },
} as const satisfies Record<string, FunctionDeclaration>;

export type FunctionName = keyof typeof functions;
