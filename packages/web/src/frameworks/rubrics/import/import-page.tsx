import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { RejectedPart } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { client, useChange } from '../../../platform/api/index.ts';
import { CsvDropzone, type TableText } from '../../../ui/csv-dropzone.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { SectionTabs } from '../../../ui/section-tabs.tsx';
import { countWords } from '../../../ui/words.ts';
import classes from './import.module.css';

/** Brings a rubric in from CASE or CSV: first what would come in, then the draft. */
export function ImportPage() {
  const navigate = useNavigate();
  const [ids, setIds] = useState(newIds);
  const [given, setGiven] = useState<TableText | null>(null);
  const [which, setWhich] = useState(0);
  const [name, setName] = useState<string | null>(null);
  const send = (file: TableText, of: number, dryRun: boolean) =>
    client.frameworks.importRubric({
      ...ids,
      text: file.text,
      which: of,
      dryRun,
      ...(file.fileName && { fileName: file.fileName }),
      ...(name !== null && name.trim() !== '' && { name: name.trim() }),
    });
  const check = useChange(({ file, of }: { file: TableText; of: number }) => send(file, of, true));
  const bring = useChange(
    (file: TableText) => send(file, which, false),
    ({ rubric }) => rubric && void navigate({ to: `/rubrics/${rubric.id}/draft` }),
  );
  const look = (file: TableText, of: number) => {
    setGiven(file);
    setWhich(of);
    setIds(newIds());
    bring.reset();
    check.mutate({ file, of });
  };
  const found = check.data;
  return (
    <>
      <SectionTabs label="District design" />
      <PageHeader
        back={{ to: '/rubrics', label: 'Rubrics' }}
        question="Which rubric comes in?"
        answer="The file is checked first. What comes in is a draft: nobody scores with it before it is published."
      />
      <Stack gap="lg">
        <CsvDropzone
          label="A rubric as CSV or CASE"
          description="CSV: a row for every level, with section, code, indicator, value, level, description. CASE: a JSON document with CFRubrics."
          onText={(file) => {
            setName(null);
            look(file, 0);
          }}
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        />
        <ProblemNotice error={check.error} kept="Nothing was stored." />
        {given && found && (
          <RecordSection title={found.name} aside={given.fileName}>
            <Stack gap="md">
              {found.titles.length > 1 && (
                <NativeSelect
                  label="The document holds several rubrics"
                  data={found.titles.map((title, index) => ({ value: String(index), label: title }))}
                  value={String(which)}
                  onChange={(event) => look(given, Number(event.currentTarget.value))}
                />
              )}
              <p>
                {countWords(found.read.sections, 'section')}, {countWords(found.read.indicators, 'indicator')} and{' '}
                {countWords(found.read.levels, 'level or choice', 'levels and choices')} can be read.
              </p>
              <Rejected rejected={found.rejected} />
              {found.read.indicators === 0 ? (
                <p>No indicator could be read, so that there is nothing to bring in.</p>
              ) : (
                <>
                  <TextInput label="Name" value={name ?? found.name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
                  <Group>
                    <Button loading={bring.isPending} onClick={() => bring.mutate(given)}>
                      Bring it in as a draft
                    </Button>
                  </Group>
                </>
              )}
              <ProblemNotice error={bring.error} kept="Nothing was stored." />
            </Stack>
          </RecordSection>
        )}
      </Stack>
    </>
  );
}

const newIds = () => ({ id: crypto.randomUUID(), versionId: crypto.randomUUID() });

/** Every part that was not read, with its place and a sentence. */
function Rejected({ rejected }: { rejected: readonly RejectedPart[] }) {
  if (rejected.length === 0) return null;
  return (
    <div className={classes.rejected} role="status">
      <strong>{countWords(rejected.length, 'part')} cannot be read and would be left out</strong>
      <ul>
        {rejected.map(({ where, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems of one place may read the same, and the list never moves
          <li key={`${index} ${where}`}>
            <strong>{where}</strong>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
