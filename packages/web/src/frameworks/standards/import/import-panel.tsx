import { Button, Group, Stack, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client, useChange } from '../../../platform/api/index.ts';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ImportReport } from './import-report.tsx';
import { PackageRubrics } from './package-rubrics.tsx';
import { readPackage } from './read-package.ts';

interface Given {
  id: string;
  fileName: string;
  package: unknown;
}

/** A CASE file: checked as soon as it is chosen, strictly or leniently; brought in when somebody says so. */
export function ImportPanel() {
  const [given, setGiven] = useState<Given | null>(null);
  const [strict, setStrict] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const ask = ({ id, fileName, package: content }: Given, strictly: boolean, dryRun: boolean) =>
    client.frameworks.importStandards({ id, package: content, strict: strictly, dryRun, fileName: fileName.slice(0, 200) });
  const check = useMutation({ networkMode: 'always', mutationFn: ({ file, strictly }: { file: Given; strictly: boolean }) => ask(file, strictly, true) });
  const bring = useChange((file: Given) => ask(file, strict, false));
  const report = bring.data ?? check.data;
  // what was found out is read next
  useEffect(() => {
    if (report) result.current?.focus();
  }, [report]);

  const take = ({ fileName, text }: { fileName: string; text: string }) => {
    const read = readPackage(fileName, text);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    const file = { id: crypto.randomUUID(), fileName, package: read.package };
    setProblem(null);
    setGiven(file);
    bring.reset();
    check.mutate({ file, strictly: strict });
  };
  const again = () => {
    setGiven(null);
    check.reset();
    bring.reset();
  };
  if (given === null)
    return (
      <FileDrop
        label="A document of standards"
        description="A CASE 1.0 or 1.1 package as a JSON file, up to 5 MB without its blanks."
        accept=".json,application/json"
        kind="a JSON file in UTF-8"
        problem={problem}
        onFile={take}
      />
    );
  const ready = check.data && !bring.data && ['new', 'updated'].includes(check.data.outcome);
  return (
    <Stack gap="md" ref={result} tabIndex={-1} style={{ outline: 'none' }}>
      {!bring.data && (
        <Switch
          label="Strict: refuse what is not exactly as the CASE specification has it"
          description="Otherwise everything that can be told is taken, and the report says what was mended or left out."
          checked={strict}
          disabled={bring.isPending}
          onChange={(event) => {
            setStrict(event.currentTarget.checked);
            check.mutate({ file: given, strictly: event.currentTarget.checked });
          }}
        />
      )}
      {check.isPending && <LoadingState what={`the report on ${given.fileName}`} />}
      <ProblemNotice error={check.error} kept="Nothing was brought in." />
      {report && !check.isPending && <ImportReport name={given.fileName} report={report} />}
      {report && !check.isPending && <PackageRubrics key={given.id} package={given.package} />}
      <ProblemNotice error={bring.error} kept="Nothing was brought in. The file is still here; trying again brings it in once." />
      <Group gap="sm">
        {ready && (
          <Button loading={bring.isPending} onClick={() => bring.mutate(given)}>
            Import this document
          </Button>
        )}
        {report?.document && (bring.data || report.outcome === 'unchanged' || report.outcome === 'older') && (
          <ButtonLink to={`/standards/${report.document.id}`}>See the document</ButtonLink>
        )}
        <Button variant="default" disabled={bring.isPending} onClick={again}>
          {bring.data ? 'Import another' : 'Choose another file'}
        </Button>
      </Group>
    </Stack>
  );
}
