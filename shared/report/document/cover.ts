import type { Association } from '../../domain/association.ts';
import { whyNotTold } from '../amount.ts';
import type { Cover } from './model.ts';

/** The first page: who reports on which year, and who pays for it. */
export const createCover = (association: Association, year: number, masked: boolean): Cover => {
  const { name, address, phone, email, activityReport } = association;
  return {
    ...(activityReport.logo !== undefined && { logo: activityReport.logo }),
    association: name,
    title: `Rapport d’activité ${year}`,
    contact: [address, phone, email],
    identifiers: activityReport.identifiers,
    thanks: activityReport.thanks,
    funders: activityReport.funders.map(({ name }) => name),
    mentions: masked ? [...activityReport.mentions, whyNotTold] : activityReport.mentions,
  };
};
