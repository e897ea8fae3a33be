import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { client, useChange } from '../../../platform/api/index.ts';
import { useMay } from '../../../platform/session/index.ts';
import { TextLink } from '../../../ui/links.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { countWords } from '../../../ui/words.ts';
import { rubricsOf } from './rubrics-of.ts';

/** The rubrics that a package of standards holds besides: each comes in as a draft if somebody wants it, and not otherwise. */
export function PackageRubrics({ package: content }: { package: unknown }) {
  const may = useMay('frameworks.edit');
  const rubrics = rubricsOf(content);
  if (!may || rubrics.length === 0) return null;
  return (
    <section aria-label="Rubrics in this file">
      <Stack gap="sm">
        <p style={{ margin: 0 }}>
          This file also holds {countWords(rubrics.length, 'rubric')}. {rubrics.length === 1 ? 'It' : 'Each'} can come in as a draft; nobody scores with it
          before it is published.
        </p>
        {rubrics.map(({ title, text }) => (
          <BringIn key={text} title={title} text={text} />
        ))}
      </Stack>
    </section>
  );
}

function BringIn({ title, text }: { title: string; text: string }) {
  const [ids] = useState(() => ({ id: crypto.randomUUID(), versionId: crypto.randomUUID() }));
  const bring = useChange(() => client.frameworks.importRubric({ ...ids, text, name: title.slice(0, 200) }));
  const rubric = bring.data?.rubric;
  return (
    <div>
      {rubric ? (
        <span role="status">
          <TextLink to={`/rubrics/${rubric.id}/draft`}>{rubric.name}</TextLink>: a draft, {countWords(bring.data?.read.indicators ?? 0, 'indicator')}
          {(bring.data?.rejected.length ?? 0) > 0 && `; ${countWords(bring.data?.rejected.length ?? 0, 'part')} could not be read`}
        </span>
      ) : bring.data ? (
        <span role="status">{title}: no indicator could be read in it.</span>
      ) : (
        <Button variant="default" loading={bring.isPending} onClick={() => bring.mutate(undefined)}>
          Bring in “{title}” as a rubric
        </Button>
      )}
      <ProblemNotice error={bring.error} kept="The standards are as they were." />
    </div>
  );
}
