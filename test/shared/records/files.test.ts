import { describe, expect, it } from 'vitest';
import { errorsIn, placesIn, recordsIn } from './folder.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

const people = (text: string) => recordsIn({ 'personnes.csv': text }).persons;
const faultyPeople = (text: string | Uint8Array) => errorsIn({ 'personnes.csv': text });

describe('a folder', () => {
  it('may be empty, and every file is optional', () => {
    expect(Object.values(recordsIn({})).flat()).toEqual([]);
    expect(people('id;prenom\nP1;Ada\n')).toEqual([{ id: 'P1', firstName: 'Ada' }]);
  });

  it('has no other .csv files, whatever their case', () => {
    const [first, ...others] = errorsIn({ 'people.csv': 'id\n', 'Personnes.CSV': 'id\nP1\n' });
    expect(first).toMatch(/^Personnes\.CSV: fichier inconnu, accepté : partenaires\.csv, lieux\.csv, personnes\.csv, /);
    expect(others).toHaveLength(1);
  });

  it('may have other files, which are left alone', () => {
    expect(errorsIn({ 'notes.txt': 'anything', 'personnes.csv.bak': '"', '.~lock.personnes.csv#': '' })).toEqual([]);
  });

  it('tells its errors by file, row and column, unknown files last', () => {
    expect(
      placesIn({
        'autres.csv': '',
        'rendez_vous.csv': 'id;projet;date;type;statut\nR1;;2016-01-40T10:00;accueil;\n;X;hier;accueil;prevu\n',
        'personnes.csv': 'nom;genre;id\nLovelace;X;\nHopper;F;P2;\n',
        'projets.csv': '',
      }),
    ).toEqual([
      'personnes.csv:2:id',
      'personnes.csv:2:genre',
      'personnes.csv:3',
      'projets.csv',
      'rendez_vous.csv:2:projet',
      'rendez_vous.csv:2:date',
      'rendez_vous.csv:2:statut',
      'rendez_vous.csv:3:id',
      'rendez_vous.csv:3:date',
      'autres.csv',
    ]);
  });
});

describe('a record file', () => {
  const ada = [{ id: 'P1', firstName: 'Ada', lastName: 'Lovelace' }];

  it('may have its columns in any order, and leave out those that may be empty', () => {
    expect(people('nom;prenom;id\nLovelace;Ada;P1\n')).toEqual(ada);
  });

  it('may be separated by commas or tabs', () => {
    expect(people('id,prenom,nom\nP1,Ada,Lovelace\n')).toEqual(ada);
    expect(people('id\tprenom\tnom\nP1\tAda\tLovelace\n')).toEqual(ada);
    expect(people('id,prenom\nP1,Ada;Augusta\n')).toEqual([{ id: 'P1', firstName: 'Ada;Augusta' }]);
  });

  it('may begin with a BOM and end its lines as Windows does', () => {
    expect(people('\uFEFFid;prenom;nom\r\nP1;Ada;Lovelace\r\n')).toEqual(ada);
    expect(people('\uFEFF"id";"prenom";"nom"\r\n"P1";"Ada";"Lovelace"')).toEqual(ada);
  });

  it('may have empty lines, which count as rows', () => {
    expect(people('id;prenom;nom\n\nP1;Ada;Lovelace\n\n\n')).toEqual(ada);
    expect(placesIn({ 'personnes.csv': 'id;genre\n\nP1;X\n\r\nP2;Y\n' })).toEqual([
      'personnes.csv:3:genre',
      'personnes.csv:5:genre',
    ]);
  });

  it('counts a text of several lines as one row', () => {
    expect(placesIn({ 'personnes.csv': 'id;nom;genre\nP1;"one\ntwo\r\nthree";F\nP2;;X\n' })).toEqual([
      'personnes.csv:3:genre',
    ]);
  });

  it('needs a line of headers', () => {
    for (const empty of ['', '\uFEFF', '\n', '\r\nid;nom\n'])
      expect(faultyPeople(empty)).toEqual([
        'personnes.csv: fichier sans ligne d’en-têtes, accepté : une première ligne avec les colonnes ' +
          'id, prenom, nom, genre, date_naissance, email, telephone, commune, quartier',
      ]);
  });

  it('has no unknown column, no column twice and none without a name (told once)', () => {
    expect(placesIn({ 'personnes.csv': 'id;Nom;prenom;prenom;;__proto__;;\nP1;a;b;c;;;;\n' })).toEqual([
      'personnes.csv:1:Nom',
      'personnes.csv:1',
      'personnes.csv:1:__proto__',
      'personnes.csv:1:prenom',
    ]);
  });

  it('has the columns that are never empty, and their absence is told once', () => {
    expect(errorsIn({ 'projets.csv': 'id;titre\nA;Un\nB;Deux\n' })).toEqual([
      'projets.csv:1:programme: colonne absente, accepté : un fichier avec cette colonne, qui n’est jamais vide',
    ]);
  });

  it('has in each row as many cells as headers', () => {
    expect(faultyPeople('id;nom;genre\nP1;Ada\nP2;Ada;F;\nP3;Ada;F\n')).toEqual([
      'personnes.csv:2: trop peu de cellules (2), lu « P1;Ada », accepté : 3 cellules, comme sur la ligne des en-têtes',
      'personnes.csv:3: trop de cellules (4), lu « P2;Ada;F; », accepté : 3 cellules, comme sur la ligne des en-têtes',
    ]);
  });

  it('closes its quotes, and has them only around a cell', () => {
    expect(placesIn({ 'personnes.csv': 'id;nom;genre\nP1;"Ada"x;X\nP2;A"d"a;X\nP3;"Ada;X\nP4;Bob;X\n' })).toEqual([
      'personnes.csv:2:nom',
      'personnes.csv:2:genre',
      'personnes.csv:3:nom',
      'personnes.csv:3:genre',
      'personnes.csv:4:nom',
    ]);
    expect(placesIn({ 'personnes.csv': 'id;"nom"x;gen"re\nP1;Ada;X\n' })).toEqual([
      'personnes.csv:1:gen"re',
      'personnes.csv:1:nom',
    ]);
  });

  it('is in UTF-8: another encoding is told once, at the first cell that shows it', () => {
    const latin1 = bytes('id;prenom;nom\nP1;Ada;Lovelace\nP2;Zo', [0xeb], ';Br', [0xfb], 'l', [0xe9], '\n');
    expect(faultyPeople(latin1)).toEqual([
      'personnes.csv:3:prenom: ce fichier n’est pas en UTF-8, lu « Zo\uFFFD », accepté : un fichier enregistré en « CSV UTF-8 »',
    ]);
    const utf16 = bytes(
      [0xff, 0xfe],
      [...'id;nom\nP1;Ada\n'].flatMap((c) => [c.charCodeAt(0), 0]),
    );
    expect(faultyPeople(utf16)).toHaveLength(1);
    expect(faultyPeople(utf16)[0]).toMatch(/^personnes\.csv:1:.* UTF-8/);
  });

  it('may have a replacement character that was typed', () => {
    expect(people('id;nom\nP1;\uFFFD\n')).toEqual([{ id: 'P1', lastName: '\uFFFD' }]);
  });
});
