import { useQuery } from '@tanstack/react-query';
import { gradesYoungestFirst } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { countWords, rangeWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** What one's school works on, and what is taught from there. */
export function SchoolThisYear() {
  const { scope } = useAppointment();
  return scope.kind === 'school' && scope.id !== null ? <School id={scope.id} name={scope.name} /> : null;
}

function School({ id, name }: { id: string; name: string }) {
  const focus = useQuery(api.surroundings.listSchoolFocuses.queryOptions({ input: { schoolId: id } }));
  const materials = useQuery(api.surroundings.listMaterialsInUse.queryOptions({ input: { schoolId: id } }));
  return (
    <QueryCard what="what your school works on" query={focus}>
      {({ rows }) => {
        const said = rows.find(({ school }) => school.id === id)?.focus;
        return (
          <TodayCard title={name} onward={{ to: '/my-school', label: 'My school' }}>
            <p>{said ? `This year: ${said.subject}. ${said.goal}` : 'What the school works on this year is not recorded.'}</p>
            {materials.data && materials.data.total > 0 && (
              <>
                <p className={classes.dimmed}>Taught from {countWords(materials.data.total, 'material')}:</p>
                <ul className={classes.list}>
                  {materials.data.rows.slice(0, 4).map((material) => (
                    <li key={material.id}>
                      <span>{material.name}</span>
                      <span className={classes.dimmed}>
                        {material.grades.length === 1 ? 'grade' : 'grades'} {rangeWords(material.grades, gradesYoungestFirst)}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
