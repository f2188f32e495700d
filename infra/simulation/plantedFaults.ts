/** A fault as somebody might make it one day: one place of a source, and what it becomes. */
type Planted = { file: string; is: string; becomes: string; meaning: string };

/**
 * Each of them breaks a promise. A simulation that finds nothing with one of them planted proves nothing without it.
 */
export const plantedFaults = {
  noClaim: {
    file: 'shared/store/messageStore.ts',
    is: "'GSI1PK = :owed AND revision = :revision AND attempts = :attempts AND (attribute_not_exists(claimUntil) OR claimUntil < :now)'",
    becomes:
      "'GSI1PK = :owed OR revision = :revision OR attempts = :attempts OR claimUntil < :now OR attribute_exists(PK)'",
    meaning: 'un message part sans être réservé',
  },
  noLookUp: {
    file: 'shared/usecases/deliver.ts',
    is: 'tried ? await jalon.teamChat.find(message.to, message.id) : undefined',
    becomes: 'undefined',
    meaning: 'un envoi interrompu repart sans regarder s’il est arrivé',
  },
  shortLease: {
    file: 'shared/usecases/deliver.ts',
    is: 'export const lease = 1.75 * minute',
    becomes: 'export const lease = minute / 60',
    meaning: 'la réservation est plus courte que la fonction',
  },
  claimKept: {
    file: 'shared/store/messageStore.ts',
    is: "return change(id, claimedBy(by), set, ['claimBy', 'claimUntil']);",
    becomes: "return change(id, claimedBy(by), set, ['claimUntil']);",
    meaning: 'un envoi remis à plus tard passe pour un envoi interrompu',
  },
  tokenWithoutVersion: {
    file: 'shared/store/executionStore.ts',
    is: 'atVersion(version)',
    becomes: "{ expression: 'version >= :version', values: { ':version': 0 } }",
    meaning: 'le jeton est gardé sans regarder si le parcours a changé',
  },
  noSweep: {
    file: 'functions/schedules/sweep.ts',
    is: 'const now = await readClock();',
    becomes: 'const now = 0;',
    meaning: 'le balayage ne passe pas',
  },
  noTimeZone: {
    file: 'shared/domain/paris.ts',
    is: 'return instant >= start && instant < end ? 2 * hour : hour;',
    becomes: 'return instant >= start && instant < end ? 0 : 0;',
    meaning: 'l’heure de Paris est prise pour celle de Greenwich',
  },
  ladderRestarted: {
    file: 'shared/domain/reminders/quietLadder.ts',
    is: 'const since = latestDay(quietSince(journey),',
    becomes:
      'const noted = Object.values(journey.notedAt).map((at) => new Date(at).toISOString().slice(0, 10));\n' +
      '  const since = latestDay(...noted, quietSince(journey),',
    meaning: 'un rendez-vous noté ou déplacé fait recommencer les relances du silence',
  },
  notContinued: {
    file: 'functions/tasks/renewJourney.ts',
    is: 'await continueAsNew(jalon(), journey, current);',
    becomes: 'await undefined;',
    meaning: 'une exécution qui s’achève n’en lance pas d’autre',
  },
} as const satisfies Record<string, Planted>;

export type PlantedFault = keyof typeof plantedFaults;
