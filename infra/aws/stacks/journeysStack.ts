import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { BadEndings } from '../constructs/badEndings.ts';
import { JalonFunction } from '../constructs/jalonFunction.ts';
import { JourneyMachine } from '../constructs/journeyMachine.ts';
import { TableStream } from '../constructs/tableStream.ts';
import { type Foundation, functionsStartedBy } from '../foundation.ts';
import { journeyDefinitions } from '../journeyMachines.ts';

/** The journey machines with their tasks, and what wakes them: a change of the records, a bad ending. */
export class JourneysStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { foundation: Foundation }) {
    super(scope, id, props);
    const { foundation } = props;
    const { table, alarms } = foundation;
    const functionsOf = (kind: 'task' | 'stream' | 'executionEnded') =>
      functionsStartedBy(kind).map(([name]) => [name, new JalonFunction(this, name, foundation).lambda] as const);

    const tasks = Object.fromEntries(functionsOf('task'));
    const machines = Object.entries(journeyDefinitions).map(
      ([name, definition]) => new JourneyMachine(this, name, { definition, tasks, alarms }).machine,
    );
    for (const [name, lambda] of functionsOf('stream'))
      new TableStream(this, `${name}Stream`, { table, lambda, alarms });
    for (const [name, lambda] of functionsOf('executionEnded'))
      new BadEndings(this, `${name}Rule`, { machines, lambda, alarms });
  }
}
