import { isValid, ulid } from 'ulid';
import type { Instant } from '../../../shared/domain/time.ts';
import type { FormValues } from '../web/formBody.ts';
import { type Html, html } from '../web/html.ts';

const field = 'formId';

/** The id under which a form was shown: sent twice, it is one. */
export const newId = (form: FormValues, now: Instant): string => {
  const [given = ''] = form.get(field) ?? [];
  return isValid(given) ? given.toUpperCase() : ulid(now);
};

export const idField = (now: Instant): Html => html`<input type="hidden" name="${field}" value="${ulid(now)}">`;
