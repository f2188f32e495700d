import type { Association } from '../../../../shared/domain/association.ts';
import { type Stage, stageLabel } from '../../../../shared/domain/programmes.ts';
import { reminderRules } from '../../../../shared/domain/reminders/reminderRules.ts';
import { reminderRulesInWords } from '../../../../shared/domain/reminders/reminderRulesInWords.ts';
import type { Recipient } from '../../../../shared/domain/reminders/rule.ts';
import { everyStage, openStages } from '../../../../shared/domain/reminders/ruleInWords.ts';

/** Who reads it, and where. */
const readers: Record<Recipient, string> = {
  advisor: 'l’accompagnateur, dans son récapitulatif',
  supportReferent: 'le référent de l’accompagnement, dans son récapitulatif',
  direction: 'la direction, dans son récapitulatif',
  team: 'l’équipe, dans son canal',
  holders: 'les porteurs attendus, par courriel ou par SMS',
};

const stagesOf = (stages: readonly Stage[]): string => {
  if (stages.length === everyStage.length) return 'toutes';
  return stages.length === openStages.length ? 'toutes, jusqu’à la clôture' : stages.map(stageLabel).join(', ');
};

const rows = (association: Association): string[] =>
  reminderRules.flatMap(({ id, label, fixed }) => {
    const words = reminderRulesInWords[id];
    if (!words) return [];
    const cells = [
      `${label} (\`${id}\`)`,
      stagesOf(words.stages),
      words.when(association),
      words.recipients.map((recipient) => readers[recipient]).join(' ; '),
      words.settledBy,
      fixed ? 'non' : 'oui',
    ];
    return [`| ${cells.join(' | ')} |`];
  });

/** The page for newcomers: every rule, by these settings. */
export const reminderTable = (association: Association): string =>
  [
    '# Les relances',
    '',
    'Ce que Jalon rappelle, quand et à qui, avec les réglages de l’association fictive (`shared/association/association.ts`).',
    'Chaque relance part une fois pour sa raison et son jour. L’équipe lit les siennes les jours ouvrés, en un récapitulatif',
    'par personne et par jour ; si la personne est absente, c’est son relais qui les lit. « Fait » règle une relance, « + 1',
    'semaine » la reporte, si elle peut l’être.',
    '',
    'Cette page vient des règles elles-mêmes : `npx vitest run -u test/shared/domain/reminders/registry.test.ts` l’écrit.',
    '',
    '| relance | étapes | quand | à qui | réglée aussi par | se reporte |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows(association),
    '',
  ].join('\n');
