import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type AgreementFigure, agreementReport, type Measurement, StatisticName, statisticWords } from '@trellis/domain/calibration/agreement';
import { seededRandom } from '@trellis/domain/statistics';
import { UnreadableFile } from '../exchange/index.ts';
import { type CellProblem, readScores, type ScoreFile, UnfitScores } from './agreement-file.ts';
import { CommandProblem } from './run-command.ts';
import { table } from './table.ts';

interface AgreementOptions {
  measurement: Measurement;
  scale?: string;
  ids?: string;
  lessons?: string;
  header?: boolean;
  seed: string;
  resamples: string;
  fewest: string;
  json?: boolean;
}

/** `trellis agreement`: every statistic of agreement on a file of scores. */
export async function agreementCommand(file: string, options: AgreementOptions): Promise<void> {
  const settings = {
    measurement: options.measurement,
    seed: wholeNumber('--seed', options.seed, 0, 2 ** 32 - 1),
    resamples: wholeNumber('--resamples', options.resamples, 100, 100_000),
    fewest: wholeNumber('--fewest', options.fewest, 2, 1_000_000),
    scale: options.scale === undefined ? null : scaleOf(options.scale),
  };
  const source = await readSource(file);
  const read = refusing(file, options.json, () =>
    readScores(source, { ...options, scale: settings.scale ?? undefined, nominal: settings.measurement === 'nominal' }),
  );
  if ('problems' in read) throw badCells(file, read.problems, options.json);
  const report = agreementReport({
    ratings: read.ratings,
    measurement: settings.measurement,
    random: seededRandom(settings.seed),
    resamples: settings.resamples,
    fewest: settings.fewest,
    ...(settings.scale && !read.labels && { scale: settings.scale }),
    ...(read.lessons && { lessons: read.lessons }),
  });
  if (options.json) console.log(JSON.stringify(asJson(file, settings, read, report), null, 2));
  else print(file, settings, read, report);
}

type Settings = { measurement: Measurement; seed: number; resamples: number; fewest: number; scale: number[] | null };
type Report = ReturnType<typeof agreementReport>;

function asJson(file: string, settings: Settings, read: ScoreFile, { design, suits, statistics, observers }: Report) {
  return {
    file,
    ...settings,
    header: read.header,
    idColumns: read.idColumns,
    rows: read.ratings.length,
    notes: read.notes,
    ...(read.labels && { labels: read.labels }),
    design,
    suits,
    statistics: Object.fromEntries(StatisticName.options.map((name) => [name, { label: statisticWords[name], ...statistics[name] }])),
    observers: observers.map(({ observer, scored, exact, adjacent, leniency }) => ({ observer: read.observers[observer], scored, exact, adjacent, leniency })),
  };
}

function print(file: string, { measurement, seed, resamples }: Settings, read: ScoreFile, { design, suits, statistics, observers }: Report): void {
  const levels = read.labels ?? design.levels;
  console.log(`${file}: ${read.ratings.length} rows, ${read.observers.length} observers (${read.observers.join(', ')}), ${measurement}`);
  const gaps = design.missing === null ? '' : `, ${(100 * design.missing).toFixed(1)} % of scores missing`;
  console.log(`${design.scoredTwice} rows scored by two or more, ${design.complete} by all${gaps}; levels ${levels ? levels.join(', ') : 'more than fifty'}`);
  if (read.idColumns.length > 0) console.log(`Not taken for observers: ${read.idColumns.join(', ')}`);
  for (const note of read.notes) console.log(`Note: ${note}`);
  console.log(
    `\n${table(
      ['Statistic', 'Value', '95 % interval', 'n', 'Note'],
      StatisticName.options.map((name) => [statisticWords[name], ...cellsOf(statistics[name])]),
    )}`,
  );
  console.log(`\nIntervals of intraclass correlations are by F where every row is a lesson of its own; the others by ${resamples} resamples, seed ${seed}.`);
  if (suits)
    console.log(
      `\nSuits this design: ${statisticWords[suits.statistic]}${suits.beside ? `; beside it ${statisticWords[suits.beside]}` : ''}. ${suits.why.join(' ')}`,
    );
  console.log(
    `\n${table(
      ['Observer', 'Scored', 'Exact with others', 'Exact or adjacent', 'Leniency'],
      observers.map(({ observer, scored, exact, adjacent, leniency }) => [
        read.observers[observer] ?? '',
        scored,
        ...[exact, adjacent, leniency].map(inOneCell),
      ]),
    )}`,
  );
}

function cellsOf(figure: AgreementFigure): string[] {
  if ('refused' in figure) return ['–', '', String(figure.n), figure.reason];
  const { value, interval, n, intervalRefused, note, inIrr } = figure;
  const irr = inIrr && `R's irr 0.84.1 gives ${inIrr.value?.toFixed(6) ?? intervalText(inIrr.interval ?? null)}.`;
  const notes = [intervalRefused && `No interval: ${intervalRefused}.`, note, irr].filter(Boolean);
  return [value.toFixed(6), intervalText(interval), String(n), notes.join(' ')];
}

function inOneCell(figure: AgreementFigure): string {
  return 'refused' in figure ? `– (${figure.reason})` : `${figure.value.toFixed(3)} ${intervalText(figure.interval, 3)}`.trim();
}

function intervalText(interval: readonly [number, number] | null, digits = 6): string {
  return interval ? `${interval[0].toFixed(digits)} to ${interval[1].toFixed(digits)}` : '';
}

function wholeNumber(option: string, given: string, least: number, most: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new CommandProblem(`${option} takes a whole number from ${least} to ${most}, not "${given}".`, 2);
}

function scaleOf(given: string): number[] {
  const levels = given.split(',').map((level) => (level.trim() === '' ? Number.NaN : Number(level)));
  if (levels.length > 1 && levels.every(Number.isFinite) && new Set(levels).size === levels.length) return levels;
  throw new CommandProblem(`--scale takes different numbers with commas between, such as 1,2,3,4, not "${given}".`, 2);
}

async function readSource(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw new CommandProblem(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
  }
}

function refusing<T>(file: string, json: boolean | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnreadableFile) && !(error instanceof UnfitScores)) throw error;
    if (json) console.log(JSON.stringify({ problems: [{ message: error.message }] }, null, 2));
    throw new CommandProblem(`${file}: ${error.message}`);
  }
}

function badCells(file: string, problems: CellProblem[], json = false): CommandProblem {
  if (json) console.log(JSON.stringify({ problems }, null, 2));
  const list = problems.slice(0, 20).map(({ row, line, column, message }) => `  row ${row} (line ${line}), ${column}: ${message}`);
  if (problems.length > 20) list.push(`  and ${problems.length - 20} more`);
  return new CommandProblem(`${file} holds rows or cells that are no scores. Columns that name rows can be left out with --ids.\n${list.join('\n')}`);
}
