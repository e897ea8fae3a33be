import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { roleGroupLabels } from '@trellis/domain/access';
import type { DocumentRole } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { EmptyState, LoadingState, PageHeader, PrintButton, ProblemNotice, TextLink } from '../../ui/index.ts';
import { NewComponent } from '../overview/new-component.tsx';
import { InDesign } from '../shared/in-design.tsx';
import type { DesignView } from '../shared/use-design.ts';
import { directedLabels } from '../shared/words.ts';
import classes from './roles.module.css';

/** Every role with its charter: what it does, what it does not, to whom it reports. */
export function RolesPage() {
  return <InDesign title="Who does what, and what not?">{(view) => <Roles view={view} />}</InDesign>;
}

function Roles({ view }: { view: DesignView }) {
  const { design } = view;
  const document = useQuery(api.infrastructure.readDocument.queryOptions({ input: { designId: design.id } }));
  const list = useQuery(api.infrastructure.listComponents.queryOptions({ input: { designId: design.id, kind: 'role', limit: 200 } }));
  const [adding, setAdding] = useState(false);
  const ids = new Map(list.data?.rows.map((row) => [row.key, row.id]));
  const roles = document.data?.roles ?? [];
  const uncharted = roles.filter((role) => !role.does?.length || !role.doesNot?.length).length;
  const error = document.error ?? list.error;
  const add = design.may.edit && <Button onClick={() => setAdding(true)}>New role</Button>;
  return (
    <>
      <PageHeader
        question="Who does what, and what not?"
        answer={
          document.data &&
          roles.length > 0 &&
          `${roles.length} ${roles.length === 1 ? 'role' : 'roles'}${uncharted > 0 ? `, ${uncharted} without a whole charter` : ''}.`
        }
        action={
          <Group gap="sm">
            {roles.length > 0 && add}
            {roles.length > 0 && <PrintButton />}
          </Group>
        }
      />
      {document.isPending || list.isPending ? (
        <LoadingState what="the roles" lines={6} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void Promise.all([document.refetch(), list.refetch()])} />
      ) : roles.length === 0 ? (
        <EmptyState action={add}>
          A charter says what a role does and what it does not, such as lunch duty; to whom it reports, who pays, and who directs its work. Time spent off the
          charter shows beside it.
        </EmptyState>
      ) : (
        <div className={classes.roles}>
          {roles.map((role) => (
            <Charter key={role.key} role={role} to={ids.has(role.key) ? view.path(`/components/${ids.get(role.key)}`) : null} />
          ))}
        </div>
      )}
      {adding && <NewComponent view={view} kind="role" onClose={() => setAdding(false)} />}
    </>
  );
}

function Charter({ role, to }: { role: DocumentRole; to: string | null }) {
  const facts = [
    ['Group', roleGroupLabels[role.group]],
    ['Reports to', role.reportsTo],
    ['Funded by', role.funding],
    ['Work directed by', role.directedBy && directedLabels[role.directedBy]],
  ] as const;
  return (
    <article className={classes.role}>
      <h2>{to ? <TextLink to={to}>{role.name}</TextLink> : role.name}</h2>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? 'Not recorded'}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.sides}>
        <Side title="Does" lines={role.does} />
        <Side title="Does not" lines={role.doesNot} />
      </div>
    </article>
  );
}

function Side({ title, lines }: { title: string; lines: readonly string[] | undefined }) {
  return (
    <div>
      <h3>{title}</h3>
      {lines && lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className={classes.none}>Not recorded</p>
      )}
    </div>
  );
}
