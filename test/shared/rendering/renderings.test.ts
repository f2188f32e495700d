import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../shared/rendering/csv.ts';
import { renderDocx } from '../../../shared/rendering/docx/reportDocx.ts';
import { renderHtml } from '../../../shared/rendering/html/reportHtml.ts';
import { renderPdf } from '../../../shared/rendering/pdf/reportPdf.ts';
import { plainText } from '../../../shared/rendering/plainText.ts';
import { withinOf } from '../../../shared/rendering/written.ts';
import { renderXlsx } from '../../../shared/rendering/xlsx/reportXlsx.ts';
import { sheetNames, sheetTitle } from '../../../shared/rendering/xlsx/sheetNames.ts';
import { association2016 } from '../report/association2016.ts';
import { reportOf } from '../report/document/report2016.ts';
import { unzip } from './unzip.ts';

const report = reportOf(2016);

/** The same year with an event whose title a spreadsheet would calculate, and a page would run. */
const hostile = reportOf(2016, {
  records: {
    ...association2016,
    gatherings: association2016.gatherings.map((gathering) => ({
      ...gathering,
      title: '=HYPERLINK("https://example.org";"<script>alert(1)</script>")',
    })),
  },
});

describe('the PDF', () => {
  const pdf = Buffer.from(renderPdf(report));
  /** The objects of a PDF, packed or not, as text. */
  const text = [
    pdf.toString('latin1'),
    ...[...pdf.toString('latin1').matchAll(/\/ObjStm[^>]*>>\s*stream\r?\n([\s\S]*?)endstream/g)].map(([, packed]) =>
      inflateSync(Buffer.from(packed ?? '', 'latin1'), { finishFlush: 2 }).toString('latin1'),
    ),
  ].join('\n');

  it('is tagged, has an outline, and says its language', () => {
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/Outlines/);
    expect(text).toMatch(/\/Lang ?\(fr/);
    expect(text).toContain('pdfuaid');
  });

  it('gives every chart and the logo an alternative text', () => {
    const charts = JSON.stringify(report).match(/"kind":"chart"/g) ?? [];
    expect(text.match(/\/S ?\/Figure/g)).toHaveLength(charts.length + 1);
  });

  it('is the same each time', () => {
    expect(Buffer.from(renderPdf(report)).equals(pdf)).toBe(true);
  });

  it('takes nothing of the texts for typesetting', () => {
    const odd = reportOf(2016, { texts: new Map([['projet.md', '#panic("lu") $ x \\ @nobody <a> *']]) });
    expect(renderPdf(odd).byteLength).toBeGreaterThan(100_000);
  });
});

describe('the workbook', () => {
  it('has numbers as numbers, and its headers stay', async () => {
    const files = unzip(await renderXlsx(report));
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    const months = files.get(`xl/worksheets/sheet${names.indexOf('3.3.4.1 …accueillis par mois') + 1}.xml`);
    expect(months).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(months).toMatch(/<c r="B5"[^>]*><v>11<\/v><\/c>/);
    expect(months).not.toMatch(/<c r="B5"[^>]*t="/);
  });

  it('begins with the list of its sheets, and has the key figures', async () => {
    const files = unzip(await renderXlsx(report));
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(names.slice(0, 2)).toEqual(['Sommaire', '1.3 Chiffres clés']);
    const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    );
    for (const name of names) expect(texts).toContain(name);
    expect(files.get('xl/worksheets/sheet2.xml')).toMatch(/<c r="B3"[^>]*><v>26<\/v><\/c><c r="C3"[^>]*><v>12<\/v>/);
  });

  it('has no number where nothing can be computed', async () => {
    const value = { value: null, unit: 'percent' } as const;
    const table = {
      id: 't',
      caption: 'Parts',
      columns: [
        { label: 'Chiffre', numeric: false },
        { label: '2016', numeric: true },
      ],
      rows: [[{ text: 'Part' }, value]],
      total: [{ text: 'total' }, value],
      notes: [],
    };
    const section = { id: 's', number: '1', title: 'S', blocks: [{ kind: 'table', table } as const], sections: [] };
    const only = { ...report, sections: [section] };
    const sheet = unzip(await renderXlsx(only)).get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toMatch(/<c r="B3"[^>]*t="s"/);
    expect(sheet).toMatch(/<c r="B4"[^>]*t="s"/);
    expect(sheet).not.toContain('<v>0</v></c></row><row r="4"');
    expect([...renderCsv(only).values()]).toEqual(['\ufeffChiffre;2016\r\nPart;\r\ntotal;\r\n']);
  });

  it('has no formula, whatever the records say', async () => {
    const files = unzip(await renderXlsx(hostile));
    for (const [name, content] of files) expect([name, /<f[ >]/.test(content)]).toEqual([name, false]);
    expect([...files.values()].join('')).toContain("'=HYPERLINK");
  });

  it('names a sheet by the end of its title where that is too long', () => {
    expect(sheetTitle('3.1', 'Prescripteurs')).toBe('3.1 Prescripteurs');
    expect(sheetTitle('3.3.3.3', 'Personnes suivies en amorçage par âge')).toBe('3.3.3.3 …en amorçage par âge');
    expect(sheetTitle('3.3.3.1', 'Personnes par prescripteur principal')).toBe('3.3.3.1 …prescripteur principal');
    expect(sheetTitle('3.3.3.3', 'x'.repeat(60))).toBe(`3.3.3.3 …${'x'.repeat(22)}`);
  });

  it('names a sheet as a workbook takes it, each once', () => {
    expect(sheetNames(['1.1 A/B: [c]', 'x'.repeat(40), 'X'.repeat(40)])).toEqual([
      '1.1 A B   c',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
    ]);
  });
});

