/** The page of a journey's holders; an id is the team's own, so any sign may be in it. */
export const journeyAddress = (journeyId: string): string => `/equipe/parcours/${encodeURIComponent(journeyId)}`;

export const readingsAddress = (journeyId: string): string => `${journeyAddress(journeyId)}/consultations`;
