import { describe, expect, it } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { errorsIn, placesIn, recordsIn } from './folder.ts';

/** Rows of one file; `id` first. */
const rows = (headers: string, ...lines: string[]) => [headers, ...lines].join('\n');

const people = (header: string, ...cells: string[]) => ({
  'personnes.csv': rows(`id;${header}`, ...cells.map((cell, at) => `P${at};${cell}`)),
});

const projects = rows('id;programme', 'A;ess', 'L;citeslab');
const withProjects = (files: Record<string, string>) => ({ 'projets.csv': projects, ...files });

describe('an empty cell', () => {
  it('is not given: neither 0 nor no, and an empty list for a list', () => {
    const { projects: read } = recordsIn({
      'projets.csv': 'id;programme;titre;domaines_secondaires;collectif\nA;ess;;;\n',
    });
    expect(read).toEqual([{ id: 'A', programme: 'ess', otherDomains: [] }]);
    const { jobCreations } = recordsIn(
      withProjects({ 'emplois.csv': 'id;projet;date;nombre;etp\nJ;A;2016-01-01;0;\n' }),
    );
    expect(jobCreations).toEqual([{ id: 'J', projectId: 'A', date: '2016-01-01', count: 0 }]);
  });

  it('is an error where a value is never missing', () => {
    const headers: Record<string, string> = {
      'partenaires.csv': 'id;nom',
      'lieux.csv': 'id;nom;programme;statut',
      'projets.csv': 'id;programme',
      'porteurs.csv': 'projet;personne;role',
      'fiches.csv': 'id;personne;programme;date',
      'parcours.csv': 'id;projet;phase;debut',
      'rendez_vous.csv': 'id;projet;date;type;statut',
      'orientations.csv': 'id;partenaire;date',
      'evaluations.csv': 'id;projet;date;transition',
      'entretiens_sortie.csv': 'id;projet',
      'emplois.csv': 'id;projet;date;nombre',
      'evenements.csv': 'id;famille;debut;statut',
      'formations.csv': 'session;cours;annee;date;heures;statut',
      'inscriptions.csv': 'session;personne',
      'interventions.csv': 'id;debut;heures;stagiaires',
    };
    for (const [file, never] of Object.entries(headers)) {
      const columns = never.split(';');
      const emptyRow = columns.map(() => '""').join(';');
      expect(placesIn({ [file]: `${never}\n${emptyRow}\n` })).toEqual(columns.map((column) => `${file}:2:${column}`));
    }
    expect(placesIn({ 'personnes.csv': 'id;nom\n;Lovelace\n' })).toEqual(['personnes.csv:2:id']);
    expect(errorsIn({ 'partenaires.csv': 'id;nom\nADIE;\n' })).toEqual([
      'partenaires.csv:2:nom: valeur absente, lu une cellule vide, accepté : un texte',
    ]);
  });
});

describe('a text', () => {
  it('stays as it was typed', () => {
    const typed = ['=SUM(A1)', '+33 6', '-', '@home', ' two  spaces ', 'é\u0301', '👩🏽‍🌾', '\t', '0612', '\u00a0'];
    const { persons } = recordsIn(people('telephone', ...typed));
    expect(persons.map((person) => person.phone)).toEqual(typed);
  });

  it('keeps separators, quotes and line breaks', () => {
    const { persons } = recordsIn({ 'personnes.csv': 'id;nom\nP;"a;b ""c""\nd\r\ne"\n' });
    expect(persons[0]?.lastName).toBe('a;b "c"\nd\r\ne');
  });

  it('has no NUL and at most 32,767 characters', () => {
    expect(recordsIn(people('nom', 'x'.repeat(32_767))).persons).toHaveLength(1);
    expect(errorsIn(people('nom', 'x'.repeat(32_768), 'a\0b'))).toEqual([
      `personnes.csv:2:nom: texte de plus de 32767 caractères, lu « ${'x'.repeat(60)}… », accepté : un texte`,
      'personnes.csv:3:nom: caractère nul dans le texte, lu « a\\u{0}b », accepté : un texte',
    ]);
  });

  it('as an id is the team’s own', () => {
    const ids = ['__proto__', 'constructor', 'P 1', 'p1', 'P1', '1', '01', '\u00e9', 'e\u0301'];
    expect(recordsIn({ 'personnes.csv': `id;nom\n${ids.map((id) => `${id};\n`).join('')}` }).persons).toHaveLength(9);
  });
});

