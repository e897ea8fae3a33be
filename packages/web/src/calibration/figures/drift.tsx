import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { TextLink } from '../../ui/links.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { dayWords } from '../../ui/words.ts';
import { figureWords, nameOf, unitOf } from './figure-words.ts';
import type { Figures } from './figures.ts';

const rule =
  'Only people who scored in both rounds are compared, with each other, so that the yardstick is the same people. Rounds are on other lessons: a difference is drift, another lesson, or chance; the interval says how far chance goes. With agreed scores in both rounds, higher or lower is taken from these.';

/** What changed since the round before: who drifted, to whoever led both; to the others both rounds beside each other. */
export function Drift({ figures: { before, drift, figures, mine } }: { figures: Figures }) {
  if (!before) return null;
  return (
    <RecordSection title="Since the round before">
      <p>
        <TextLink to={`/calibration/${before.id}/figures`}>
          {before.title}, {dayWords(before.on, 'short')}
        </TextLink>
      </p>
      {!before.sameRubric ? (
        <p>The rubric changed in between, so that the two rounds are not compared.</p>
      ) : drift ? (
        drift.scales.map(({ scale, drift: { group, observers } }) => (
          <div key={scale.join()}>
            <ChartTable
              caption={`The group, levels ${scale[0]} to ${scale.at(-1)}`}
              data={{
                columns: [{ label: 'Statistic' }, { label: 'Before' }, { label: 'Now' }, { label: 'Change' }],
                rows: group.map(({ statistic, earlier, later, change }) => [
                  nameOf(statistic),
                  figureWords(earlier, unitOf(statistic)),
                  figureWords(later, unitOf(statistic)),
                  figureWords(change, unitOf(statistic)),
                ]),
              }}
            />
            <ChartTable
              caption="Higher or lower than the others, in levels"
              data={{
                columns: [{ label: 'Observer' }, { label: 'Before' }, { label: 'Now' }, { label: 'Change' }],
                rows: observers.map(({ observer, earlier, later, change }) => [
                  drift.names[observer] ?? 'A colleague',
                  figureWords(earlier, 'levels'),
                  figureWords(later, 'levels'),
                  figureWords(change, 'levels'),
                ]),
              }}
            />
          </div>
        ))
      ) : (
        <>
          <SideBySide before={before} now={figures} />
          <Mine before={before} figures={figures} mine={mine} />
        </>
      )}
      <HowDoYouKnow
        rule={
          drift ? rule : 'Both rounds beside each other. The people are not all the same and you do not know who is who, so that no difference is worked out.'
        }
        method={{ href: '/methods/agreement-leniency', label: 'How this is computed' }}
      />
    </RecordSection>
  );
}

function SideBySide({ before, now }: { before: NonNullable<Figures['before']>; now: Figures['figures'] }) {
  const rows = now.scales.flatMap((scale) => {
    const earlier = before.figures.scales.find((one) => one.kind === scale.kind && one.scale.join() === scale.scale.join());
    if (!earlier || scale.kind === 'choices') return [];
    return (['percentExact', 'percentAdjacent'] as const).map((statistic) => [
      nameOf(statistic),
      figureWords(earlier.group.statistics[statistic], 'share'),
      figureWords(scale.group.statistics[statistic], 'share'),
    ]);
  });
  return <ChartTable caption="The group, before and now" data={{ columns: [{ label: 'Statistic' }, { label: 'Before' }, { label: 'Now' }], rows }} />;
}

/** One’s own reading of the rubric then and now, against whoever else scored each time; nobody else’s. Levels only: without order nobody is higher. */
function Mine({ before, figures, mine }: { before: NonNullable<Figures['before']>; figures: Figures['figures']; mine: Figures['mine'] }) {
  const rows = figures.scales.flatMap((scale, index) => {
    const at = before.figures.scales.findIndex((one) => one.kind === 'levels' && one.scale.join() === scale.scale.join());
    const [earlier, now] = [before.mine?.[at], mine?.[index]];
    if (scale.kind !== 'levels' || !earlier || !now) return [];
    return [[`Levels ${scale.scale[0]} to ${scale.scale.at(-1)}`, figureWords(earlier.leniency, 'levels'), figureWords(now.leniency, 'levels')]];
  });
  if (rows.length === 0) return null;
  return (
    <ChartTable
      caption="My own, higher or lower than the others; only I and the leader see this"
      data={{ columns: [{ label: 'Scale' }, { label: 'Before' }, { label: 'Now' }], rows }}
    />
  );
}
