import { loadavg } from 'node:os';
import { type AgreementReport, calibrationReport } from '@trellis/domain/calibration/agreement';
import { seededRandom } from '@trellis/domain/statistics';
import { machine, percentile } from './support/machine.ts';

/**
 * Agreement of a large calibration: 60 observers score 20 lessons on 40 indicators of four levels, once without gaps and once
 * with one score in twenty missing. Every statistic per indicator and for the group, each with its interval by 1,000 resamples,
 * and each observer against the others. Limit: one second of processor time, the first round of a fresh process included: what
 * it takes on a core of its own. The clock is printed beside it; it tells as well what else the machine does.
 * `node bench/agreement.ts [rounds]`
 */
const rounds = Number(process.argv[2] ?? 15);
const [observers, indicators, lessons] = [60, 40, 20];
const limit = 1000;

console.log(`${observers} observers × ${indicators} indicators × ${lessons} lessons`);
for (const missing of [0, 0.05]) measure(missing);
console.log(`work of others meanwhile (average of a minute): ${loadavg()[0]?.toFixed(1)}`);
console.log(machine());

function measure(missing: number): void {
  const wall: number[] = [];
  const processor: number[] = [];
  let counted = '';
  for (let round = 0; round < rounds; round += 1) {
    const scores = scoresOf(seededRandom(round), missing);
    const began = performance.now();
    const used = process.cpuUsage();
    const report = calibrationReport({ indicators: scores, measurement: 'ordinal', random: seededRandom(1) });
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - began);
    processor.push((user + system) / 1000);
    counted = countOf([report.group, ...report.indicators]);
  }
  const most = Math.max(...processor);
  console.log(`${100 * missing} % missing, ${counted}:`);
  console.log(`  processor time ${spreadOf(processor)}; limit ${ms(limit)}; n ${rounds}${most <= limit ? '' : '  — over the limit'}`);
  console.log(`  by the clock   ${spreadOf(wall)}`);
  if (most > limit) process.exitCode = 1;
}

function spreadOf(times: readonly number[]): string {
  return `half within ${ms(percentile(times, 0.5))} (${ms(Math.min(...times))} to ${ms(Math.max(...times))}, the first ${ms(times[0])})`;
}

function countOf(reports: readonly AgreementReport[]): string {
  const figures = reports.flatMap(({ statistics, observers }) => [
    ...Object.values(statistics),
    ...observers.flatMap(({ exact, adjacent, leniency }) => [exact, adjacent, leniency]),
  ]);
  const computed = figures.filter((figure) => 'value' in figure);
  return `${computed.length} figures, ${computed.filter(({ interval }) => interval !== null).length} with an interval`;
}

function ms(value: number | undefined): string {
  return `${value?.toFixed(0)} ms`;
}

/** Lessons differ, observers lean a little, and each look has noise of its own. */
function scoresOf(random: () => number, missing: number) {
  const leanings = Array.from({ length: observers }, () => 0.6 * (random() - 0.5));
  return Array.from({ length: indicators }, () => ({
    ratings: Array.from({ length: lessons }, () => {
      const lesson = 4 * random();
      return leanings.map((leaning) => (random() < missing ? null : Math.max(1, Math.min(4, Math.round(lesson + leaning + 2 * (random() - 0.5) + 0.5)))));
    }),
  }));
}
