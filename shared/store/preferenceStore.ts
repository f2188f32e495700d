import { preferencesKey } from './keys.ts';
import type { Table, Write } from './table.ts';

/** How a holder wishes to be spoken to; what they never said is absent. */
export type Preferences = { language?: string };

/** In which language does a holder want to be written to? */
export const createPreferenceStore = (table: Table) => ({
  of: async (personId: string): Promise<Preferences> => {
    const { language } = (await table.get(preferencesKey(personId))) ?? {};
    return typeof language === 'string' ? { language } : {};
  },

  set: async (personId: string, preferences: Preferences): Promise<void> => {
    await table.transact([prefer(personId, preferences)]);
  },
});

export type PreferenceStore = ReturnType<typeof createPreferenceStore>;

/** Written with the request in which they said so. */
export const prefer = (personId: string, preferences: Preferences): Write => ({
  put: { ...preferencesKey(personId), ...preferences },
});
