import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import { componentKindLabels } from '@trellis/domain/infrastructure';
import { pulsePromise } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { addDays } from '../../ui/words.ts';
import { useDesignComponents } from '../shared/use-design-components.ts';

const groupOptions = RoleGroup.options.map((value) => ({ value, label: roleGroupLabels[value] }));

/** Asks role groups about one component of the adopted design. */
export function NewPulseDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const navigate = useNavigate();
  const components = useDesignComponents();
  const [pulse, setPulse] = useState(() => ({
    id: crypto.randomUUID(),
    name: '',
    componentId: null as string | null,
    groups: [] as RoleGroup[],
    opens: today,
    closes: addDays(today, 11),
  }));
  const open = useChange(client.surroundings.openPulse, (round) => void navigate({ to: `/pulse/${round.id}` }));
  const problem = open.error ? problemOf(open.error) : null;
  const { componentId } = pulse;
  return (
    <FormDialog
      title="Ask a pulse"
      submit="Ask it"
      saving={open.isPending}
      disabled={componentId === null}
      error={open.error ?? components.error}
      onClose={onClose}
      onSubmit={() => componentId && open.mutate({ ...pulse, componentId })}
    >
      <p style={{ margin: 0 }}>{pulsePromise}</p>
      <TypeAhead
        label="About which part of the design?"
        description={components.none ? 'No design is adopted yet; a pulse asks about a part of one.' : undefined}
        choices={components.rows.map(({ id, name, kind }) => ({ value: id, label: name, hint: componentKindLabels[kind] }))}
        value={componentId}
        onChange={(next) =>
          setPulse({ ...pulse, componentId: next, name: pulse.name || (components.rows.find(({ id }) => id === next)?.name.slice(0, 200) ?? '') })
        }
        error={fieldProblem(problem, 'componentId')}
        required
      />
      <TextInput
        label="Name of the pulse"
        required
        withAsterisk={false}
        maxLength={200}
        value={pulse.name}
        error={fieldProblem(problem, 'name')}
        onChange={(event) => setPulse({ ...pulse, name: event.currentTarget.value })}
      />
      <MultiSelect
        label="Who is asked"
        description="Nobody named: everybody. Answers are shown per group, from five up."
        data={groupOptions}
        value={pulse.groups}
        searchable
        hidePickedOptions
        onChange={(groups) => setPulse({ ...pulse, groups: groups as RoleGroup[] })}
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput
          type="date"
          label="First day"
          required
          withAsterisk={false}
          value={pulse.opens}
          error={fieldProblem(problem, 'opens')}
          onChange={(event) => setPulse({ ...pulse, opens: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Last day"
          required
          withAsterisk={false}
          value={pulse.closes}
          error={fieldProblem(problem, 'closes')}
          onChange={(event) => setPulse({ ...pulse, closes: event.currentTarget.value })}
        />
      </Group>
    </FormDialog>
  );
}
