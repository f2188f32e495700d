import { readFileSync } from 'node:fs';
import { functions } from '../../functions/catalog.ts';
import type { ProgrammeId } from '../../shared/domain/codeLists.ts';
import { lambdaArn } from './arns.ts';

/** The definition of a programme's journey machine, its functions named by their ARN as CDK does it. */
export const machineDefinition = (programme: ProgrammeId): string =>
  readFileSync(new URL(`../../workflows/${programme}.asl.json`, import.meta.url), 'utf8').replaceAll(
    /\$\{(\w+)\}/g,
    (_, name: string) => {
      if (!(name in functions))
        throw new Error(`workflows/${programme}.asl.json calls ${name}, which is not in the catalog`);
      return lambdaArn(name);
    },
  );
