import { useQuery } from '@tanstack/react-query';
import type { StandardsDocumentLine } from '@trellis/domain/frameworks';
import { api } from '../../../platform/api/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { offsetOf, PageTurner } from '../../../ui/page-turner.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import rows from '../../../ui/rows.module.css';
import { countWords } from '../../../ui/words.ts';
import { NodeLine } from './node-line.tsx';

interface Props {
  find: string;
  grade: string;
  page: string;
  onPage: (page: string) => void;
  /** absent: in all documents that are in use */
  documentId?: string;
  /** to say from which document a standard is, where there are several */
  documents?: readonly StandardsDocumentLine[];
}

/** The standards that were found, 50 a page. */
export function SearchResults({ find, grade, page, onPage, documentId, documents = [] }: Props) {
  const input = { find, offset: offsetOf(page), ...(grade !== '' && { grade }), ...(documentId !== undefined && { documentId }) };
  const found = useQuery(api.frameworks.searchStandards.queryOptions({ input, placeholderData: (before) => before }));
  if (found.isPending) return <LoadingState what="what was found" lines={6} />;
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.total === 0)
    return <EmptyState>No standard has this code or all of these words{grade === '' ? '' : ' in this grade'}. Fewer letters find more.</EmptyState>;
  const titles = new Map(documents.length > 1 ? documents.map(({ id, title }) => [id, title]) : []);
  return (
    <section aria-label="Found standards" aria-busy={found.isPlaceholderData}>
      <p role="status">{countWords(found.data.total, 'standard')} found.</p>
      <ul className={rows.list}>
        {found.data.rows.map((node) => (
          <li key={`${node.documentId} ${node.id}`} className={rows.row}>
            <NodeLine node={node} {...(titles.has(node.documentId) && { from: titles.get(node.documentId) ?? '' })} />
          </li>
        ))}
      </ul>
      <PageTurner total={found.data.total} page={Number(page) || 1} onPage={(next) => onPage(String(next))} />
    </section>
  );
}
