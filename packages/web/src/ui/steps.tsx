import { IconCheck } from '@tabler/icons-react';
import classes from './steps.module.css';

interface Props {
  /** what the steps lead to: "Set up the district" */
  label: string;
  steps: readonly { title: string; done: boolean }[];
  /** which one is open, from 0 */
  current: number;
  /** steps can be gone back to; absent: shown only */
  onOpen?: (step: number) => void;
}

/** Where somebody is in a set-up: done, now, to do. */
export function Steps({ label, steps, current, onOpen }: Props) {
  return (
    <nav aria-label={label} className={classes.steps}>
      <ol className={classes.list}>
        {steps.map(({ title, done }, index) => {
          const content = (
            <>
              <span className={classes.mark} data-done={done || undefined} aria-hidden>
                {done ? <IconCheck size={16} /> : index + 1}
              </span>
              {title}
              {done && <span className={classes.hidden}>, done</span>}
            </>
          );
          const now = index === current ? 'step' : undefined;
          return (
            <li key={title} aria-current={onOpen ? undefined : now} className={classes.step}>
              {onOpen ? (
                <button type="button" onClick={() => onOpen(index)} disabled={!done && index > current} aria-current={now}>
                  {content}
                </button>
              ) : (
                <span>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
      <div className={classes.short}>
        Step {current + 1} of {steps.length}: <strong>{steps[current]?.title}</strong>
      </div>
    </nav>
  );
}
