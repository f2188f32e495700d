/**
 * The communes of a department in two texts, every code without the department's own signs:
 * `present`: `59290:646Wasquehal206|59650:009;…`: by postcode, the communes with name and hundreds of inhabitants; by the
 * code alone where the commune stands under another postcode before. `former`: `298Hellemmes-Lille350;…`: a code that is
 * no longer one, its name if that is known, and the code of the commune it is part of.
 */
export type PackedDepartment = { present: string; former: string };

/** `communes.json`: the official list of that year, by department. */
export type PackedFrance = { year: number; departments: Record<string, PackedDepartment> };

/** A commune: `code` of INSEE, the apostrophe in `name` is ’, `population` to the nearest hundred. */
export type Commune = {
  code: string;
  name: string;
  department: string;
  postcodes: readonly string[];
  population: number;
};

/** A code that is no longer one, or an arrondissement of a city; `name` is empty where it is not known. */
export type FormerCommune = { code: string; name: string; now: Commune };

export type France = { year: number; communes: ReadonlyMap<string, Commune>; former: readonly FormerCommune[] };

/** Opens the packed list. */
export const unpackFrance = ({ year, departments }: PackedFrance): France => {
  const communes = new Map<string, Commune>();
  const former: FormerCommune[] = [];
  for (const [department, packed] of Object.entries(departments)) {
    const codeLength = 5 - department.length;
    for (const group of packed.present.split('|')) {
      const postcode = group.slice(0, 5);
      for (const entry of group.slice(6).split(';')) {
        const code = department + entry.slice(0, codeLength);
        const known = communes.get(code);
        if (known) (known.postcodes as string[]).push(postcode);
        else communes.set(code, { code, department, postcodes: [postcode], ...nameAndSize(entry.slice(codeLength)) });
      }
    }
    for (const entry of packed.former.split(';').filter(Boolean)) {
      const now = communes.get(department + entry.slice(-codeLength));
      const code = department + entry.slice(0, codeLength);
      if (now) former.push({ code, name: entry.slice(codeLength, -codeLength), now });
    }
  }
  return { year, communes, former };
};

/** `Wasquehal206` */
const nameAndSize = (text: string): { name: string; population: number } => {
  const at = text.search(/\d/);
  return { name: text.slice(0, at), population: 100 * Number(text.slice(at)) };
};