describe('a code', () => {
  it('is the one of the record files, and becomes the one of the program', () => {
    const { episodes } = recordsIn(
      withProjects({ 'parcours.csv': 'id;projet;phase;debut;motif_fin\nE;A;suivi_post;2016-01-01;oriente\n' }),
    );
    expect(episodes).toEqual([
      { id: 'E', projectId: 'A', phase: 'postCreation', start: '2016-01-01', endReason: 'referred' },
    ]);
  });

  it('that is unknown is told with those that are known', () => {
    expect(errorsIn(people('genre', 'X', 'f', ' F', 'H'))).toEqual([
      'personnes.csv:2:genre: code inconnu, lu « X », accepté : F, H, autre',
      'personnes.csv:3:genre: code inconnu, lu « f », accepté : F, H, autre',
      'personnes.csv:4:genre: code inconnu, lu «  F », accepté : F, H, autre',
    ]);
    expect(placesIn(withProjects({ 'parcours.csv': 'id;projet;phase;debut\nE;A;postCreation;2016-01-01\n' }))).toEqual([
      'parcours.csv:2:phase',
    ]);
  });

  it('of a vocabulary follows the association', () => {
    const genders = [{ code: 'nonBinary', record: 'non_binaire', label: 'non binaire' }];
    const other = { ...association, vocabularies: { ...association.vocabularies, genders } };
    expect(recordsIn(people('genre', 'non_binaire'), { association: other }).persons[0]?.gender).toBe('nonBinary');
    expect(errorsIn(people('genre', 'F'), { association: other })[0]).toContain('accepté : non_binaire');
  });

  it('of a yes or no is oui or non', () => {
    const file = (cell: string) => ({ 'projets.csv': `id;programme;collectif\nA;ess;${cell}\n` });
    expect(recordsIn(file('oui')).projects[0]?.collective).toBe(true);
    expect(recordsIn(file('non')).projects[0]?.collective).toBe(false);
    for (const other of ['Oui', 'yes', '1', 'true', 'inconnu']) expect(placesIn(file(other))).toHaveLength(1);
  });
});

describe('a day', () => {
  const born = (...cells: string[]) => people('date_naissance', ...cells);

  it('is written 2016-03-12 or 12/03/2016', () => {
    const { persons } = recordsIn(born('2016-03-12', '12/03/2016', '2016-02-29', '29/02/2000'));
    expect(persons.map((person) => person.birthDate)).toEqual(['2016-03-12', '2016-03-12', '2016-02-29', '2000-02-29']);
  });

  it('exists', () => {
    const impossible = [
      '2016-02-30',
      '2015-02-29',
      '1900-02-29',
      '2016-13-01',
      '2016-00-10',
      '2016-01-00',
      '2016-04-31',
      '31/04/2016',
      '30/02/2016',
    ];
    expect(placesIn(born(...impossible))).toHaveLength(impossible.length);
    expect(errorsIn(born('30/02/1990'))).toEqual([
      'personnes.csv:2:date_naissance: ce jour n’existe pas, lu « 30/02/1990 », accepté : un jour comme 2016-03-12 ou 12/03/2016',
    ]);
  });

  it('is written in no other way', () => {
    const others = [
      '2016-3-12',
      '12/3/2016',
      '12-03-2016',
      '2016/03/12',
      '12/03/16',
      '2016-03',
      '2016-03-12T00:00',
      '42441',
      ' 2016-03-12',
      '٢٠١٦-٠٣-١٢',
      '+02016-03-12',
    ];
    expect(placesIn(born(...others))).toHaveLength(others.length);
  });
});

describe('the time of an appointment', () => {
  const at = (...cells: string[]) =>
    withProjects({
      'rendez_vous.csv': rows('id;projet;date;type;statut', ...cells.map((cell, n) => `R${n};A;${cell};accueil;prevu`)),
    });

  it('is a wall-clock time', () => {
    const { appointments } = recordsIn(at('2016-03-12T14:00', '12/03/2016T23:59', '2016-03-12T00:00'));
    expect(appointments.map((appointment) => appointment.at)).toEqual([
      '2016-03-12T14:00',
      '2016-03-12T23:59',
      '2016-03-12T00:00',
    ]);
  });

  it('is there on that day', () => {
    const impossible = ['2016-02-30T10:00', '2016-03-12T24:00', '2016-03-12T12:60', '2016-03-27T02:30'];
    expect(placesIn(at(...impossible))).toHaveLength(4);
    expect(errorsIn(at('2016-03-27T02:30'))[0]).toContain('passage à l’heure d’été');
    expect(errorsIn(at('2016-03-27T01:59', '2016-03-27T03:00', '2016-10-30T02:30'))).toEqual([]);
  });

  it('is written in no other way', () => {
    const others = [
      '2016-03-12',
      '2016-03-12T9:00',
      '2016-03-12T14:00:00',
      '2016-03-12T14:00Z',
      '2016-03-12T14:00+01:00',
      'T14:00',
      '2016-03-12t14:00',
    ];
    expect(placesIn(at(...others))).toHaveLength(others.length);
  });
});

