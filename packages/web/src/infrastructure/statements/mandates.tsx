import { Button, Menu, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Mandate, MandateStatement } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { keyOf } from '../shared/design-path.ts';
import { EvidenceList } from '../shared/evidence-list.tsx';
import { valueWords } from '../shared/field-words.ts';
import { ReadValue } from '../shared/group-picker.tsx';
import { SavedNote } from '../shared/saved-note.tsx';
import { useComponents } from '../shared/use-components.ts';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { useSavedValue } from '../shared/use-saved-value.ts';
import { kindNames, prescribesLabels } from '../shared/words.ts';
import classes from './statements.module.css';
import { suggestedMandates } from './suggested-mandates.ts';
import { useStatementSaving } from './use-statements.ts';

interface Props {
  designId: string;
  mandates: readonly MandateStatement[];
  mayEdit: boolean;
}

/** What the district prescribes. A material, the goals or the framework are mandated in two taps. */
export function Mandates({ designId, mandates, mayEdit }: Props) {
  const { components, error } = useComponents(designId);
  const [open, setOpen] = useState<string | null>(null);
  const taken = mandates.map(({ value }) => value.key);
  const suggestions = suggestedMandates(
    components,
    mandates.map(({ value }) => value),
  );
  const add = useDesignChange(async ({ name, prescribes, component }: Omit<Mandate, 'key' | 'evidence'>) => {
    const id = crypto.randomUUID();
    await client.infrastructure.saveMandate({
      designId,
      id,
      revision: null,
      value: { key: keyOf(name, taken), name, prescribes, ...(component && { component }) },
    });
    if (!component) setOpen(id);
  });
  return (
    <div className={classes.block}>
      <h3 className={classes.heading}>What is prescribed</h3>
      {mandates.length === 0 && <p className={classes.dimmed}>No mandate is recorded: what must every school teach, use, or do?</p>}
      <div className={classes.rows}>
        {mandates.map((mandate) => (
          <MandateRow
            key={mandate.id}
            designId={designId}
            statement={mandate}
            mayEdit={mayEdit}
            open={open === mandate.id}
            names={new Map(components.map((one) => [one.key, one.name]))}
          />
        ))}
      </div>
      <ProblemNotice error={add.error ?? error} />
      {mayEdit && (
        <div data-no-print>
          <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} loading={add.isPending}>
                Add a mandate
              </Button>
            </Menu.Target>
            <Menu.Dropdown style={{ maxHeight: 360, overflowY: 'auto' }}>
              {suggestions.map(({ name, prescribes, component, about }) => (
                <Menu.Item key={component} onClick={() => add.mutate({ name, prescribes, component })}>
                  {name}
                  <div className={classes.dimmed}>{kindNames[about]}</div>
                </Menu.Item>
              ))}
              {suggestions.length > 0 && <Menu.Divider />}
              <Menu.Item onClick={() => add.mutate({ name: 'A new mandate', prescribes: 'practice' })}>Something else</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  designId: string;
  statement: MandateStatement;
  mayEdit: boolean;
  open: boolean;
  names: ReadonlyMap<string, string>;
}

function MandateRow({ designId, statement, mayEdit, open, names }: RowProps) {
  const refresh = useRefreshDesigns();
  const { value } = statement;
  const send = useStatementSaving<MandateStatement>(statement, (id, revision, next) =>
    client.infrastructure.saveMandate({ designId, id, revision, value: next }),
  );
  const saved = useSavedValue<Mandate>(value, send);
  const { shown } = saved;
  const remove = useDesignChange(async () => {
    const { id, revision } = statement;
    await client.infrastructure.removeStatement({ designId, id, revision });
    offerUndo(`“${value.name}” is removed.`, async () => {
      await client.infrastructure.saveMandate({ designId, id, revision: null, value });
      await refresh();
    });
  });
  const about = value.component && names.get(value.component);
  return (
    <details className={classes.row} open={open}>
      <summary>
        <strong>{value.name}</strong>
        <span className={classes.dimmed}>{prescribesLabels[value.prescribes]}</span>
      </summary>
      <div className={classes.rowBody}>
        {mayEdit ? (
          <>
            <SavedField
              label="What is prescribed?"
              draftKey={`design/${designId}/mandate/${statement.id}`}
              value={value.name}
              maxLength={200}
              save={(name) => send({ ...value, name })}
              currentText={(current) => (current as MandateStatement | undefined)?.value.name ?? null}
            />
            <NativeSelect
              label="What does it bind?"
              value={shown.prescribes}
              onChange={(event) => saved.set({ ...shown, prescribes: event.currentTarget.value as Mandate['prescribes'] })}
              maw="24rem"
            >
              {Object.entries(prescribesLabels).map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label="Which component?"
              value={shown.component ?? ''}
              onChange={(event) => {
                const { component: _, ...rest } = shown;
                saved.set(event.currentTarget.value ? { ...rest, component: event.currentTarget.value } : rest);
              }}
              maw="24rem"
            >
              <option value="">None in particular</option>
              {[...names].map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </NativeSelect>
            <SavedNote saved={saved} words={(one) => valueWords('mandate', { ...one, key: undefined, evidence: undefined })} />
          </>
        ) : (
          about && <ReadValue label="Component" value={about} />
        )}
        <EvidenceList items={value.evidence ?? []} save={mayEdit ? (evidence) => send({ ...value, evidence }) : null} of="that it is prescribed" />
        {mayEdit && (
          <div data-no-print>
            <Button variant="default" onClick={() => remove.mutate(undefined)} loading={remove.isPending}>
              Remove this mandate
            </Button>
            <ProblemNotice error={remove.error} />
          </div>
        )}
      </div>
    </details>
  );
}
