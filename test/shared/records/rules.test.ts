import { describe, expect, it } from 'vitest';
import { errorsIn, placesIn, recordsIn } from './folder.ts';

/** A small association in which nothing is wrong. */
const small = {
  'partenaires.csv': 'id;nom\nadie;ADIE\n',
  'lieux.csv': 'id;nom;programme;statut\ncs;Centre social;ess;convention\n',
  'personnes.csv': 'id;prenom\nP1;Ada\nP2;Grace\n',
  'projets.csv': 'id;programme\nA;ess\nL;citeslab\n',
  'formations.csv': 'session;cours;annee;date;heures;statut\nS;financer_gerer;2016;2016-01-01;7;tenu\n',
};
const withFiles = (files: Record<string, string>) => ({ ...small, ...files });

describe('a reference', () => {
  const references = {
    'porteurs.csv': 'projet;personne;role\n@;@;referent\n',
    'fiches.csv': 'id;personne;projet;programme;date;prescripteurs\nF;@;@;ess;2016-01-01;@\n',
    'parcours.csv': 'id;projet;phase;debut\nE;@;accueil;2016-01-01\n',
    'rendez_vous.csv': 'id;projet;personnes;date;type;lieu;statut\nR;@;P1|@;2016-01-01T10:00;accueil;@;prevu\n',
    'orientations.csv': 'id;projet;personne;partenaire;date\nO;@;@;@;2016-01-01\n',
    'evaluations.csv': 'id;projet;date;transition\nV;@;2016-01-01;sortie\n',
    'entretiens_sortie.csv': 'id;projet\nX;@\n',
    'emplois.csv': 'id;projet;date;nombre\nJ;@;2016-01-01;1\n',
    'inscriptions.csv': 'session;personne\n@;@\n',
  };

  it('names a row of the folder, in whatever file', () => {
    expect(placesIn(withFiles(references))).toEqual([
      'porteurs.csv:2:projet',
      'porteurs.csv:2:personne',
      'fiches.csv:2:personne',
      'fiches.csv:2:projet',
      'fiches.csv:2:prescripteurs',
      'parcours.csv:2:projet',
      'rendez_vous.csv:2:projet',
      'rendez_vous.csv:2:personnes',
      'rendez_vous.csv:2:lieu',
      'orientations.csv:2:projet',
      'orientations.csv:2:personne',
      'orientations.csv:2:partenaire',
      'evaluations.csv:2:projet',
      'entretiens_sortie.csv:2:projet',
      'emplois.csv:2:projet',
      'inscriptions.csv:2:session',
      'inscriptions.csv:2:personne',
    ]);
  });

  it('is told with what was read and what is accepted', () => {
    expect(errorsIn(withFiles({ 'emplois.csv': references['emplois.csv'] }))).toEqual([
      'emplois.csv:2:projet: référence inconnue, lu « @ », accepté : l’id d’un projet de projets.csv',
    ]);
  });

  it('is broken when the file it refers to is absent', () => {
    expect(placesIn({ 'porteurs.csv': 'projet;personne;role\nA;P1;referent\n' })).toEqual([
      'porteurs.csv:2:projet',
      'porteurs.csv:2:personne',
    ]);
  });

  it('to a prescriber is a partner or a channel, several in their order', () => {
    const sheet = (prescribers: string) =>
      withFiles({ 'fiches.csv': `id;personne;programme;date;prescripteurs\nF;P1;ess;2016-01-01;${prescribers}\n` });
    expect(recordsIn(sheet('site_web|adie|autre')).sheets[0]?.prescribers).toEqual(['site_web', 'adie', 'autre']);
    expect(errorsIn(sheet('adie|Adie'))[0]).toMatch(
      /référence inconnue, lu « Adie », accepté : l’id d’un partenaire de partenaires\.csv, ou site_web, bouche_a_oreille, /,
    );
  });

  it('to a place is its id, or the telephone or video', () => {
    const at = (place: string) =>
      withFiles({
        'rendez_vous.csv': `id;projet;personnes;date;type;lieu;statut\nR;A;P1;2016-01-01T10:00;accueil;${place};honore\n`,
      });
    expect(recordsIn(at('telephone')).appointments[0]?.placeId).toBe('telephone');
    expect(errorsIn(at('fax'))[0]).toMatch(
      /référence inconnue, lu « fax », accepté : .* lieux\.csv, ou telephone, visio/,
    );
  });

  it('is not broken because the row it names has another fault', () => {
    const holders = 'projet;personne;role\nA;P1;referent\n';
    const placesWith = (people: string) =>
      placesIn({ 'projets.csv': small['projets.csv'], 'porteurs.csv': holders, 'personnes.csv': people });
    expect(placesWith('id;genre\nP1;X\n')).toEqual(['personnes.csv:2:genre']);
    expect(placesWith('id;nom;genre\nP1;F\n')).toEqual(['personnes.csv:2']);
    expect(placesWith('nom;id;genre\nLove;lace;P1;F\n')).toEqual(['personnes.csv:2']);
    expect(placesWith('id;nom\nP0;"Ada\nP1;Grace\n')).toEqual(['personnes.csv:2:nom']);
    expect(placesWith('id;nom\nP0;"Ada\nP1;Gr"ace\n')).toEqual(['personnes.csv:2:nom']);
    expect(placesWith('')).toEqual(['personnes.csv']);
    expect(placesWith('nom\nLovelace\n')).toEqual(['personnes.csv:1:id']);
    expect(placesWith('id;nom\n"P1"x;Ada\n')).toEqual(['personnes.csv:2:id']);
  });

  it('stays broken beside rows with faults of their own', () => {
    expect(
      placesIn(
        withFiles({ 'personnes.csv': 'id;genre\nP1\nP2;X\n;F\n', 'inscriptions.csv': 'session;personne\nS;P9\n' }),
      ),
    ).toEqual(['personnes.csv:2', 'personnes.csv:3:genre', 'personnes.csv:4:id', 'inscriptions.csv:2:personne']);
  });
});

