import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportReport } from '@trellis/domain/exchange';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CsvDropzone, type TableText } from '../ui/csv-dropzone.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { countWords } from '../ui/words.ts';
import { ImportReportView } from './import-report.tsx';
import type { Unit } from './report-words.ts';

export interface ImportAsk {
  id: string;
  dryRun: boolean;
  text: string;
  fileName?: string;
}

interface Props {
  label: string;
  /** what belongs in a row: "One row a person: name, e-mail, role, school" */
  description: string;
  /** a few rows as they may look, header first */
  example?: string;
  /** what the rows name: { one: 'person', many: 'people' } */
  unit: Unit;
  run: (ask: ImportAsk) => Promise<ImportReport>;
  /** below the report of what was brought in: where to go on */
  next?: ReactNode;
}

/** Rows from a file or pasted: checked first, with every bad row named; brought in only when somebody says so. */
export function ImportPanel({ label, description, example, unit, run, next }: Props) {
  const queries = useQueryClient();
  const result = useRef<HTMLDivElement>(null);
  const [given, setGiven] = useState<(TableText & { id: string }) | null>(null);
  const ask = (table: TableText & { id: string }, dryRun: boolean): ImportAsk => ({
    id: table.id,
    dryRun,
    text: table.text,
    ...(table.fileName !== null && { fileName: table.fileName }),
  });
  const check = useMutation({ mutationFn: (table: TableText & { id: string }) => run(ask(table, true)), networkMode: 'always' });
  const bring = useMutation({
    mutationFn: (table: TableText & { id: string }) => run(ask(table, false)),
    networkMode: 'always',
    onSettled: () => queries.invalidateQueries(),
  });
  const take = (table: TableText) => {
    const begun = { ...table, id: crypto.randomUUID() };
    setGiven(begun);
    bring.reset();
    check.mutate(begun);
  };
  const startAgain = () => {
    setGiven(null);
    check.reset();
    bring.reset();
  };
  const shown = bring.data ?? check.data;
  // what was found out is read next
  useEffect(() => {
    if (shown) result.current?.focus();
  }, [shown]);

  if (given === null)
    return (
      <Stack gap="sm">
        <CsvDropzone label={label} description={description} onText={take} maxSize={4 * 1024 * 1024} />
        {example && (
          <details>
            <summary>How the rows may look</summary>
            <pre style={{ overflowX: 'auto', fontSize: '.875rem' }}>{example}</pre>
          </details>
        )}
      </Stack>
    );
  const name = given.fileName ?? 'The pasted rows';
  return (
    <Stack gap="md" ref={result} tabIndex={-1} style={{ outline: 'none' }}>
      {check.isPending && <LoadingState what={`the report on ${given.fileName ?? 'the rows'}`} />}
      <ProblemNotice error={check.error} kept="Nothing was brought in." />
      {shown && <ImportReportView name={name} report={shown} unit={unit} />}
      <ProblemNotice error={bring.error} kept="Nothing was brought in. The rows are still here; trying again brings them in once." />
      {bring.data && next}
      <Group gap="sm">
        {check.data && !bring.data && check.data.good > 0 && (
          <Button loading={bring.isPending} onClick={() => bring.mutate(given)}>
            Import {countWords(check.data.good, 'row')}
          </Button>
        )}
        <Button variant="default" disabled={bring.isPending} onClick={startAgain}>
          {bring.data ? 'Import more' : 'Choose other rows'}
        </Button>
      </Group>
    </Stack>
  );
}
