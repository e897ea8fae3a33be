import { useOpener, usePages } from '../../platform/pages/pages-context.ts';
import { mayOpen } from '../../platform/pages/registry.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './dimensions.module.css';

/** Ratings are made of what is written; what the records show stands beside them, on a page of its own. */
export function InPractice() {
  const page = usePages().find(({ path }) => path === '/practice');
  const opener = useOpener();
  return (
    <p className={classes.practice}>
      These ratings are made of the design as it is written.{' '}
      {page && mayOpen(page, opener) ? (
        <>
          <TextLink to="/practice">What the records show in practice</TextLink> stands beside it.
        </>
      ) : (
        'What the records show in practice stands beside it, for those who may read it.'
      )}
    </p>
  );
}