describe('two rows', () => {
  it('of one id are a duplicate', () => {
    expect(errorsIn({ 'personnes.csv': 'id;nom\nP1;a\nP2;b\nP1;c\nP1;a\n' })).toEqual([
      'personnes.csv:4:id: en double, déjà à la ligne 2, lu « P1 », accepté : une seule ligne par id',
      'personnes.csv:5:id: en double, déjà à la ligne 2, lu « P1 », accepté : une seule ligne par id',
    ]);
  });

  it('are a duplicate even where one of them has another fault', () => {
    expect(placesIn({ 'personnes.csv': 'id;genre\nP1;X\nP1;F\n' })).toEqual([
      'personnes.csv:2:genre',
      'personnes.csv:3:id',
    ]);
  });

  it('are not called a duplicate when what tells them apart is broken', () => {
    const lines = 'cs;CS;ess;propre;hier\ncs;CS;ess;propre;demain\n';
    expect(placesIn({ 'lieux.csv': `id;nom;programme;statut;depuis\n${lines}` })).toEqual([
      'lieux.csv:2:depuis',
      'lieux.csv:3:depuis',
    ]);
    expect(placesIn(withFiles({ 'inscriptions.csv': 'session;personne\nS;P\0\nS;P\0\n' }))).toEqual([
      'inscriptions.csv:2:personne',
      'inscriptions.csv:3:personne',
    ]);
  });

  it('of a place differ by programme or by beginning', () => {
    const places = (...lines: string[]) => ({
      'lieux.csv': `id;nom;programme;statut;depuis\n${lines.map((line) => `${line}\n`).join('')}`,
    });
    expect(
      errorsIn(places('cs;CS;ess;convention;', 'cs;CS;citeslab;convention;', 'cs;CS;ess;convention;2016-01-01')),
    ).toEqual([]);
    expect(errorsIn(places('cs;CS;ess;convention;2016-01-01', 'cs;CS;ess;envisage;01/01/2016'))).toEqual([
      'lieux.csv:3: en double, déjà à la ligne 2, lu « cs, ess, 2016-01-01 », accepté : une seule ligne par id, programme, depuis',
    ]);
    expect(placesIn(places('cs;CS;ess;convention;', 'cs;CS;ess;envisage;'))).toEqual(['lieux.csv:3']);
  });

  it('of a holder differ by project or person', () => {
    expect(
      placesIn(
        withFiles({ 'porteurs.csv': 'projet;personne;role\nA;P1;referent\nA;P2;co_porteur\nA;P1;co_porteur\n' }),
      ),
    ).toEqual(['porteurs.csv:4']);
  });

  it('of a session differ by day', () => {
    expect(
      placesIn({ 'formations.csv': `${small['formations.csv']}S;financer_gerer;2016;01/01/2016;3;prevu\n` }),
    ).toEqual(['formations.csv:3']);
  });

  it('of an enrolment differ by person, or by name for somebody from outside', () => {
    const enrolments = (...lines: string[]) =>
      withFiles({ 'inscriptions.csv': `session;personne;nom_libre\n${lines.map((line) => `${line}\n`).join('')}` });
    expect(placesIn(enrolments('S;P1;', 'S;;P1', 'S;P2;', 'S;;Fantine'))).toEqual([]);
    expect(placesIn(enrolments('S;P1;', 'S;P1;Ada'))).toEqual(['inscriptions.csv:3']);
    expect(placesIn(enrolments('S;;Fantine', 'S;;Fantine'))).toEqual(['inscriptions.csv:3']);
    expect(errorsIn(enrolments('S;;', 'S;;'))).toEqual([
      'inscriptions.csv:2:personne: personne et nom_libre vides, lu une cellule vide, accepté : personne ou nom_libre sur chaque ligne',
      'inscriptions.csv:3:personne: personne et nom_libre vides, lu une cellule vide, accepté : personne ou nom_libre sur chaque ligne',
    ]);
  });
});