describe('the CSV files', () => {
  const files = renderCsv(report);

  it('are one a table, with French numbers', () => {
    expect(files.get('3.3.4.1-projets-accueillis-par-mois.csv')?.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffMois;2016;part;2015;2014',
      'janvier;9;9;8;0',
      'février;10;10;8;0',
    ]);
    expect(files.get('3.3.3.4-rendez-vous-et-suites.csv')).toContain('Rendez-vous par personne;2,8;');
  });

  it('have no cell that a spreadsheet would calculate', () => {
    const cells = [...renderCsv(hostile).values()].join('').split(/[;\r\n]+/);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith(`"'=HYPERLINK`))).toBe(true);
  });
});

describe('a text in a spreadsheet', () => {
  it.each(['=1+1', '+33 6', '-5', '@SUM(A1)', ' =1', '\t=1', '\rx'])('%j gets an apostrophe', (text) => {
    expect(plainText(text)).toBe(`'${text}`);
  });

  it.each(['accueil', 'a=b', '18', ''])('%j stays as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });
});

describe('the Word document', () => {
  it('has headings, charts that Word draws, and headers that come again', async () => {
    const files = unzip(await renderDocx(report));
    const document = files.get('word/document.xml') ?? '';
    expect(document).toMatch(/w:pStyle w:val="Heading1"/);
    expect(document).toContain('<w:tblHeader/>');
    expect([...files.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThan(20);
    expect(document).toContain('102');
  });
});

describe('the logo of the association', () => {
  const { logo, ...cover } = report.cover;
  const without = { ...report, cover };

  it('stands on the cover, as it is in the settings', async () => {
    expect(logo).toMatch(/^<svg [^>]*viewBox="0 0 40 120">/);
    const [, drawn = ''] =
      /<img class="logo" alt="" src="data:image\/svg\+xml;base64,([^"]+)">/.exec(renderHtml(report)) ?? [];
    expect(Buffer.from(drawn, 'base64').toString()).toBe(logo);
    const files = unzip(await renderDocx(report));
    expect([...files.values()]).toContain(logo);
    // 68 pixels high, a third as wide, in the units of Word.
    expect(files.get('word/document.xml')).toMatch(/<wp:extent cx="219075" cy="647700"\/>/);
  });

  it('is left out where there is none', async () => {
    expect(renderHtml(without)).not.toContain('<img');
    expect(Buffer.from(renderPdf(without)).equals(Buffer.from(renderPdf(report)))).toBe(false);
    expect([...unzip(await renderDocx(without)).keys()].filter((name) => name.startsWith('word/media/'))).toEqual([]);
  });
});

describe('a table in Word', () => {
  it('stays in one piece on a page, its last row letting go of what follows', async () => {
    const document = unzip(await renderDocx(report)).get('word/document.xml') ?? '';
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const kept = (xml = '') => xml.includes('<w:keepNext/>');
    const rows = (tables.find((xml) => xml.includes('>janvier<')) ?? '').match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.slice(0, -1).every(kept)).toBe(true);
    expect(kept(rows.at(-1))).toBe(false);
    expect(kept(tables.find((xml) => xml.includes('>Mairie de Gruson<')))).toBe(false);
  });

  it('has columns no narrower than their longest word', async () => {
    const document = unzip(await renderDocx(report)).get('word/document.xml') ?? '';
    const events = (document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) => xml.includes('>Salon Créer')) ?? '';
    const widths = [...events.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const [date = 0, , , programme = 0, , people = 0] = widths;
    // 15/11/2016, Programme and Personnes, in letters of at most 130 twentieths of a point.
    expect(date).toBeGreaterThanOrEqual(10 * 130);
    expect(Math.min(programme, people)).toBeGreaterThanOrEqual(9 * 130);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9638);
  });
});

