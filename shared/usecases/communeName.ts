import { communes } from '../association/communes.ts';
import { communeByCode } from '../places/france.ts';

/** A commune by its name; its code where nothing has this code. Those of the association are known without the country. */
export const communeName = async (code: string): Promise<string> =>
  communes.find((commune) => commune.code === code)?.name ?? (await communeByCode(code))?.name ?? code;