describe('the rows', () => {
  it('of one place agree on its name, commune and territory', () => {
    const places =
      'id;nom;commune;territoire;programme;statut\n' +
      'cs;Centre social;59350;lille;ess;convention\n' +
      'cs;Centre Social;59512;;citeslab;convention\n' +
      'other;Autre;59512;mel;ess;convention\n';
    expect(errorsIn({ 'lieux.csv': places })).toEqual([
      'lieux.csv:3:nom: autre valeur pour le même id, lu « Centre Social », accepté : « Centre social », comme à la ligne 2',
      'lieux.csv:3:commune: autre valeur pour le même id, lu « 59512 », accepté : « 59350 », comme à la ligne 2',
      'lieux.csv:3:territoire: autre valeur pour le même id, lu une cellule vide, accepté : « lille », comme à la ligne 2',
    ]);
  });

  it('of one place are not said to disagree with a cell that is broken', () => {
    const places = (...lines: string[]) => ({
      'lieux.csv': `id;nom;commune;programme;statut\n${lines.map((line) => `${line}\n`).join('')}`,
    });
    const good = 'cs;CS;59350;citeslab;propre';
    expect(placesIn(places('cs;CS;Lille;ess;propre', good))).toEqual(['lieux.csv:2:commune']);
    expect(placesIn(places(good, 'cs;C"S";59350;ess;propre'))).toEqual(['lieux.csv:3:nom']);
  });

  it('of one session agree on course and year', () => {
    expect(
      placesIn({ 'formations.csv': `${small['formations.csv']}S;employer_cooperer;2015;2016-01-02;7;tenu\n` }),
    ).toEqual(['formations.csv:3:cours', 'formations.csv:3:annee']);
  });
});

