import { indicatorsOf, type RubricContent, type RubricProblem } from '@trellis/domain/frameworks';
import { RecordSection } from '../../../ui/record-section.tsx';
import { countWords } from '../../../ui/words.ts';
import classes from './draft.module.css';

interface Props {
  content: RubricContent;
  problems: readonly RubricProblem[];
  /** opens the indicator in which it is */
  onShow: (indicatorId: string) => void;
}

/** What keeps the draft from being published, each with the way to it. */
export function Problems({ content, problems, onShow }: Props) {
  if (problems.length === 0) return null;
  return (
    <RecordSection title="Before it can be published" aside={countWords(problems.length, 'thing')}>
      <ul className={classes.problems}>
        {problems.map(({ path, code, message }) => {
          const [, at, , index] = path.split('.').map(Number);
          const section = content.sections[at ?? -1];
          const indicator = section?.indicators[index ?? -1];
          const where = indicator
            ? indicator.code || `indicator ${positionOf(content, indicator.id)}`
            : section
              ? section.label || `part ${(at ?? 0) + 1}`
              : null;
          return (
            <li key={`${path} ${code}`}>
              {indicator ? (
                <button type="button" onClick={() => onShow(indicator.id)}>
                  {where}: {message}
                </button>
              ) : where ? (
                `${where}: ${message}`
              ) : (
                message
              )}
            </li>
          );
        })}
      </ul>
    </RecordSection>
  );
}

const positionOf = (content: RubricContent, id: string) => 1 + indicatorsOf(content).findIndex(({ indicator }) => indicator.id === id);
