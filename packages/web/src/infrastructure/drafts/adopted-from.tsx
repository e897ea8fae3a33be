import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { AdoptionLine } from '@trellis/domain/infrastructure';
import { api, client } from '../../platform/api/index.ts';
import { useAppointment, useMay } from '../../platform/session/index.ts';
import { ProblemNotice, RecordSection } from '../../ui/index.ts';
import { useDesignChange } from '../shared/use-design.ts';
import { bylineWords } from '../shared/words.ts';
import classes from './draft.module.css';
import { changeWords, recordName } from './draft-words.ts';

/** What was adopted from drafts, or from one, each to be taken back as long as nothing of it changed since. */
export function AdoptedFrom({ adoptedId, draftId, title }: { adoptedId: string; draftId?: string; title: string }) {
  const adoptions = useQuery(api.infrastructure.listAdoptions.queryOptions({ input: { designId: adoptedId, ...(draftId !== undefined && { draftId }) } }));
  if (adoptions.isError) return <ProblemNotice error={adoptions.error} onRetry={() => void adoptions.refetch()} />;
  if (!adoptions.data || adoptions.data.length === 0) return null;
  return (
    <RecordSection title={title} aside={String(adoptions.data.length)}>
      <ul className={classes.adoptList} aria-label={title}>
        {adoptions.data.map((line) => (
          <Adopted key={line.id} line={line} fromWhere={draftId === undefined} />
        ))}
      </ul>
    </RecordSection>
  );
}

function Adopted({ line, fromWhere }: { line: AdoptionLine; fromWhere: boolean }) {
  const { timeZone } = useAppointment().district;
  const mayDecide = useMay('design.decide');
  const undo = useDesignChange(async (_: undefined) => {
    await client.infrastructure.undoAdoption({ id: line.id });
    notifications.show({ message: 'Taken back: today’s design is as it was before.', withBorder: true });
  });
  const shown = line.records.filter(({ record }) => record !== 'section');
  const names = shown.map(({ name, change }) => `${recordName(name)} (${changeWords[change]})`);
  return (
    <li className={classes.adopt}>
      <div className={classes.adoptHead}>
        <span>
          {names.slice(0, 4).join(', ')}
          {names.length > 4 && ` and ${names.length - 4} more`}
        </span>
        {mayDecide && line.whyNot === null && (
          <Button variant="default" onClick={() => undo.mutate(undefined)} loading={undo.isPending}>
            Take it back
          </Button>
        )}
      </div>
      <div className={classes.dimmed}>
        {bylineWords(line.by, timeZone)}
        {fromWhere && line.draft && `, from “${line.draft.name}”`}
        {line.undone && `. Taken back by ${bylineWords(line.undone, timeZone)}`}
        {!line.undone && line.whyNot && mayDecide && `. Cannot be taken back: ${line.whyNot}`}
      </div>
      <ProblemNotice error={undo.error} kept="Today’s design is as it was." />
    </li>
  );
}
