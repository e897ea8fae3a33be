import { NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import type { CrosswalkPair, CrosswalkStep } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { client, useChange } from '../../../platform/api/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

/** A pair that is proposed or decided, or a new one from what is in no pair yet. */
export type Deciding = { kind: 'pair'; pair: CrosswalkPair } | { kind: 'new'; step: CrosswalkStep };

/** Says whether two indicators may be read as one series, with the reason. */
export function DecideDialog({ deciding, onClose }: { deciding: Deciding; onClose: () => void }) {
  const pair = deciding.kind === 'pair' ? deciding.pair : null;
  const [id] = useState(() => pair?.decision?.id ?? crypto.randomUUID());
  const [fromId, setFrom] = useState(deciding.kind === 'pair' ? deciding.pair.from.id : (deciding.step.removed[0]?.id ?? ''));
  const [toId, setTo] = useState(deciding.kind === 'pair' ? deciding.pair.to.id : (deciding.step.added[0]?.id ?? ''));
  const [comparable, setComparable] = useState(pair?.decision ? String(pair.decision.comparable) : pair?.proposed ? 'true' : '');
  const [note, setNote] = useState(pair?.decision?.note ?? '');
  const decide = useChange(
    () =>
      client.frameworks.decideCrosswalk({
        id,
        fromIndicatorId: fromId,
        toIndicatorId: toId,
        comparable: comparable === 'true',
        note,
        revision: pair?.decision?.revision ?? null,
      }),
    onClose,
  );
  const named = ({ id: value, code, label }: { id: string; code: string; label: string }) => ({ value, label: `${code} ${label}` });
  return (
    <FormDialog
      title={pair ? `${pair.to.code}: one series, or two?` : 'Pair two indicators'}
      submit="Decide"
      saving={decide.isPending}
      error={decide.error}
      disabled={comparable === ''}
      onClose={onClose}
      onSubmit={() => decide.mutate(undefined)}
    >
      {deciding.kind === 'new' ? (
        <>
          <NativeSelect
            label={`In version ${deciding.step.fromVersion.number}`}
            data={deciding.step.removed.map(named)}
            value={fromId}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <NativeSelect
            label={`In version ${deciding.step.toVersion.number}`}
            data={deciding.step.added.map(named)}
            value={toId}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </>
      ) : (
        <div>
          <p>
            Before: {deciding.pair.from.code} {deciding.pair.from.label}
          </p>
          <p>
            Now: {deciding.pair.to.code} {deciding.pair.to.label}
          </p>
        </div>
      )}
      <Radio.Group label="May their scores be read as one series?" value={comparable} onChange={setComparable}>
        <Stack gap="xs" mt="xs">
          <Radio value="true" label="Yes: trends go on over both versions" />
          <Radio value="false" label="No: a new series begins" />
        </Stack>
      </Radio.Group>
      <Textarea label="Why" autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  );
}
