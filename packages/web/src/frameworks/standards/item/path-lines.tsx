import type { StandardNode } from '@trellis/domain/frameworks';
import { Fragment } from 'react';
import { TextLink } from '../../../ui/links.tsx';
import classes from './item-page.module.css';

/** Every way from the top of the document down to an item. */
export function PathLines({ paths }: { paths: readonly (readonly StandardNode[])[] }) {
  const shown = paths.filter((path) => path.length > 0);
  if (shown.length === 0) return null;
  return (
    <nav aria-label="Where it stands">
      <ul className={classes.paths}>
        {shown.map((path) => (
          <li key={path.map((node) => node.id).join()}>
            <span className={classes.where}>In </span>
            {path.map((node, index) => (
              <Fragment key={node.id}>
                {index > 0 && <span className={classes.where}> › </span>}
                <TextLink to={`/standards/${node.documentId}/${node.id}`}>{[node.code, shortened(node.statement)].filter((part) => part).join(' ')}</TextLink>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text);
