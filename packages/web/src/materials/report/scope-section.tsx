import { Button } from '@mantine/core';
import type { CodingProject } from '@trellis/domain/materials';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../../ui/words.ts';
import type { ProjectView } from '../shared/in-project.tsx';
import { ScopeDialog } from './scope-dialog.tsx';

interface Props {
  project: CodingProject;
  standards: ProjectView['standards'];
  mayCode: boolean;
}

/** Which standards the coding set out to cover. */
export function ScopeSection({ project, standards, mayCode }: Props) {
  const [editing, setEditing] = useState(false);
  const none = project.scopeName === null;
  const edit = mayCode && (
    <Button variant="default" onClick={() => setEditing(true)}>
      {none ? 'Set the scope' : 'Change the scope'}
    </Button>
  );
  return (
    <RecordSection title="Scope" aside={!none && countWords(standards.length, 'standard')} action={!none && edit}>
      {none ? (
        <EmptyState action={edit}>The standards that this coding set out to cover stand here. Coverage is a share of them.</EmptyState>
      ) : (
        <p>
          <strong>{project.scopeName}</strong>.{' '}
          {project.codedWhole ? 'All of it has been coded.' : 'Only a part of it has been coded so far, so coverage is given no level.'}
        </p>
      )}
      {editing && <ScopeDialog project={project} standards={standards} onClose={() => setEditing(false)} />}
    </RecordSection>
  );
}
