import { PageHeader } from '../../ui/page-header.tsx';
import { InProject } from '../shared/in-project.tsx';
import { unitWords } from '../shared/words.ts';
import { ImportUnits } from './import-units.tsx';

/** Brings coded activities or items in. */
export function ImportPage() {
  return (
    <InProject>
      {({ project }) => (
        <>
          <PageHeader
            back={{ to: `/materials/${project.id}`, label: project.name }}
            question={`Which ${unitWords[project.kind].many} come in?`}
            answer={`The rows are checked first; nothing changes until you say so. One that is here already, by its name, is brought up to date and not doubled.`}
          />
          <ImportUnits project={project} />
        </>
      )}
    </InProject>
  );
}
