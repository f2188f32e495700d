import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { teamChannel } from './lab.ts';

const people = ['Amina Benali', 'Amine Bernard', 'Zoé Lefèvre'];

const modal = (name: string): ModalView => ({
  type: 'modal',
  callback_id: 'rdv',
  title: { type: 'plain_text', text: 'Rendez-vous' },
  submit: { type: 'plain_text', text: 'Enregistrer' },
  close: { type: 'plain_text', text: 'Annuler' },
  notify_on_close: true,
  blocks: [
    { type: 'section', block_id: 'intro', text: { type: 'mrkdwn', text: `Compris : *${name}*` } },
    {
      type: 'input',
      block_id: 'holder',
      label: { type: 'plain_text', text: 'Porteur de projet' },
      element: { type: 'external_select', action_id: 'value', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'minutes',
      label: { type: 'plain_text', text: 'Durée en minutes' },
      element: { type: 'number_input', action_id: 'value', is_decimal_allowed: false, initial_value: '45' },
    },
    {
      type: 'input',
      block_id: 'date',
      label: { type: 'plain_text', text: 'Date' },
      element: { type: 'datepicker', action_id: 'value', initial_date: '2016-03-15' },
    },
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      label: { type: 'plain_text', text: 'Note' },
      element: { type: 'plain_text_input', action_id: 'value', multiline: true },
    },
  ],
});

/** A small bot in the manner of the real one: `/rdv`, its modal, a message in the team channel, a button on it. */
export const rdvBot = (app: App): void => {
  app.command('/rdv', async ({ command, ack, client }) => {
    await client.views.open({ trigger_id: command.trigger_id, view: modal(command.text || 'personne') });
    await ack();
  });

  app.options('value', async ({ payload, ack }) => {
    const found = people.filter((name) => name.toLowerCase().includes(payload.value.toLowerCase()));
    await ack({ options: found.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });

  app.view('rdv', async ({ view, body, ack, client }) => {
    const { holder, minutes, note } = view.state.values;
    if (Number(minutes?.value?.value) > 240)
      return ack({ response_action: 'errors', errors: { minutes: 'Un rendez-vous dure 4 heures au plus.' } });
    await client.chat.postMessage({
      channel: teamChannel,
      text: 'Rendez-vous noté',
      metadata: { event_type: 'rdv', event_payload: { id: view.id } },
      blocks: [
        {
          type: 'section',
          block_id: 'summary',
          text: {
            type: 'mrkdwn',
            text: `<@${body.user.id}> a noté *${holder?.value?.selected_option?.value}*, ${minutes?.value?.value} min. ${note?.value?.value ?? ''}`,
          },
        },
        {
          type: 'actions',
          block_id: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'done',
              style: 'primary',
              value: 'rdv-1:1',
              text: { type: 'plain_text', text: 'Fait' },
            },
          ],
        },
      ],
    });
    return ack();
  });

  app.view({ callback_id: 'rdv', type: 'view_closed' }, async ({ ack }) => ack());

  app.action('done', async ({ action, body, ack, client }) => {
    await ack();
    if (body.type !== 'block_actions' || action.type !== 'button' || !body.message || !body.channel) return;
    await client.chat.update({
      channel: body.channel.id,
      ts: body.message.ts,
      text: `Fait par <@${body.user.id}> (${action.value})`,
    });
  });
};