describe('a span', () => {
  it('does not end before it starts', () => {
    const spans = {
      'lieux.csv': 'id;nom;programme;statut;depuis;jusqua\ncs;CS;ess;propre;2016-03-12;2016-03-11\n',
      'parcours.csv': 'id;projet;phase;debut;fin\nE;A;accueil;12/03/2016;11/03/2016\n',
      'evenements.csv': 'id;famille;debut;fin;statut\nEV;autre;2016-03-12;2015-03-12;tenu\n',
      'interventions.csv': 'id;debut;fin;heures;stagiaires\nI;2016-03-12;2016-03-11;3;4\n',
    };
    expect(placesIn(withFiles(spans))).toEqual([
      'lieux.csv:2:jusqua',
      'parcours.csv:2:fin',
      'evenements.csv:2:fin',
      'interventions.csv:2:fin',
    ]);
    expect(errorsIn(withFiles({ 'parcours.csv': spans['parcours.csv'] }))).toEqual([
      'parcours.csv:2:fin: jour avant « debut », lu « 11/03/2016 », accepté : 2016-03-12 ou après',
    ]);
  });

  it('may last one day, be open, or lack its beginning', () => {
    const days = (...lines: string[]) => ({
      'lieux.csv': `id;nom;programme;statut;depuis;jusqua\n${lines.map((line) => `${line}\n`).join('')}`,
    });
    expect(
      errorsIn(
        days('a;A;ess;propre;2016-03-12;2016-03-12', 'b;B;ess;propre;2016-03-12;', 'c;C;ess;propre;;2010-01-01'),
      ),
    ).toEqual([]);
  });

  it('of attendance does not end below its beginning; a lone bound is kept as it is', () => {
    const event = (cells: string) => ({
      'evenements.csv': `id;famille;debut;statut;public_min;public_max;professionnels_min;professionnels_max\nEV;autre;2016-01-01;tenu;${cells}\n`,
    });
    expect(errorsIn(event('10;9;2;1'))).toEqual([
      'evenements.csv:2:public_max: nombre plus petit que « public_min », lu « 9 », accepté : 10 ou plus',
      'evenements.csv:2:professionnels_max: nombre plus petit que « professionnels_min », lu « 1 », accepté : 2 ou plus',
    ]);
    expect(recordsIn(event('9;10;;12')).gatherings[0]).toEqual({
      id: 'EV',
      family: 'other',
      programmes: [],
      start: '2016-01-01',
      status: 'held',
      publicMin: 9,
      publicMax: 10,
      professionalsMax: 12,
    });
  });
});

describe('a person', () => {
  it('is not born in the future', () => {
    const born = { 'personnes.csv': 'id;date_naissance\nP1;2016-12-31\nP2;01/01/2017\n' };
    expect(errorsIn(born, { today: '2016-12-31' })).toEqual([
      'personnes.csv:3:date_naissance: naissance dans le futur, lu « 01/01/2017 », accepté : un jour jusqu’au 2016-12-31',
    ]);
    expect(errorsIn(born, { today: '2017-01-01' })).toEqual([]);
  });
});

describe('a partner', () => {
  it('has no id that is a channel’s code', () => {
    expect(errorsIn({ 'partenaires.csv': 'id;nom\nsite_web;Site\nSalon;Le Salon\n' })).toEqual([
      'partenaires.csv:2:id: cet id est le code d’un canal, lu « site_web », accepté : un autre id que site_web, bouche_a_oreille, affiche, passage, forum, salon, presse, autre',
    ]);
  });
});

