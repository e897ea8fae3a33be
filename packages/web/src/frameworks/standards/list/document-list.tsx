import type { StandardsDocumentLine } from '@trellis/domain/frameworks';
import { TextLink } from '../../../ui/links.tsx';
import rows from '../../../ui/rows.module.css';
import { countWords, dayWords } from '../../../ui/words.ts';

/** Documents of standards, one a line, with where each comes from. */
export function DocumentList({ documents }: { documents: readonly StandardsDocumentLine[] }) {
  return (
    <ul className={rows.list}>
      {documents.map((document) => (
        <li key={document.id} className={rows.row}>
          <div className={rows.grow}>
            <TextLink to={`/standards/${document.id}`}>{document.title}</TextLink>
            <div className={rows.dimmed}>{aboutWords(document)}</div>
          </div>
          <span>{countWords(document.items, 'entry', 'entries')}</span>
        </li>
      ))}
    </ul>
  );
}

function aboutWords({ builtIn, creator, subjects, adoptionStatus, version, importedOn, retiredOn }: StandardsDocumentLine): string {
  if (builtIn) return 'Comes with Trellis: codes under short labels, without the publishers’ wording';
  const parts = [creator, ...subjects, version && `version ${version}`, adoptionStatus, importedOn && `imported ${dayWords(importedOn)}`];
  return [...parts, retiredOn && `out of use since ${dayWords(retiredOn)}`].filter((part) => part).join(' · ');
}
