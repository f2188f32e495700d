import type { Association } from '../domain/association.ts';
import { createDraftStore } from '../store/draftStore.ts';
import { createEditionStore } from '../store/editionStore.ts';
import { createErasureStore } from '../store/erasureStore.ts';
import { createExecutionStore } from '../store/executionStore.ts';
import { createImportStore } from '../store/importStore.ts';
import { createJourneyStore } from '../store/journeyStore.ts';
import { createMergeStore } from '../store/mergeStore.ts';
import { createMessageStore } from '../store/messageStore.ts';
import { createNeighbourhoodStore } from '../store/neighbourhoodStore.ts';
import { createPassStore } from '../store/passStore.ts';
import { createPauseStore } from '../store/pauseStore.ts';
import { createPreferenceStore } from '../store/preferenceStore.ts';
import { createReadingStore } from '../store/readingStore.ts';
import { createRecordStore } from '../store/recordStore.ts';
import { createSessionStore } from '../store/sessionStore.ts';
import type { Table } from '../store/table.ts';
import { createTraceStore } from '../store/traceStore.ts';
import type { Stores } from './jalon.ts';

/** Everything that is kept, on one table. */
export const openStores = (table: Table, association: Association): Stores => {
  const journeys = createJourneyStore(table);
  const merges = createMergeStore(table);
  return {
    association,
    journeys,
    records: createRecordStore(table, journeys, merges),
    merges,
    messages: createMessageStore(table),
    executions: createExecutionStore(table),
    imports: createImportStore(table),
    pauses: createPauseStore(table),
    readings: createReadingStore(table),
    drafts: createDraftStore(table),
    passes: createPassStore(table),
    sessions: createSessionStore(table),
    preferences: createPreferenceStore(table),
    neighbourhoods: createNeighbourhoodStore(table, association.neighbourhoods),
    traces: createTraceStore(table),
    erasures: createErasureStore(table),
    editions: createEditionStore(table),
  };
};
