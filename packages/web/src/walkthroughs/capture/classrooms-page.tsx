import { IconChevronRight } from '@tabler/icons-react';
import { notForEvaluation, visitKindLabels } from '@trellis/domain/walkthroughs';
import { AsOf, useKept } from '../../platform/offline/index.ts';
import { useOutbox } from '../../platform/outbox/index.ts';
import { RecordStateText } from '../../platform/outbox/record-state.tsx';
import { standingOf } from '../../platform/outbox/standing.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { dayWords } from '../../ui/words.ts';
import classes from './capture.module.css';
import { standardChoices } from './lesson-fields.tsx';
import { PacketState } from './packet-state.tsx';
import { readRecord } from './record-of.ts';
import { shownOf } from './shown-of.ts';
import { usePacket } from './use-packet.ts';

/** Which classroom? One touch, and writing begins. */
export function ClassroomsPage() {
  const { visitId } = usePageParams<'visitId'>();
  const { packet, query } = usePacket(visitId);
  // read here, where there may still be a network, for the fields of a classroom
  useKept(standardChoices());
  const { items } = useOutbox();
  if (!packet) return <PacketState query={query} visitId={visitId} />;
  const classrooms = packet.classrooms.filter((classroom) => !classroom.removed);
  return (
    <main className={classes.pick}>
      <p className={classes.back} data-no-print>
        <TextLink to={`/walkthroughs/${visitId}`}>The visit</TextLink>
      </p>
      <h1>Which classroom?</h1>
      <p>
        {packet.school.name}, {visitKindLabels[packet.kind]}, {dayWords(packet.date)}. {notForEvaluation}. <AsOf at={query.asOf} />
      </p>
      <p className={classes.audience}>{packet.audience}</p>
      {packet.problemOfPractice !== '' && <p>Problem of practice: {packet.problemOfPractice}</p>}
      {classrooms.length === 0 && (
        <EmptyState action={<ButtonLink to={`/walkthroughs/${visitId}`}>Add classrooms</ButtonLink>}>The classrooms of this visit stand here.</EmptyState>
      )}
      <ul className={classes.rooms}>
        {classrooms.map((classroom) => {
          const record = readRecord(packet, classroom.id);
          const item = items.find((each) => each.recordId === record.id);
          return (
            <li key={classroom.id}>
              <TextLink to={`/walkthroughs/${visitId}/capture/${classroom.id}`} className={classes.room}>
                <span className={classes.roomName}>
                  {classroom.label}
                  <span>{classroom.grade === 'K' || classroom.grade === 'PK' || classroom.grade === 'TK' ? classroom.grade : `Grade ${classroom.grade}`}</span>
                </span>
                <span className={classes.roomState}>{item ? <RecordStateText {...standingOf(shownOf(item))} live={false} /> : roomWords(record)}</span>
                <IconChevronRight size={20} aria-hidden />
              </TextLink>
            </li>
          );
        })}
      </ul>
    </main>
  );
}

function roomWords({ revision, content }: ReturnType<typeof readRecord>): string {
  if (revision === null) return 'Not begun';
  return content.finished ? 'Finished' : 'Begun';
}
