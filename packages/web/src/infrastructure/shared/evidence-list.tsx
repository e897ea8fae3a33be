import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { Evidence } from '@trellis/domain/infrastructure';
import { type SubmitEvent, useState } from 'react';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './evidence-list.module.css';
import { evidenceLabels } from './words.ts';

interface Props {
  items: readonly Evidence[];
  /** null: it cannot be changed here */
  save: ((next: Evidence[], base: readonly Evidence[]) => Promise<unknown>) | null;
  /** what it is evidence of, as it continues "What shows …" */
  of: string;
}

/** What a statement rests on: quotations, records, interviews, each with its source. */
export function EvidenceList({ items, save, of }: Props) {
  const [editing, setEditing] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const put = async (next: Evidence[]) => {
    setError(null);
    await save?.(next, items);
  };
  const remove = async (index: number) => {
    const before = [...items];
    const after = before.toSpliced(index, 1);
    try {
      await put(after);
      offerUndo('Evidence removed.', async () => save?.(before, after));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div>
      {items.length === 0 && editing === null && <p className={classes.none}>No evidence yet: what shows {of}?</p>}
      <ul className={classes.list}>
        {items.map((item, index) => (
          // evidence has no id of its own; its place is its name until the list is saved
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${index} ${item.text}`} className={classes.item}>
            {editing === index ? (
              <EvidenceForm start={item} onSave={(next) => put(items.toSpliced(index, 1, next))} onClose={() => setEditing(null)} />
            ) : (
              <>
                <EvidenceView item={item} />
                {save && (
                  <div className={classes.tools} data-no-print>
                    <button type="button" onClick={() => setEditing(index)}>
                      Change
                    </button>
                    <button type="button" onClick={() => void remove(index)}>
                      Remove
                    </button>
                  </div>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === items.length && <EvidenceForm start={null} onSave={(next) => put([...items, next])} onClose={() => setEditing(null)} />}
      <ProblemNotice error={error} />
      {save && editing === null && (
        <Button variant="default" onClick={() => setEditing(items.length)} data-no-print>
          Add evidence
        </Button>
      )}
    </div>
  );
}

/** One piece of evidence: what it says, what it is, where to find it. */
export function EvidenceView({ item }: { item: Evidence }) {
  return (
    <div>
      <div className={item.kind === 'quotation' ? classes.quotation : classes.text}>{item.text}</div>
      <div className={classes.source}>
        {evidenceLabels[item.kind]}
        {item.source && `, ${item.source}`}
        {item.url && (
          <>
            {' · '}
            <a href={item.url} target="_blank" rel="noreferrer">
              Open the source
            </a>
          </>
        )}
      </div>
    </div>
  );
}

interface FormProps {
  start: Evidence | null;
  onSave: (evidence: Evidence) => Promise<unknown>;
  onClose: () => void;
}

function EvidenceForm({ start, onSave, onClose }: FormProps) {
  const [kind, setKind] = useState<Evidence['kind']>(start?.kind ?? 'quotation');
  const [text, setText] = useState(start?.text ?? '');
  const [source, setSource] = useState(start?.source ?? '');
  const [url, setUrl] = useState(start?.url ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onSave({ kind, text: text.trim(), ...(source.trim() && { source: source.trim() }), ...(url.trim() && { url: url.trim() }) });
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Stack gap="sm">
        <NativeSelect label="What is it?" value={kind} onChange={(event) => setKind(event.currentTarget.value as Evidence['kind'])} w="12rem">
          {Object.entries(evidenceLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
        <Textarea
          label="What does it say?"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={10_000}
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          label="Where is it from?"
          placeholder="Curriculum guide, page 4"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          maxLength={200}
        />
        <TextInput label="Link" type="url" placeholder="https://" value={url} onChange={(event) => setUrl(event.currentTarget.value)} />
        <ProblemNotice error={error} kept="What you typed is still here." />
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={!text.trim()}>
            {start ? 'Save' : 'Add'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
