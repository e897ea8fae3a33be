import { Anchor } from '@mantine/core';
import type { StandardLink } from '@trellis/domain/frameworks';
import { TextLink } from '../../../ui/links.tsx';
import rows from '../../../ui/rows.module.css';
import { linkWords } from './link-words.ts';

/** What an item has to do with others: what, and with which. What lies outside of the district's documents says so. */
export function LinkList({ links }: { links: readonly StandardLink[] }) {
  return (
    <ul className={rows.list}>
      {links.map((link) => (
        <li key={`${link.id} ${link.direction}`} className={rows.row}>
          <div className={rows.grow}>
            <span className={rows.dimmed}>{linkWords(link)}</span> <Other link={link} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Other({ link: { at, title, uri } }: { link: StandardLink }) {
  if (at) return <TextLink to={`/standards/${at.documentId}/${at.itemId}`}>{title}</TextLink>;
  return (
    <>
      {/^https?:/.test(uri) ? (
        <Anchor href={uri} rel="noreferrer noopener" target="_blank">
          {title}
        </Anchor>
      ) : (
        title
      )}{' '}
      <span className={rows.dimmed}>(in a document that the district does not have here)</span>
    </>
  );
}
