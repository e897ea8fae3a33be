import { NativeSelect } from '@mantine/core';
import type { HeldRow, Profile } from '@trellis/domain/practice';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DoseTable } from './dose-table.tsx';
import { HeldTable } from './held-table.tsx';
import classes from './profile.module.css';
import type { Opening } from './records-links.tsx';
import { figuresShown } from './records-links.tsx';
import { ShareChart } from './share-chart.tsx';
import { SingleFigure } from './single-figure.tsx';
import { rowOf } from './topic-row.ts';
import type { Topic } from './topics.ts';
import type { ProfileState } from './use-profile.ts';
import { VolumeTable } from './volume-table.tsx';

interface Props {
  topic: Topic;
  state: ProfileState;
  profile: Profile;
  schools: readonly { id: string; name: string }[];
  held: readonly (HeldRow & { structureName: string })[];
  opening: Opening;
}

/** What a topic shows under its answer: one figure, a chart with its table, or a table where a chart would say less. */
export function TopicFigures({ topic, state, profile, schools, held, opening }: Props) {
  const { show } = topic;
  if ('special' in show) {
    if (show.special === 'volume') return <VolumeTable rows={profile.volume} opening={opening} />;
    if (show.special === 'dose') return <DoseTable dose={profile.dose} schools={schools} opening={opening} />;
    return <HeldTable rows={held} />;
  }
  const figures = figuresShown(topic, profile, state.asked.row);
  const only = figures[0];
  if (!only) return <EmptyState>Nothing of this was recorded in this period.</EmptyState>;
  if (figures.length === 1 && 'figures' in show) return <SingleFigure figure={only} />;
  if ('figures' in show) return <ShareChart title={topic.question} figures={figures} opening={opening} />;
  const rows = show.rows(profile);
  const row = rowOf(rows, state.asked.row);
  return (
    <>
      <NativeSelect
        className={classes.row}
        label="In which tasks"
        value={row?.row ?? ''}
        onChange={(event) => state.ask({ row: event.currentTarget.value })}
        data={rows.map((one) => ({ value: one.row, label: one.label }))}
      />
      <ShareChart title={row?.label ?? topic.question} figures={figures} opening={opening} />
    </>
  );
}
