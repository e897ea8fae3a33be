import { useQuery } from '@tanstack/react-query';
import { roleGroupLabels } from '@trellis/domain/access';
import type { GroupLoad } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';
import { EmptyState, LoadingState, PageHeader, PrintButton, ProblemNotice, TextLink } from '../../ui/index.ts';
import { InDesign } from '../shared/in-design.tsx';
import type { DesignView } from '../shared/use-design.ts';
import { reachLabels } from '../shared/words.ts';
import classes from './initiatives.module.css';

/** How many structures, led by how many, reach one group of people. */
export function InitiativesPage() {
  return <InDesign title="How much comes at one group of people?">{(view) => <Initiatives view={view} />}</InDesign>;
}

function Initiatives({ view }: { view: DesignView }) {
  const load = useQuery(api.infrastructure.initiativeLoad.queryOptions({ input: { designId: view.design.id } }));
  const groups = load.data?.groups ?? [];
  const [heaviest] = groups;
  return (
    <>
      <PageHeader
        question="How much comes at one group of people?"
        answer={
          heaviest &&
          `${heaviest.label}: ${heaviest.count} ${heaviest.count === 1 ? 'structure' : 'structures'}, led by ${counted(heaviest.ledBy.length, 'group', 'groups')}.`
        }
        action={groups.length > 0 && <PrintButton />}
      />
      {load.isPending ? (
        <LoadingState what="the load" lines={6} />
      ) : load.isError ? (
        <ProblemNotice error={load.error} onRetry={() => void load.refetch()} />
      ) : groups.length === 0 ? (
        <EmptyState>
          Once participation structures are recorded with who takes part, this shows how many of them reach each group, and who leads them.
        </EmptyState>
      ) : (
        <>
          <div className={classes.groups}>
            {groups.map((group) => (
              <Group key={group.group} load={group} most={heaviest?.count ?? 1} view={view} />
            ))}
          </div>
          <p className={classes.note}>
            Counted from the design: every structure in which the group takes part itself. Many structures with different leaders are hard to keep consistent
            for one teacher; a short list is not better by itself.
          </p>
        </>
      )}
    </>
  );
}

const counted = (n: number, one: string, many: string): string => (n === 0 ? 'nobody named' : `${n} ${n === 1 ? one : many}`);

function Group({ load, most, view }: { load: GroupLoad; most: number; view: DesignView }) {
  return (
    <details className={classes.group}>
      <summary>
        <strong>{load.label}</strong>
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${(100 * load.count) / most}%` }} />
        </span>
        <span className={classes.count}>{load.count}</span>
        <span className={classes.led}>
          {load.ledBy.length > 0
            ? `Led by ${load.ledBy
                .map((group) => roleGroupLabels[group])
                .join(', ')
                .toLowerCase()}`
            : 'Nobody is named as leading'}
          {load.owners.length > 0 && `; ${counted(load.owners.length, 'owner', 'owners')}: ${load.owners.join(', ')}`}
        </span>
      </summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Structure</th>
            <th scope="col">Led by</th>
            <th scope="col">Who answers for it</th>
            <th scope="col">Reach</th>
          </tr>
        </thead>
        <tbody>
          {load.structures.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <TextLink to={view.path(`/components/${one.id}`)}>{one.name}</TextLink>
              </th>
              <td>{one.leads.map((group) => roleGroupLabels[group]).join(', ') || 'Not recorded'}</td>
              <td>{one.owner ?? 'Not recorded'}</td>
              <td>{one.reach ? reachLabels[one.reach] : 'Not known'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
