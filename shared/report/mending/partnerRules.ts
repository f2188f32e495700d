import { type Fault, inFile, type MendingRule } from './mendingRule.ts';

/** Partners that say too little. */
export const partnerRules: readonly MendingRule[] = [
  {
    id: 'partnerWithoutFamily',
    title: 'Orientations vers un partenaire sans famille',
    effect: 'L’orientation est « sans réponse » dans les familles de partenaires.',
    where: inFile('partenaires.csv'),
    who: 'territoryReferent',
    find: ({ records, contains, index }) => {
      const used = records.referrals.filter(({ date }) => contains(date)).map(({ partnerId }) => partnerId);
      return [...new Set(used)].flatMap((id): Fault[] => {
        const partner = index.partners.get(id);
        return partner?.family === undefined ? [{ record: id, what: partner?.name ?? id }] : [];
      });
    },
  },
];
