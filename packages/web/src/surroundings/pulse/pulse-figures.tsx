import { roleGroupLabels } from '@trellis/domain/access';
import { type PulseFigure, type PulseResults, pulseQuestionLabels } from '@trellis/domain/infrastructure/surroundings';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from './pulse-figures.module.css';
import { answerWords } from './pulse-words.ts';

/** Per role group: the mean of each question with how many gave each answer. Groups under five are not shown, and groups are not added up. */
export function PulseFigures({ groups }: { groups: PulseResults['groups'] }) {
  return (
    <>
      {groups.map(({ group, figures }) => (
        <RecordSection key={group} title={roleGroupLabels[group]}>
          <ul className={classes.list}>
            {figures.map((figure) => (
              <li key={figure.question} className={classes.row}>
                <div>{pulseQuestionLabels[figure.question]}</div>
                <div className={classes.mean}>
                  <EstimateText estimate={figure.mean} unit="number" />
                </div>
                {figure.counts && <Counts counts={figure.counts} />}
              </li>
            ))}
          </ul>
        </RecordSection>
      ))}
      <HowDoYouKnow rule="Means from 1 (not at all) to 5 (fully), per role group, from five answers up. Groups are not added together, since a sum would give away those that are not shown. Single answers are not kept." />
    </>
  );
}

/** How many gave each answer, as bars with their numbers. */
function Counts({ counts }: { counts: NonNullable<PulseFigure['counts']> }) {
  const most = Math.max(1, ...counts);
  return (
    <ol className={classes.counts}>
      {counts.map((count, index) => (
        <li key={answerWords[index]} className={classes.count}>
          <span className={classes.number}>{count}</span>
          <span className={classes.bar} style={{ height: `${(count / most) * 2.5}rem` }} aria-hidden />
          <span className={classes.label}>{answerWords[index]}</span>
        </li>
      ))}
    </ol>
  );
}
