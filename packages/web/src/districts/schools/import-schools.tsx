import type { ReactNode } from 'react';
import { ImportPanel } from '../../exchange/import-panel.tsx';
import { client } from '../../platform/api/index.ts';

const example = `name,region,level,id
Riverbend Elementary,North,elementary,0412
Oak Hill K-8,South,K-8,0415`;

/** Schools out of a file or pasted; regions that are new come with them. */
export function ImportSchools({ next }: { next?: ReactNode }) {
  return (
    <ImportPanel
      label="A list of schools"
      description="One row a school: name; and, where you have them, region, level and number. Names alone will do."
      example={example}
      unit={{ one: 'school', many: 'schools' }}
      run={client.districts.importSchools}
      next={next}
    />
  );
}