describe('a chart in Word', () => {
  const chartsOf = async () => {
    const files = [...unzip(await renderDocx(report))].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
    return files.map(([, xml]) => xml);
  };
  const names = (xml: string, tag: string) =>
    [...(new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's').exec(xml)?.[0] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(
      ([, text]) => text,
    );

  it('of bars has the first of the list at the top, that is last in Word, with its own value', async () => {
    const genders = (await chartsOf()).find(
      (xml) => names(xml, 'cat').includes('homme') && /barDir val="bar"/.test(xml),
    );
    expect(names(genders ?? '', 'cat')).toEqual(['autre', 'homme', 'femme']);
    expect(names(genders ?? '', 'val')).toEqual(['1', '49', '68']);
  });

  it('of columns and of ages keeps its order', async () => {
    const charts = await chartsOf();
    const months = charts.find((xml) => names(xml, 'cat').includes('janvier'));
    expect(names(months ?? '', 'cat').slice(0, 2)).toEqual(['janvier', 'février']);
    const ages = charts.find((xml) => xml.includes('femme') && names(xml, 'cat').includes('56 ans et plus'));
    expect(names(ages ?? '', 'cat')[0]).toBe('moins de 26 ans');
  });

  it('of the flow is its table alone, without the words about a picture', async () => {
    const document = unzip(await renderDocx(report)).get('word/document.xml') ?? '';
    expect(document).toContain('Parcours des projets dans l’année');
    expect(document).not.toContain('De gauche à droite');
  });

  it('of the welcome points is bubbles with the names of the communes, as large as their appointments', async () => {
    const map = (await chartsOf()).find((xml) => xml.includes('<c:bubbleChart>')) ?? '';
    expect(map).toContain('Tourcoing (149)');
    expect(names(map, 'bubbleSize')).toContain('149');
    expect(map).toContain('<c:sizeRepresents val="area"/>');
  });
});

describe('the page', () => {
  const page = renderHtml(report);

  it('stands alone: nothing is fetched, nothing runs', () => {
    expect(page).not.toMatch(
      /<script|<link rel="stylesheet"|<img(?! class="logo" alt="" src="data:image\/svg\+xml;base64,)|@import|url\(http/,
    );
    expect(renderHtml(hostile)).not.toContain('<script');
  });

  it('gives every chart a title and a description, under ids of their own', () => {
    const charts = page.match(/<svg [^>]*role="img"/g) ?? [];
    expect(charts.length).toBeGreaterThan(20);
    expect(page.match(/<desc id=/g)).toHaveLength(charts.length);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  it('names every commune on the map of the welcome points', () => {
    const [map] = report.sections
      .flatMap(withinOf)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'chart' && block.data.kind === 'map' ? [block.data] : []));
    const labels = map?.series.flatMap(({ marks }) => marks.map(({ label }) => label)) ?? [];
    expect(labels).toHaveLength(31);
    const texts = [...page.matchAll(/<text [^>]*font-size="12">([^<(]*?)(?: \(\d+\))?<\/text>/g)].map(
      ([, text]) => text,
    );
    expect(texts.toSorted()).toEqual(labels.toSorted());
  });

  it('tells of a key figure its name, then its number, then the years before', () => {
    expect(page).toMatch(
      /<dt>Projets accueillis<\/dt>\s*<dd class="value">102<\/dd>\s*<dd class="hint">2015\u00a0: 85 · 2014\u00a0: 8<\/dd>/,
    );
  });

  it('repeats the headers of a table on paper and never cuts a row', () => {
    expect(page).toContain('thead { display: table-header-group }');
    expect(page).toContain('tr { break-inside: avoid }');
  });
});
