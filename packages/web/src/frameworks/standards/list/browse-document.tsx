import { NativeSelect } from '@mantine/core';
import type { StandardsDocumentLine } from '@trellis/domain/frameworks';
import { RecordSection } from '../../../ui/record-section.tsx';
import { StandardsTree } from '../shared/standards-tree.tsx';

interface Props {
  documents: readonly StandardsDocumentLine[];
  chosen: string;
  onChoose: (documentId: string) => void;
}

/** The hierarchy of one document; with several, of the one that is chosen. */
export function BrowseDocument({ documents, chosen, onChoose }: Props) {
  const document = documents.find(({ id }) => id === chosen) ?? documents[0];
  if (!document) return null;
  return (
    <RecordSection
      title="Browse"
      action={
        documents.length > 1 && (
          <NativeSelect
            aria-label="Document to browse"
            data={documents.map(({ id, title }) => ({ value: id, label: title }))}
            value={document.id}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        )
      }
    >
      <StandardsTree key={document.id} documentId={document.id} title={document.title} />
    </RecordSection>
  );
}
