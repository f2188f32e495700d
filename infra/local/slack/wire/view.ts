import type { OpenView } from '../store/openViews.ts';
import { slackIds } from '../workspace.ts';

/** A view as the Web API and the payloads of interactions write it. */
export const wireView = ({ id, hash, rootId, previousId, view, values }: OpenView) => ({
  id,
  team_id: slackIds.team,
  app_id: slackIds.app,
  app_installed_team_id: slackIds.team,
  bot_id: slackIds.bot,
  hash,
  root_view_id: rootId,
  previous_view_id: previousId,
  ...view,
  state: { values },
});
