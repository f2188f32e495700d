/** What can be done about a request that was begun and not sent. */
export const callBackActions = { details: 'draft.details', note: 'draft.note', called: 'draft.called' } as const;
