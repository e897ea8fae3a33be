import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowForm, type RowInput } from './row-form.tsx';
import classes from './rows-field.module.css';
import type { Saving } from './use-component-saving.ts';

interface Props<Row extends object> {
  saving: Saving;
  field: string;
  label: string;
  /** what stands here, while there is nothing */
  empty: string;
  /** one of them, as it stands in "Add a …" */
  one: string;
  inputs: readonly RowInput<Row>[];
  title: (row: Row) => ReactNode;
  details?: (row: Row) => ReactNode;
  start: () => Partial<Row>;
  /** what belongs to a row besides its inputs, such as its key */
  complete?: (row: Partial<Row>, rows: readonly Row[]) => Row;
}

/** A list of rows in the kind's own part: tenets, units of a planner, windows. Each opens as a form of its own. */
export function RowsField<Row extends object>({ saving, field, label, empty, one, inputs, title, details, start, complete }: Props<Row>) {
  const rows = ((saving.component.detail as Record<string, unknown>)[field] as Row[] | undefined) ?? [];
  const [open, setOpen] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const put = (next: Row[], base: readonly Row[]) => saving.saveDetail(field, next.length > 0 ? next : undefined, base.length > 0 ? base : undefined);
  const save = async (index: number, row: Partial<Row>) => {
    const whole = complete ? complete(row, rows) : (row as Row);
    await put(rows.toSpliced(index, 1, whole), rows);
    setOpen(null);
  };
  const remove = async (index: number) => {
    const after = rows.toSpliced(index, 1);
    setError(null);
    try {
      await put(after, rows);
      offerUndo('Removed.', () => put(rows, after));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className={classes.field} data-wide>
      <h3 className={classes.label}>{label}</h3>
      {rows.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ol className={classes.rows}>
        {rows.map((row, index) => (
          // rows are kept by their place: some have no key of their own
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={classes.row}>
            <div className={classes.body}>
              <div className={classes.title}>{title(row)}</div>
              {details?.(row)}
            </div>
            {!saving.readOnly && (
              <div className={classes.tools} data-no-print>
                <Button variant="subtle" onClick={() => setOpen(index)}>
                  Change
                </Button>
                <Button variant="subtle" onClick={() => void remove(index)}>
                  Remove
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <ProblemNotice error={error} />
      {!saving.readOnly && (
        <Button variant="default" onClick={() => setOpen(rows.length)}>
          Add a {one}
        </Button>
      )}
      {open !== null && (
        <RowForm
          title={open < rows.length ? `Change the ${one}` : `Add a ${one}`}
          inputs={inputs}
          start={rows[open] ?? start()}
          onSave={(row) => save(open, row)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
