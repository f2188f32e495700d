import type { App } from '@slack/bolt';
import type { Instant } from '../../shared/domain/time.ts';

/** Bolt; `now` in the context is the moment that API Gateway took the request. */
export type Bot = App<{ now: Instant }>;
