import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api/index.ts';
import { useAddressState, usePageParams } from '../../../platform/pages/index.ts';
import { AudienceBadge } from '../../../ui/audience-badge.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageProblem } from '../../../ui/page-problem.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { countWords } from '../../../ui/words.ts';
import { SearchFields } from '../shared/search-fields.tsx';
import { SearchResults } from '../shared/search-results.tsx';
import { StandardsTree } from '../shared/standards-tree.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentUse, OutOfUse } from './document-use.tsx';
import { ExportButton } from './export-button.tsx';
import { ImportHistory } from './import-history.tsx';

/** One document of standards: its hierarchy, what it is, and the imports that made it. */
export function DocumentPage() {
  const { documentId } = usePageParams<'documentId'>();
  const [address, setAddress] = useAddressState({ find: '', grade: '', page: '1' });
  const document = useQuery(api.frameworks.readStandardsDocument.queryOptions({ input: { documentId } }));
  if (document.isPending) return <LoadingState what="the document" />;
  if (document.isError) return <PageProblem error={document.error} onRetry={() => void document.refetch()} />;
  const { title, creator, items, imports } = document.data;
  return (
    <>
      <PageHeader
        back={{ to: '/standards', label: 'Standards' }}
        question={title}
        answer={`By ${creator}. ${countWords(items, 'entry', 'entries')}.`}
        badge={<AudienceBadge kind="building">Everybody in your district</AudienceBadge>}
        action={<ExportButton documentId={documentId} title={title} />}
      />
      <OutOfUse retiredOn={document.data.retiredOn} />
      <SearchFields label="Find in this document" find={address.find} grade={address.grade} onChange={setAddress} />
      {address.find.trim() === '' ? (
        <RecordSection title="Browse">
          <StandardsTree documentId={documentId} title={title} />
        </RecordSection>
      ) : (
        <SearchResults documentId={documentId} find={address.find} grade={address.grade} page={address.page} onPage={(page) => setAddress({ page })} />
      )}
      <RecordSection title="About this document" action={<DocumentUse document={document.data} />}>
        <DocumentFacts document={document.data} />
      </RecordSection>
      {imports.length > 0 && (
        <RecordSection title="Imports" aside="newest first">
          <ImportHistory imports={imports} />
        </RecordSection>
      )}
    </>
  );
}
