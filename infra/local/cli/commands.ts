import { checkCommand } from './checkCommand.ts';
import type { Command } from './command.ts';
import { exportCommand } from './exportCommand.ts';
import { importCommand } from './importCommand.ts';
import { importQpvCommand } from './importQpvCommand.ts';
import { manifestCommand } from './manifestCommand.ts';
import { publishCommand } from './publishCommand.ts';
import { rebuildCommand } from './rebuildCommand.ts';
import { reportCommand } from './reportCommand.ts';
import { simulateCommand } from './simulateCommand.ts';
import { startCommand } from './startCommand.ts';
import { whyCommand } from './whyCommand.ts';

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = [
  startCommand,
  importCommand,
  importQpvCommand,
  exportCommand,
  checkCommand,
  reportCommand,
  publishCommand,
  whyCommand,
  rebuildCommand,
  simulateCommand,
  manifestCommand,
];
