import { toDay } from '../../../../shared/domain/paris.ts';
import { computeFigures } from '../../../../shared/report/report.ts';
import { stores } from '../../../runtime/stores.ts';
import { type Answer, page } from '../../web/answers.ts';
import type { Member } from '../member.ts';
import { dashboardPage } from './dashboardPage.ts';
import { keyFigures } from './keyFigures.ts';

/** The running year in figures, and the colleague's own journeys. */
export const showDashboard = async (member: Member): Promise<Answer> => {
  const { records, journeys, association } = stores();
  const { vocabularies } = association;
  const year = Number(toDay(member.now).slice(0, 4));
  const [everything, known] = await Promise.all([records.everything(), journeys.all()]);
  const own = known.filter(({ advisor, closing }) => advisor === member.staff.name && !closing).length;
  const byId = new Map(computeFigures(everything, year, vocabularies).map((figure) => [figure.id, figure]));
  const figures = keyFigures.flatMap((id) => byId.get(id) ?? []);
  return page(200, dashboardPage({ member, year, figures, own }));
};
