import { Hono } from 'hono';
import { gallery } from '../gallery/gallery.ts';
import type { Sample } from '../gallery/sample.ts';
import type { Slack } from '../slack.ts';
import { drawGallery } from './drawGallery.ts';
import { paths } from './paths.ts';
import { notFound } from './visit.ts';

/** What Block Kit Builder takes: a view as it is, of a message its blocks. */
const blockKit = ({ shows }: Sample) => ('text' in shows ? { blocks: shows.blocks } : shows);

/** Everything that the bot can show, and the Block Kit of each. */
export const createGalleryRoutes = ({ workspace }: Slack): Hono =>
  new Hono()
    .get(paths.gallery, (context) => context.html(drawGallery(gallery(), workspace)))
    .get(`${paths.gallery}/:id{.+\\.json}`, (context) => {
      const id = context.req.param('id').replace(/\.json$/, '');
      const sample = Object.values(gallery())
        .flat()
        .find((one) => one.id === id);
      if (sample === undefined) return notFound(context);
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      return context.body(JSON.stringify(blockKit(sample), null, 2), 200, headers);
    });
