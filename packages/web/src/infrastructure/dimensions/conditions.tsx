import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react';
import type { Condition, Outcome, Rating } from '@trellis/domain/infrastructure';
import { TextLink } from '../../ui/links.tsx';
import { EvidenceView } from '../shared/evidence-list.tsx';
import { evidenceLabels } from '../shared/words.ts';
import classes from './conditions.module.css';
import shared from './dimensions.module.css';
import type { Ids } from './ids.ts';

interface Props {
  rating: Rating;
  ids: Ids;
  path: (rest: string) => string;
}

const marks = { met: [IconCheck, 'Met'], failed: [IconMinus, 'Not met'], unknown: [IconQuestionMark, 'Not known'] } as const satisfies Record<Outcome, unknown>;

/** What met the rule, what failed it and what is not known, each with its evidence. */
export function Conditions({ rating, ids, path }: Props) {
  if (rating.conditions.length === 0) return null;
  const single = rating.conditions.filter(({ id }) => id.startsWith('structure:'));
  const others = rating.conditions.filter((condition) => !single.includes(condition));
  return (
    <div>
      <h4 className={shared.title}>What the rule asks</h4>
      <ConditionList conditions={others} ids={ids} path={path} />
      {single.length > 0 && (
        <>
          <h4 className={shared.title}>Structure by structure</h4>
          <ConditionList conditions={single} ids={ids} path={path} />
        </>
      )}
    </div>
  );
}

function ConditionList({ conditions, ids, path }: Omit<Props, 'rating'> & { conditions: readonly Condition[] }) {
  return (
    <div className={classes.list}>
      {conditions.map((condition) => (
        <ConditionRow key={condition.id} condition={condition} ids={ids} path={path} />
      ))}
    </div>
  );
}

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const [Icon, words] = marks[outcome];
  return (
    <span className={classes.mark} data-outcome={outcome}>
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}

function ConditionRow({ condition, ids, path }: Omit<Props, 'rating'> & { condition: Condition }) {
  const about = condition.about.flatMap((key) => ids.get(key) ?? []);
  return (
    <details className={classes.condition}>
      <summary>
        <OutcomeMark outcome={condition.outcome} />
        <span className={classes.label}>
          {condition.label}
          {condition.ours && <span className={classes.ours}>Trellis’s reading</span>}
        </span>
        <span className={classes.detail}>{condition.detail}</span>
      </summary>
      <div className={classes.body}>
        {condition.parts && (
          <ul className={classes.parts}>
            {condition.parts.map((part) => (
              <li key={part.id}>
                <OutcomeMark outcome={part.outcome} /> {part.label}
                {part.ours && <span className={classes.ours}>Trellis’s reading</span>}
              </li>
            ))}
          </ul>
        )}
        {condition.evidence.map((item, index) => (
          // a condition's evidence comes from the design in a fixed order
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <details key={index} className={classes.evidence}>
            <summary>
              <span>{evidenceLabels[item.kind]}</span>
              <span className={classes.gist}>{item.text}</span>
            </summary>
            <EvidenceView item={item} />
          </details>
        ))}
        {condition.evidence.length === 0 && <p className={classes.none}>No evidence is recorded for this.</p>}
        {about.length > 0 && (
          <p className={classes.about}>
            {about.map((one, index) => (
              <span key={one.id}>
                {index > 0 && ', '}
                <TextLink to={path(`/components/${one.id}`)}>{one.name}</TextLink>
              </span>
            ))}
          </p>
        )}
      </div>
    </details>
  );
}
