import { registerHooks } from 'node:module';
import { type PlantedFault, plantedFaults } from './plantedFaults.ts';

/** What reaches outside resolves to the simulated cloud; everything above it is what runs in production. */
const standIns: Record<string, string> = {
  '@aws-sdk/client-dynamodb': 'clientDynamodb.ts',
  '@aws-sdk/lib-dynamodb': 'libDynamodb.ts',
  '@aws-sdk/util-dynamodb': 'utilDynamodb.ts',
  '@aws-sdk/client-sfn': 'clientSfn.ts',
  '@aws-sdk/client-sesv2': 'clientSesv2.ts',
  '@slack/web-api': 'slackWebApi.ts',
  'node:timers/promises': 'timersPromises.ts',
};

const settings = new URL('../../shared/association/association.ts', import.meta.url).href;
const simulatedSettings = new URL('cloud/association.ts', import.meta.url).href;

/**
 * Call before anything of Jalon is loaded in this thread. A planted fault changes one line of a source as it is loaded;
 * throws an Error when that line is no longer there.
 */
export const useStandIns = (planted: PlantedFault | undefined): void => {
  const fault = planted && plantedFaults[planted];
  const faulty = fault && new URL(`../../${fault.file}`, import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const standIn = standIns[specifier];
      if (standIn) return { url: new URL(`packages/${standIn}`, import.meta.url).href, shortCircuit: true };
      const resolved = next(specifier, context);
      const isSettings = resolved.url === settings && context.parentURL !== simulatedSettings;
      return isSettings ? { ...resolved, url: simulatedSettings } : resolved;
    },
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!fault || url !== faulty) return loaded;
      const source = String(loaded.source);
      if (!source.includes(fault.is))
        throw new Error(`${fault.file} no longer says «${fault.is}»: plant ${planted} anew`);
      return { ...loaded, source: source.replace(fault.is, fault.becomes) };
    },
  });
};
