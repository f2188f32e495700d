import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
} from '@aws-sdk/client-sfn';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { localAccount, localRegion } from '../arns.ts';

/** How the execution of a journey stands, asked of Step Functions as anybody would. */
export type ExecutionView = {
  name: string;
  status: string;
  /** the state in which it stands, by its name in the definition */
  current: string | undefined;
  /** the newest first */
  history: { at: Date; type: string; state: string | undefined }[];
};

const newest = 40;

export const readExecution = async (
  jalon: Jalon,
  { id, project }: Journey,
  client = new SFNClient({}),
): Promise<ExecutionView | undefined> => {
  const execution = await jalon.executions.current(id);
  if (!execution) return undefined;
  const executionArn = `arn:aws:states:${localRegion}:${localAccount}:execution:jalon-${project.programme}:${execution.name}`;
  try {
    const [{ status = '' }, { events = [] }] = await Promise.all([
      client.send(new DescribeExecutionCommand({ executionArn })),
      client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: newest })),
    ]);
    const history = events.map((event) => ({
      at: event.timestamp ?? new Date(0),
      type: event.type ?? '',
      state: stateOf(event),
    }));
    const current = status === 'RUNNING' ? history.find(({ type }) => type.endsWith('StateEntered'))?.state : undefined;
    return { name: execution.name, status, current, history };
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
};

const stateOf = (event: HistoryEvent): string | undefined =>
  event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name;
