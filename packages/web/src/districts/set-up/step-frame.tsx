import { Button, Group } from '@mantine/core';
import type { SetUpState } from '@trellis/domain/districts';
import type { ReactNode } from 'react';
import classes from './step-frame.module.css';

export interface StepProps {
  state: SetUpState;
  onNext: () => void;
}

interface Props {
  title: string;
  /** why this is asked, in a sentence or two */
  intro: ReactNode;
  onNext?: () => void;
  /** what is there already, so that going on is the main thing to do; else it is for later */
  done?: boolean;
  nextLabel?: string;
  children?: ReactNode;
}

/** One page of the set-up: what is asked and why, the thing itself, and going on. */
export function StepFrame({ title, intro, onNext, done, nextLabel, children }: Props) {
  return (
    <section className={classes.step}>
      <h2 className={classes.title} tabIndex={-1}>
        {title}
      </h2>
      <div className={classes.intro}>{intro}</div>
      {children}
      {onNext && (
        <Group className={classes.next}>
          <Button variant={done ? 'filled' : 'default'} onClick={onNext}>
            {nextLabel ?? (done ? 'Continue' : 'Later')}
          </Button>
        </Group>
      )}
    </section>
  );
}
