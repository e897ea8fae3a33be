import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CodingProject, ColumnMapping, UnitImportReport } from '@trellis/domain/materials';
import { useEffect, useRef, useState } from 'react';
import { ImportReportView } from '../../exchange/import-report.tsx';
import { client } from '../../platform/api/index.ts';
import { CsvDropzone, type TableText } from '../../ui/csv-dropzone.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { andRead } from '../shared/and-read.ts';
import { unitWords } from '../shared/words.ts';
import { headingsIn } from './headings.ts';
import classes from './import.module.css';
import { MappingFields } from './mapping-fields.tsx';

const example = `key,grade,content,dok,coder
U1-L03-A2,K,K.CC.1; K.CC.4,1,MT
U1-L03-A3,K,K.CC.4,2,MT
U1-L04-A1,1,,NEI,LR`;

interface Table extends TableText {
  id: string;
}

/** Coded units out of a file or pasted: columns told apart, checked, every bad row named, brought in when somebody says so. */
export function ImportUnits({ project }: { project: CodingProject }) {
  const unit = unitWords[project.kind];
  const [table, setTable] = useState<Table | null>(null);
  const [chosen, setChosen] = useState<ColumnMapping>({});
  const [found, setFound] = useState<ColumnMapping>({});
  const result = useRef<HTMLDivElement>(null);
  const check = useMutation({
    networkMode: 'always',
    mutationFn: ({ given, columns }: { given: Table; columns: ColumnMapping }) => importRows(project.id, given, columns, true),
    onSuccess: (report) => setFound(report.columns),
  });
  const bring = useMutation({ networkMode: 'always', mutationFn: (given: Table) => andRead(importRows(project.id, given, chosen, false)) });
  const report = bring.data ?? check.data;
  useEffect(() => {
    if (bring.data) result.current?.focus();
  }, [bring.data]);
  const take = (given: TableText) => {
    const begun = { ...given, id: crypto.randomUUID() };
    setTable(begun);
    setChosen({});
    setFound({});
    bring.reset();
    check.mutate({ given: begun, columns: {} });
  };
  const map = (columns: ColumnMapping) => {
    setChosen(columns);
    if (table) check.mutate({ given: table, columns });
  };
  if (table === null)
    return (
      <Stack gap="sm">
        <CsvDropzone
          label={`A list of coded ${unit.many}`}
          description={`One row ${unit.one === 'item' ? 'an item' : 'an activity'}: a name or number of its own, grade, topics separated by semicolons, and demand as 1, 2, 3, 4 or NEI.`}
          onText={take}
          maxSize={4 * 1024 * 1024}
        />
        <details>
          <summary>How the rows may look</summary>
          <pre className={classes.example}>{example}</pre>
        </details>
      </Stack>
    );
  const name = table.fileName ?? 'The pasted rows';
  return (
    <Stack gap="md" ref={result} tabIndex={-1} className={classes.result}>
      {!bring.data && <MappingFields headings={headingsIn(table.text)} chosen={chosen} found={found} onChange={map} disabled={bring.isPending} />}
      {check.isPending && <LoadingState what={`the report on ${table.fileName ?? 'the rows'}`} />}
      {!bring.data && <ProblemNotice error={check.error} kept="Nothing was brought in." todo="Choose the columns above, or other rows." />}
      {report && <ImportReportView name={name} report={report} unit={unit} />}
      <ProblemNotice error={bring.error} kept="Nothing was brought in. The rows are still here; trying again brings them in once." />
      <Group gap="sm">
        {check.data && !bring.data && check.data.good > 0 && (
          <Button loading={bring.isPending} onClick={() => bring.mutate(table)}>
            Import {countWords(check.data.good, 'row')}
          </Button>
        )}
        {bring.data && <ButtonLink to={`/materials/${project.id}`}>See the report</ButtonLink>}
        <Button variant="default" disabled={bring.isPending} onClick={() => setTable(null)}>
          {bring.data ? 'Import more' : 'Choose other rows'}
        </Button>
      </Group>
    </Stack>
  );
}

function importRows(projectId: string, { id, text, fileName }: Table, columns: ColumnMapping, dryRun: boolean): Promise<UnitImportReport> {
  return client.materials.importUnits({ id, projectId, text, columns, dryRun, ...(fileName !== null && { fileName }) });
}
