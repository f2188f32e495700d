import type { Command } from './command.ts';

/** Notes a request that did not come by the web form. */
export const demande: Command = {
  name: '/demande',
  usage: '',
  description: 'Noter une demande reçue par téléphone ou dans un point d’accueil',
  examples: ['/demande'],
  listener: async ({ triggerId }, { jalon, slack }) => {
    const { intakeModal } = await import('../../../shared/messages/slack/intakeModal.ts');
    await slack.views.open({ trigger_id: triggerId, view: intakeModal(jalon.association) });
    return undefined;
  },
};
