import type { Values } from '../blocks/values.ts';
import type { Search } from '../store/openViews.ts';
import type { Workspace } from '../workspace.ts';

/** What a drawing of blocks needs to know beside the blocks. */
export type Scene = {
  /** Starts the HTML ids of the drawing, so that they are the only ones on the page. */
  id: string;
  workspace: Workspace;
  values: Values;
  searches: Record<string, Search>;
  /** By block id. */
  errors: Record<string, string>;
  /** The name of the field that has the focus first. */
  focus?: string | undefined;
  /** Nothing but the page's title stands over its headers. */
  top?: boolean;
};
