import type { ReactNode } from 'react';
import { ImportPanel } from '../../exchange/import-panel.tsx';
import { client } from '../../platform/api/index.ts';

const example = `name,email,role,school,region,title
Ana Ruiz,ana.ruiz@example.org,teacher,Riverbend Elementary,,
Triston Bell,triston.bell@example.org,math manager,,,Director of mathematics
Gloria Mendez,gloria.mendez@example.org,assistant superintendent,,North,Network superintendent`;

/** People with their roles out of a file or pasted. */
export function ImportPeople({ next }: { next?: ReactNode }) {
  return (
    <ImportPanel
      label="A list of people"
      description="One row a person and role: name, e-mail, role; and, where you have them, school, region, title and staff number. Somebody with two roles has two rows; several regions stand in one cell, parted by semicolons."
      example={example}
      unit={{ one: 'person', many: 'people' }}
      run={client.people.importPeople}
      next={next}
    />
  );
}
