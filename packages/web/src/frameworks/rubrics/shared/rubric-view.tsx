import { type RubricContent, sectionKindLabels } from '@trellis/domain/frameworks';
import type { IndicatorAnswer } from '../scale/answer.ts';
import { IndicatorScale } from '../scale/indicator-scale.tsx';
import classes from './rubric-view.module.css';

interface Props {
  content: RubricContent;
  focusIndicatorIds?: readonly string[];
  compact?: boolean;
  /** absent: only read */
  answers?: Readonly<Record<string, IndicatorAnswer | null>>;
  onAnswer?: (indicatorId: string, value: IndicatorAnswer | null) => void;
}

/** A rubric as observers see it. */
export function RubricView({ content, focusIndicatorIds = [], compact, answers, onAnswer }: Props) {
  return (
    <div className={classes.rubric}>
      {content.notes && <p className={classes.notes}>{content.notes}</p>}
      {content.sections.map((section, index) => (
        <section key={section.key} className={classes.section} aria-label={section.label || `Section ${index + 1}`}>
          <div className={classes.kind}>
            {section.kind === 'other' ? 'Section' : sectionKindLabels[section.kind]} {index + 1}
          </div>
          <h3 className={classes.title}>{section.label || 'Not named yet'}</h3>
          {section.prompt && <p className={classes.prompt}>{section.prompt}</p>}
          <div className={classes.indicators}>
            {section.indicators.map((indicator) => (
              <IndicatorScale
                key={indicator.id}
                indicator={indicator}
                focus={focusIndicatorIds.includes(indicator.id)}
                {...(compact && { compact })}
                {...(onAnswer && { value: answers?.[indicator.id] ?? null, onChange: (value) => onAnswer(indicator.id, value) })}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
