import { roleLabels } from 'virtual:trellis/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SamplePerson } from '@trellis/domain/access';
import { api, client } from '../../platform/api/index.ts';
import { setTabAppointment, startAs } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './sample-people.module.css';

/** The people of the demonstration by district; one click is somebody. */
export function SamplePeople() {
  const people = useQuery(api.access.samplePeople.queryOptions());
  const be = useMutation({
    mutationFn: async (person: SamplePerson) => {
      setTabAppointment(null); // it belongs to whoever was here before
      const { appointmentId } = await client.access.signInAsSample({ appointmentId: person.appointmentId });
      startAs(appointmentId);
    },
  });
  if (people.isPending) return <LoadingState what="the people" />;
  if (people.isError) return <ProblemNotice error={people.error} onRetry={() => people.refetch()} />;
  return (
    <>
      <ProblemNotice error={be.error} />
      {byDistrict(people.data).map(([district, members]) => (
        <section key={district} className={classes.district}>
          <h2 className={classes.name}>{district}</h2>
          <ul className={classes.people}>
            {members.map((person) => (
              <li key={person.appointmentId}>
                <button type="button" className={classes.person} disabled={be.isPending} onClick={() => be.mutate(person)}>
                  <strong>{person.name}</strong>
                  <span className={classes.role}>{person.title ?? roleLabels[person.role]}</span>
                  <span className={classes.about}>{person.about}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function byDistrict(people: readonly SamplePerson[]): [string, SamplePerson[]][] {
  return [...Map.groupBy(people, ({ districtName }) => districtName)];
}
