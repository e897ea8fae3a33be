import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RejectedPart } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { api, client, useChange } from '../../../platform/api/index.ts';
import { useAddressState } from '../../../platform/pages/index.ts';
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
  const [{ rubric: into }, setAddress] = useAddressState({ rubric: '' });
  const rubrics = useQuery(api.frameworks.listRubrics.queryOptions({ input: {} }));
  const published = (rubrics.data?.rubrics ?? []).filter((rubric) => rubric.published !== null && rubric.retiredOn === null);
  const send = (file: TableText, of: number, dryRun: boolean, next = into) =>
    client.frameworks.importRubric({
      ...ids,
      ...(next !== '' && { id: next, into: 'next_version' as const }),
      text: file.text,
      which: of,
      dryRun,
      ...(file.fileName && { fileName: file.fileName }),
      ...(name !== null && name.trim() !== '' && { name: name.trim() }),
    });
  const check = useChange(({ file, of, next }: { file: TableText; of: number; next: string }) => send(file, of, true, next));
  const bring = useChange(
    (file: TableText) => send(file, which, false),
    ({ rubric }) => rubric && void navigate({ to: `/rubrics/${rubric.id}/draft` }),
  );
  const look = (file: TableText, of: number, next = into) => {
    setGiven(file);
    setWhich(of);
    setIds(newIds());
    bring.reset();
    check.mutate({ file, of, next });
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
        {published.length > 0 && (
          <NativeSelect
            label="What does it become?"
            description="As a next version, indicators continue those with the same code, and the crosswalk proposes itself."
            data={[{ value: '', label: 'A new rubric' }, ...published.map(({ id, name: called }) => ({ value: id, label: `The next version of ${called}` }))]}
            value={into}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setAddress({ rubric: next });
              if (given) look(given, which, next);
            }}
          />
        )}
        <ProblemNotice error={check.error ?? rubrics.error} kept="Nothing was stored." />
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
              {found.continues && <Continues continues={found.continues} />}
              <Rejected rejected={found.rejected} />
              {found.read.indicators === 0 ? (
                <p>No indicator could be read, so that there is nothing to bring in.</p>
              ) : (
                <>
                  {into === '' && (
                    <TextInput label="Name" value={name ?? found.name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
                  )}
                  <Group>
                    <Button loading={bring.isPending} onClick={() => bring.mutate(given)}>
                      {found.continues ? `Bring it in as a draft of version ${found.continues.number}` : 'Bring it in as a draft'}
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

type RubricImported = Awaited<ReturnType<typeof client.frameworks.importRubric>>;

const newIds = () => ({ id: crypto.randomUUID(), versionId: crypto.randomUUID() });

/** What becomes of the indicators of the version in use. */
function Continues({ continues: { number, unchanged, changed, added, removed } }: { continues: NonNullable<RubricImported['continues']> }) {
  return (
    <p>
      As version {number}: {countWords(unchanged, 'indicator')} as before, {changed} with another wording or scale, {added} new, {removed} no longer there.
      Nothing changes in versions that are published.
    </p>
  );
}

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
