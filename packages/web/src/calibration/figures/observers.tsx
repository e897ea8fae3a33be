import type { ObserverAgreement } from '@trellis/domain/calibration/agreement';
import type { RoundFigures } from '@trellis/domain/calibration/figures';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { figureWords } from './figure-words.ts';
import classes from './figures.module.css';
import type { Figures } from './figures.ts';

const rule =
  'Exactly and within one level: how often this person and another gave the same score, or a neighboring one, on the same item. Higher or lower: the mean difference from the others on the same items, in levels; above 0 is higher. Against the agreed score the same, where one was written down. It says how somebody reads the rubric, not how good anybody is.';

/** One’s own figures, and for the leader those of each observer; nobody else sees them. */
export function ObserverSections({ figures: { figures, mine, observers }, leader }: { figures: Figures; leader: string | null }) {
  return (
    <>
      {mine && (
        <RecordSection title="My own scores beside the others’">
          <div className={classes.badge}>
            <AudienceBadge kind="pair">{observers ? 'Only you' : `Only you and ${leader ?? 'the leader of the round'}`}</AudienceBadge>
          </div>
          <ChartTable caption="My own scores" data={tableOf(figures, [{ name: 'You', scales: mine }])} />
          <HowDoYouKnow rule={rule} method={{ href: '/methods/agreement-leniency', label: 'How this is computed' }} />
        </RecordSection>
      )}
      {observers && (
        <RecordSection title="How each observer reads the rubric">
          <div className={classes.badge}>
            <AudienceBadge kind="pair">Only you, and each observer their own</AudienceBadge>
          </div>
          <ChartTable
            caption="Observers by name"
            data={tableOf(
              figures,
              observers.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
            )}
          />
          <HowDoYouKnow rule={rule} method={{ href: '/methods/agreement-leniency', label: 'How this is computed' }} />
        </RecordSection>
      )}
    </>
  );
}

function tableOf({ scales }: RoundFigures, people: readonly { name: string | null; scales: readonly ObserverAgreement[] }[]) {
  const several = scales.length > 1;
  return {
    columns: [
      { label: 'Observer' },
      ...(several ? [{ label: 'Scale' }] : []),
      { label: 'Exactly' },
      { label: 'Within one level' },
      { label: 'Higher or lower than the others' },
      { label: 'Exactly as agreed' },
      { label: 'Higher or lower than agreed' },
    ],
    rows: people.flatMap(({ name, scales: own }) =>
      own.map((agreement, index) => [
        name ?? 'A colleague',
        ...(several ? [scaleWords(scales[index])] : []),
        figureWords(agreement.exact, 'share'),
        figureWords(agreement.adjacent, 'share'),
        figureWords(agreement.leniency, 'levels'),
        agreement.reference ? figureWords(agreement.reference.exact, 'share') : 'Nothing agreed',
        agreement.reference ? figureWords(agreement.reference.leniency, 'levels') : 'Nothing agreed',
      ]),
    ),
  };
}

function scaleWords(scale: RoundFigures['scales'][number] | undefined): string {
  if (!scale) return '';
  return scale.kind === 'levels' ? `Levels ${scale.scale[0]} to ${scale.scale.at(-1)}` : scale.kind === 'yes_no' ? 'Yes or no' : 'Choices';
}
