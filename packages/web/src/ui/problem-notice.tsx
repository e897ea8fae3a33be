import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { problemOf } from '../platform/api/problem.ts';
import { TextLink } from './links.tsx';
import classes from './problem-notice.module.css';

interface Props {
  /** what was thrown, as it came; nothing is shown for null */
  error: unknown;
  /** what was kept, as a sentence; the default holds where a draft or the server has it */
  kept?: string;
  /** what to do, where it is more than trying again */
  todo?: ReactNode;
  onRetry?: () => void;
}

/** A refusal or failure: what happened, what was kept, what to do. */
export function ProblemNotice({ error, kept, todo, onRetry }: Props) {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        <strong>{problem.message}</strong>
        {problem.fields.length > 0 && (
          <ul className={classes.fields}>
            {problem.fields.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
        {kept && <div>{kept}</div>}
        {problem.code === 'SIGNED_OUT' ? (
          <div>
            <TextLink to="/sign-in">Sign in</TextLink>, then go on here.
          </div>
        ) : (
          todo && <div>{todo}</div>
        )}
        {problem.unreachable && !todo && <div>Check the network, then try again.</div>}
        {onRetry && (
          <Button variant="default" onClick={onRetry} mt="sm">
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
