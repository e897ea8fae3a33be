import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { TextLink } from './links.tsx';
import classes from './page-header.module.css';

interface Props {
  /** the question that the page answers, or the record's title */
  question: string;
  /** one sentence: the answer, or the count with the state */
  answer?: ReactNode;
  /** who can see this, state, level */
  badge?: ReactNode;
  /** the one primary action */
  action?: ReactNode;
  /** the list that this record stands in */
  back?: { to: string; label: string };
}

/** The top of every page: one question as its heading, answered in a sentence, with one thing to do. */
export function PageHeader({ question, answer, badge, action, back }: Props) {
  useEffect(() => {
    document.title = `${question} · Trellis`;
  }, [question]);
  return (
    <header className={classes.header}>
      {back && (
        <TextLink to={back.to} className={classes.back} size="sm" data-no-print>
          <IconArrowLeft size={16} aria-hidden />
          {back.label}
        </TextLink>
      )}
      <h1 className={classes.question} tabIndex={-1}>
        {question}
      </h1>
      {(badge || answer) && (
        <div className={classes.about}>
          {badge && <div className={classes.badge}>{badge}</div>}
          {answer && <p className={classes.answer}>{answer}</p>}
        </div>
      )}
      {action && (
        <div className={classes.action} data-no-print>
          {action}
        </div>
      )}
    </header>
  );
}