describe('a number', () => {
  const jobs = (count: string, fte: string) =>
    withProjects({ 'emplois.csv': `id;projet;date;nombre;etp\nJ;A;2016-01-01;${count};${fte}\n` });

  it('is written in digits, with decimals only in etp and heures', () => {
    expect(recordsIn(jobs('12', '0.5')).jobCreations[0]).toMatchObject({ count: 12, fte: 0.5 });
    expect(recordsIn(jobs('012', '1,75')).jobCreations[0]).toMatchObject({ count: 12, fte: 1.75 });
    expect(
      recordsIn({ 'interventions.csv': 'id;debut;heures;stagiaires\nI;2016-01-01;3,5;0\n' }).interventions[0],
    ).toMatchObject({ hours: 3.5, trainees: 0 });
    expect(errorsIn(jobs('1.5', ''))).toEqual([
      'emplois.csv:2:nombre: nombre mal écrit, lu « 1.5 », accepté : un nombre entier en chiffres, 0 ou plus, 15 chiffres au plus',
    ]);
    expect(placesIn(jobs('1,5', ''))).toEqual(['emplois.csv:2:nombre']);
  });

  it('is not negative', () => {
    expect(errorsIn(jobs('-1', '-0.5'))).toEqual([
      'emplois.csv:2:nombre: nombre négatif, lu « -1 », accepté : un nombre entier en chiffres, 0 ou plus, 15 chiffres au plus',
      'emplois.csv:2:etp: nombre négatif, lu « -0.5 », accepté : un nombre en chiffres, 0 ou plus, comme 7 ou 1.5, 6 décimales au plus',
    ]);
  });

  it('is nothing that a program might take for one', () => {
    for (const other of [
      '1e3',
      '0x10',
      'NaN',
      'Infinity',
      '+1',
      ' 1',
      '1 000',
      '.5',
      '1.',
      '1,5,0',
      '½',
      '٣',
      '1.2345678',
      '9'.repeat(16),
    ])
      expect(placesIn(jobs(other, other))).toEqual(['emplois.csv:2:nombre', 'emplois.csv:2:etp']);
  });

  it('as a year has four digits', () => {
    const day = (year: string) => ({
      'formations.csv': `session;cours;annee;date;heures;statut\nS;financer_gerer;${year};2016-01-01;7;tenu\n`,
    });
    expect(recordsIn(day('2016')).trainingDays[0]?.year).toBe(2016);
    for (const other of ['16', '0016', '20160']) expect(placesIn(day(other))).toEqual(['formations.csv:2:annee']);
  });
});

describe('a commune', () => {
  it('is an INSEE code', () => {
    expect(recordsIn(people('commune', '59350', '2A004', '97411')).persons).toHaveLength(3);
    expect(errorsIn(people('commune', 'Lille'))).toEqual([
      'personnes.csv:2:commune: ce n’est pas un code de commune, lu « Lille », accepté : le code INSEE de la commune, comme 59350',
    ]);
    expect(placesIn(people('commune', '5935', '2C004', '593500', '59 350'))).toHaveLength(4);
  });
});

describe('a list', () => {
  const domains = (cell: string) => ({ 'projets.csv': `id;programme;domaines_secondaires\nA;ess;${cell}\n` });

  it('is separated by |', () => {
    expect(recordsIn(domains('culture|sante_social')).projects[0]?.otherDomains).toEqual(['culture', 'sante_social']);
    const { partners } = recordsIn({ 'partenaires.csv': 'id;nom;alias\nX;X;Un| Deux |2\n' });
    expect(partners[0]?.aliases).toEqual(['Un', ' Deux ', '2']);
  });

  it('has no empty item', () => {
    for (const cell of ['culture|', '|culture', 'culture||sante_social', '|'])
      expect(errorsIn(domains(cell))[0]).toMatch(
        /^projets\.csv:2:domaines_secondaires: élément vide dans la liste, lu « .*\|.* »/,
      );
  });

  it('tells each of its items that is wrong', () => {
    const errors = errorsIn(domains('culture|cultur|art'));
    expect(errors.map((error) => error.split(', accepté')[0])).toEqual([
      'projets.csv:2:domaines_secondaires: code inconnu, lu « cultur »',
      'projets.csv:2:domaines_secondaires: code inconnu, lu « art »',
    ]);
  });

  it('of an evaluation has themes with a note from 1 to 5', () => {
    const themes = (cell: string) =>
      withProjects({ 'evaluations.csv': `id;projet;date;transition;themes\nV;A;2016-01-01;sortie;${cell}\n` });
    expect(recordsIn(themes('gouvernance:1|utilite_sociale:5')).evaluations[0]?.themes).toEqual([
      { theme: 'gouvernance', mark: 1 },
      { theme: 'utilite_sociale', mark: 5 },
    ]);
    for (const mark of ['0', '6', '-1', '10'])
      expect(errorsIn(themes(`gouvernance:${mark}`))[0]).toContain('note hors de 1 à 5');
    for (const item of ['gouvernance', 'gouvernance:', 'gouvernance:3.5', 'gouvernance:3:4', ':3', 'art:3'])
      expect(placesIn(themes(item))).toEqual(['evaluations.csv:2:themes']);
  });
});