describe('a project', () => {
  it('has one referent', () => {
    expect(
      errorsIn(
        withFiles({
          'porteurs.csv': 'projet;personne;role\nA;P1;referent\nL;P1;referent\nA;P2;referent\n',
        }),
      ),
    ).toEqual([
      'porteurs.csv:4:role: deuxième référent du projet, le premier est à la ligne 2, lu « referent », accepté : un seul référent par projet, initiateur ou co_porteur pour les autres',
    ]);
  });

  it('has no second referent where the first is written twice', () => {
    expect(placesIn(withFiles({ 'porteurs.csv': 'projet;personne;role\nA;P1;referent\nA;P1;referent\n' }))).toEqual([
      'porteurs.csv:3',
    ]);
  });

  it('has the phases of its programme', () => {
    expect(
      errorsIn(
        withFiles({
          'parcours.csv':
            'id;projet;phase;debut\n1;A;amorcage;2016-01-01\n2;L;accueil;2016-01-01\n3;L;amorcage;2016-01-01\n4;A;suivi_post;2016-01-01\n',
        }),
      ),
    ).toEqual([
      'parcours.csv:2:phase: cette phase n’est pas celle d’un projet ess, lu « amorcage », accepté : accueil, maturation, creation, suivi_post',
      'parcours.csv:3:phase: cette phase n’est pas celle d’un projet citeslab, lu « accueil », accepté : amorcage',
    ]);
  });

  it('has its exit interview with somebody who did not accompany it', () => {
    expect(
      errorsIn(
        withFiles({
          'parcours.csv':
            'id;projet;phase;debut;accompagnateur\n1;A;accueil;2015-01-01;M. Rosselle\n2;A;creation;2016-01-01;N. Belhadj\n3;L;amorcage;2016-01-01;D. Wattez\n',
          'entretiens_sortie.csv':
            'id;projet;intervieweur\n1;A;D. Wattez\n2;A;M. Rosselle\n3;A;N. Belhadj\n4;L;N. Belhadj\n5;A;\n',
        }),
      ),
    ).toEqual([
      'entretiens_sortie.csv:3:intervieweur: l’intervieweur est un accompagnateur du projet, lu « M. Rosselle », accepté : quelqu’un qui n’a pas accompagné ce projet',
      'entretiens_sortie.csv:4:intervieweur: l’intervieweur est un accompagnateur du projet, lu « N. Belhadj », accepté : quelqu’un qui n’a pas accompagné ce projet',
    ]);
  });
});

describe('a folder beside what is stored', () => {
  const stored = recordsIn(
    withFiles({
      'porteurs.csv': 'projet;personne;role\nA;P1;referent\n',
      'parcours.csv': 'id;projet;phase;debut;accompagnateur\nE;A;accueil;2015-01-01;M. Rosselle\n',
    }),
  );

  it('may refer to it, and gives only its own records', () => {
    const more = { 'porteurs.csv': 'projet;personne;role\nL;P1;referent\n' };
    expect(recordsIn(more, { stored })).toEqual({
      ...recordsIn({}),
      holders: [{ projectId: 'L', personId: 'P1', role: 'lead' }],
    });
    expect(placesIn({ 'porteurs.csv': 'projet;personne;role\nL;P3;referent\n' }, { stored })).toHaveLength(1);
  });

  it('may replace it without being its duplicate', () => {
    expect(errorsIn({ 'personnes.csv': 'id;prenom\nP1;Augusta\n' }, { stored })).toEqual([]);
    const changed = 'projet;personne;role\nA;P1;co_porteur\nA;P2;referent\n';
    expect(errorsIn({ 'porteurs.csv': changed }, { stored })).toEqual([]);
  });

  it('must not contradict it', () => {
    expect(
      errorsIn(
        {
          'porteurs.csv': 'projet;personne;role\nA;P2;referent\n',
          'lieux.csv': 'id;nom;programme;statut\ncs;CS;citeslab;convention\n',
          'parcours.csv': 'id;projet;phase;debut\nE2;L;accueil;2015-01-01\n',
          'entretiens_sortie.csv': 'id;projet;intervieweur\n1;A;M. Rosselle\n',
        },
        { stored },
      ).map((line) => line.split(', lu')[0]),
    ).toEqual([
      'lieux.csv:2:nom: autre valeur pour le même id',
      'porteurs.csv:2:role: deuxième référent du projet, le premier est déjà enregistré',
      'parcours.csv:2:phase: cette phase n’est pas celle d’un projet citeslab',
      'entretiens_sortie.csv:2:intervieweur: l’intervieweur est un accompagnateur du projet',
    ]);
  });

  it('does not judge it', () => {
    expect(errorsIn({ 'projets.csv': 'id;programme\nA;citeslab\n' }, { stored })).toEqual([]);
  });
});
