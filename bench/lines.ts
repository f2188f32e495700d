import { corpus, gradeLine } from '../test/shared/domain/search/corpus.ts';

/**
 * Which share of the corpus of lines is read fully right, asked about, or silently wrong; `--all` shows each line that
 * is not fully right.
 *
 *   node bench/lines.ts [--all]
 */
const graded = corpus.map((line) => ({ ...line, ...gradeLine(line) }));
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

for (const [name, lines] of [
  ['all', graded],
  ['usual', graded.filter(({ hostile }) => !hostile)],
  ['hostile', graded.filter(({ hostile }) => hostile)],
] as const) {
  const count = (grade: string): string => percent(lines.filter((line) => line.grade === grade).length, lines.length);
  const asked = lines.filter(({ grade, needless }) => grade === 'asked' && needless.length > 0).length;
  console.log(
    `${name.padEnd(8)} ${lines.length} lines: fully right ${count('right')}, asked about ${count('asked')} ` +
      `(${percent(asked, lines.length)} though it could be known), silently wrong ${count('silently wrong')}`,
  );
}

if (process.argv.includes('--all'))
  for (const { line, meant, grade, grades, reading, needless } of graded)
    if (grade !== 'right') {
      const { holder, others: _, likely: __, ...rest } = reading;
      const fields = grades.filter(([, field]) => field !== 'right').map((field) => field.join(' '));
      console.log(`\n${grade}: ${line}\n  ${fields.join(', ')} (needless: ${needless.join(', ') || 'none'})`);
      console.log(
        `  meant ${JSON.stringify(meant)}\n  read  ${JSON.stringify({ holder: holder?.person.lastName, ...rest })}`,
      );
    }
