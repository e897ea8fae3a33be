import { Button, Group } from '@mantine/core';
import type { ObservationContent } from '@trellis/domain/walkthroughs';
import type { LocalRecordView } from '../../platform/outbox/index.ts';
import classes from './capture.module.css';
import { together, Version } from './operation.tsx';

/** Two versions of one record, both kept until the observer says which stands. */
export function TwoVersions({ record: { value, other, choose } }: { record: LocalRecordView<ObservationContent> }) {
  if (!other) return null;
  return (
    <section className={classes.versions} aria-labelledby="versions">
      <h2 id="versions">Two versions, both kept</h2>
      <p>This classroom was changed somewhere else meanwhile.</p>
      <div className={classes.beside}>
        <div>
          <h3>On this device</h3>
          <Version content={value} />
        </div>
        <div>
          <h3>Sent before</h3>
          <Version content={other.content} />
        </div>
      </div>
      <Group gap="sm">
        <Button onClick={() => void choose(together(value, other.content))}>Keep both together</Button>
        <Button variant="default" onClick={() => void choose(value)}>
          Keep this one
        </Button>
        <Button variant="default" onClick={() => void choose('theirs')}>
          Take the other
        </Button>
      </Group>
    </section>
  );
}
