import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api/index.ts';
import { useAddressState } from '../../../platform/pages/index.ts';
import { useMay } from '../../../platform/session/index.ts';
import { AudienceBadge } from '../../../ui/audience-badge.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { SectionTabs } from '../../../ui/section-tabs.tsx';
import { SearchFields } from '../shared/search-fields.tsx';
import { SearchResults } from '../shared/search-results.tsx';
import { BrowseDocument } from './browse-document.tsx';
import { DocumentList } from './document-list.tsx';
import { documentsWords } from './documents-words.ts';

/** What students are to learn: documents of standards, to search and to browse. */
export function StandardsPage() {
  const [address, setAddress] = useAddressState({ find: '', grade: '', page: '1', document: '', retired: '' });
  const mayImport = useMay('frameworks.edit');
  const input = { includeRetired: address.retired !== '' };
  const documents = useQuery(api.frameworks.listStandardsDocuments.queryOptions({ input, placeholderData: (before) => before }));
  const searching = address.find.trim() !== '';
  return (
    <>
      <SectionTabs label="District design" />
      <PageHeader
        question="What are students to learn?"
        answer={documents.data && documentsWords(documents.data)}
        badge={<AudienceBadge kind="building">Everybody in your district</AudienceBadge>}
        action={mayImport && <ButtonLink to="/standards/import">Import standards</ButtonLink>}
      />
      <SearchFields label="Find a standard by its code or by words" find={address.find} grade={address.grade} onChange={setAddress} />
      {documents.isPending ? (
        <LoadingState what="the documents" />
      ) : documents.isError ? (
        <ProblemNotice error={documents.error} onRetry={() => void documents.refetch()} />
      ) : searching ? (
        <SearchResults find={address.find} grade={address.grade} page={address.page} onPage={(page) => setAddress({ page })} documents={documents.data} />
      ) : (
        <>
          <RecordSection
            title="Documents"
            action={
              <Switch
                label="Show those out of use"
                checked={address.retired !== ''}
                onChange={(event) => setAddress({ retired: event.currentTarget.checked ? 'yes' : '' })}
              />
            }
          >
            <DocumentList documents={documents.data} />
          </RecordSection>
          <BrowseDocument documents={documents.data} chosen={address.document} onChoose={(document) => setAddress({ document })} />
        </>
      )}
    </>
  );
}
