import { PageHeader } from '../../../ui/page-header.tsx';
import { ImportPanel } from './import-panel.tsx';

/** Brings a document of standards in. */
export function ImportPage() {
  return (
    <>
      <PageHeader
        back={{ to: '/standards', label: 'Standards' }}
        question="Which standards come in?"
        answer="A file in the CASE format, as states and publishers offer their standards. It is checked first; nothing changes until you say so. A newer version of a document brings it up to date; what it no longer holds is kept."
      />
      <ImportPanel />
    </>
  );
}
