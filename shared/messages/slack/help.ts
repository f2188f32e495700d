import type { Partner, PlacePeriod } from '../../domain/records.ts';
import { context, escapeMrkdwn, header, type Post, section } from '../blocks.ts';

type Described = { name: string; usage: string; description: string; examples: readonly string[] };

/** What the examples are made with, of the association's own; never a person. */
export type Own = { places: readonly PlacePeriod[]; partners: readonly Partner[] };

/** What one can do, with examples in the association's own words: `{lieu}` and `{partenaire}` in them are filled in. */
export const helpPost = (commands: readonly Described[], own: Own): Post => ({
  text: `Commandes de Jalon : ${commands.map(({ name }) => name).join(', ')}`,
  blocks: [
    header('Ce que Jalon sait faire'),
    ...commands.map(({ name, usage, description, examples }) =>
      section([`*${name}* _${usage}_ : ${description}`, ...examples.map((line) => code(fillIn(line, own)))].join('\n')),
    ),
    section(
      [
        '*Depuis un message* : menu « Autres actions » du message, puis « Créer un rendez-vous ».',
        '*Chaque matin* : un seul message privé avec vos suivis. Le menu de chaque ligne permet de dire que c’est fait, de reporter d’une ou deux semaines, de clore ou d’ouvrir le parcours.',
        '*Un porteur répond* à un rendez-vous depuis son mail : il confirme, demande un autre moment ou annule. Sa réponse se lit sur le parcours ; une demande ou une annulation arrive aussi dans vos suivis.',
        '*Onglet Accueil* de Jalon : vos parcours, votre journée, vos pauses.',
      ].join('\n'),
    ),
    context(
      'Une commande ne change rien toute seule : vous relisez et vous enregistrez. Les noms des exemples sont inventés.',
    ),
  ],
});

/** Sent as code, so that Slack makes no link or mention of it. */
const code = (line: string): string => `\`${escapeMrkdwn(line).replaceAll('`', '’')}\``;

const fillIn = (example: string, { places, partners }: Own): string =>
  example
    .replaceAll('{lieu}', shortest(places.filter(isUsed).map(({ name }) => name)) ?? 'visio')
    .replaceAll('{partenaire}', shortest(partners.flatMap(({ name, aliases }) => [name, ...aliases])) ?? 'BGE');

const isUsed = ({ status, until }: PlacePeriod): boolean => status !== 'prospect' && until === undefined;

/** What people call it: the shortest of the names, and always the same one. */
const shortest = (names: readonly string[]): string | undefined =>
  names.toSorted((a, b) => a.length - b.length || a.localeCompare(b, 'fr'))[0];
