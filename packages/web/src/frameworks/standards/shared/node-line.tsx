import { gradesWords, type StandardNode } from '@trellis/domain/frameworks';
import { TextLink } from '../../../ui/links.tsx';
import classes from './node-line.module.css';

interface Props {
  node: StandardNode;
  /** the document's title, where lines come from several */
  from?: string;
  /** in a tree the link is reached by the tree's own keys */
  inTree?: boolean;
}

/** A standard in one line: its code, what it says, and for which grades; opens its page. */
export function NodeLine({ node, from, inTree = false }: Props) {
  const aside = [node.type, gradesWords(node.grades), from].filter((one) => one);
  return (
    <span className={classes.line}>
      <TextLink to={`/standards/${node.documentId}/${node.id}`} className={classes.link} {...(inTree && { tabIndex: -1 })}>
        {node.code && <span className={classes.code}>{node.code}</span>} {node.statement}
      </TextLink>
      {aside.length > 0 && !inTree && <span className={classes.aside}>{aside.join(' · ')}</span>}
      {node.retiredOn && <span className={classes.aside}>no longer in the document</span>}
    </span>
  );
}
