import { Button, Chip, Group, Stack, TextInput } from '@mantine/core';
import { type ObservationPhoto, PhotoSubject, photoSubjectLabels } from '@trellis/domain/walkthroughs';
import { useEffect, useMemo, useRef, useState } from 'react';
import { client, useChange } from '../../../platform/api/index.ts';
import { type OutboxItem, useOutbox, useRecordAdder } from '../../../platform/outbox/index.ts';
import { RecordStateText } from '../../../platform/outbox/record-state.tsx';
import { standingOf } from '../../../platform/outbox/standing.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ObservationPhotos } from '../../shared/observation-photos.tsx';
import photoClasses from '../../shared/photos.module.css';
import { Picture } from '../../shared/picture.tsx';
import classes from '../capture.module.css';
import { shownOf } from '../shown-of.ts';
import { base64Of, fileOf, type PhotoContent, photoOperation } from './photo.ts';
import { shrink } from './shrink.ts';

interface Props {
  observationId: string;
  /** the classroom and its school, for the list of what is not sent */
  title: string;
  /** those that the server has */
  photos: readonly ObservationPhoto[];
  /** the record goes first: a picture belongs to it */
  commitRecord: () => Promise<void>;
}

/** Photos of the board, the task or student work. Nothing is kept before somebody looked for faces and names. */
export function PhotosView({ observationId, title, photos, commitRecord }: Props) {
  const [taken, setTaken] = useState<Blob | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const adder = useRecordAdder();
  const remove = useChange(client.walkthroughs.removePhoto);
  const { items } = useOutbox();
  const waiting = items.filter(
    (item) => item.operation === photoOperation && (item.record.queue.at(-1)?.operation.content as PhotoContent | undefined)?.observationId === observationId,
  );
  const known = new Set(photos.map((photo) => photo.id));
  useArrived(photos, adder.arrived);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    try {
      setTaken(await shrink(file));
    } catch {
      setProblem('This file cannot be read as a picture here. Use JPEG, PNG or WebP.');
    }
  };
  const keep = async (picture: Blob, about: Pick<PhotoContent, 'shows' | 'caption'>) => {
    const data = base64Of(new Uint8Array(await picture.arrayBuffer()));
    await commitRecord();
    const content: PhotoContent = { observationId, ...about, mediaType: picture.type, data };
    const kept = await adder.add({ operation: photoOperation, id: crypto.randomUUID(), title: `Photo, ${title}`, content });
    if (kept) setTaken(null);
    else setProblem('This device has no room for a photo. Your lines and scores are safe; this photo is not kept.');
  };

  return (
    <section aria-label="Photos" className={classes.scores}>
      {photos.length + waiting.length === 0 && !taken && (
        <p className={classes.hint}>The board, the task, student work. No faces and no names: you are asked before a photo is kept.</p>
      )}
      <ObservationPhotos
        photos={photos}
        action={(photo) => (
          <Button variant="default" loading={remove.isPending && remove.variables.id === photo.id} onClick={() => remove.mutate({ id: photo.id })}>
            Remove
          </Button>
        )}
      />
      <ul className={photoClasses.photos} aria-label="Photos on this device">
        {waiting
          .filter((item) => !known.has(item.recordId))
          .map((item) => (
            <Waiting key={item.recordId} item={item} onRemove={() => void adder.takeBack({ operation: photoOperation, id: item.recordId })} />
          ))}
      </ul>
      <ProblemNotice error={remove.error} kept="The photo is still there." />
      {problem && <p role="alert">{problem}</p>}
      {taken ? (
        <PrivacyCheck picture={taken} onKeep={(about) => keep(taken, about)} onThrowAway={() => setTaken(null)} />
      ) : (
        <Sources onFile={(file) => void take(file)} />
      )}
    </section>
  );
}

/** With the camera, or out of what is on the device already. */
function Sources({ onFile }: { onFile: (file: File | undefined) => void }) {
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const given = (input: HTMLInputElement) => {
    onFile(input.files?.[0]);
    // the same file can be chosen again
    input.value = '';
  };
  return (
    <>
      <Group gap="sm" grow>
        <Button size="lg" variant="default" onClick={() => camera.current?.click()}>
          Take a photo
        </Button>
        <Button size="lg" variant="default" onClick={() => files.current?.click()}>
          Choose one
        </Button>
      </Group>
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label="Camera" onChange={(event) => given(event.currentTarget)} />
      <input ref={files} type="file" accept="image/*" hidden aria-label="Picture" onChange={(event) => given(event.currentTarget)} />
    </>
  );
}

interface CheckProps {
  picture: Blob;
  onKeep: (about: Pick<PhotoContent, 'shows' | 'caption'>) => Promise<void>;
  onThrowAway: () => void;
}

/** Somebody looks before anything is kept: until the question is answered, the picture is on this page only. */
function PrivacyCheck({ picture, onKeep, onThrowAway }: CheckProps) {
  const [shows, setShows] = useState<PhotoSubject>('board');
  const [caption, setCaption] = useState('');
  const [keeping, setKeeping] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Picture file={picture} alt="The photo that was just taken" />
      <Chip.Group value={shows} onChange={(chosen) => setShows(chosen as PhotoSubject)}>
        <Group gap="xs" role="group" aria-label="What does it show?">
          {PhotoSubject.options.map((subject) => (
            <Chip key={subject} value={subject} size="md">
              {photoSubjectLabels[subject]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <TextInput label="In a few words" maxLength={500} value={caption} onChange={(event) => setCaption(event.currentTarget.value)} />
      <h2 ref={title} tabIndex={-1}>
        Is a student’s face or name on it?
      </h2>
      <Button
        size="lg"
        loading={keeping}
        onClick={async () => {
          setKeeping(true);
          await onKeep({ shows, caption: caption.trim() });
          setKeeping(false);
        }}
      >
        No face and no name: keep it
      </Button>
      <Button size="lg" variant="default" onClick={onThrowAway}>
        Yes: throw it away
      </Button>
    </Stack>
  );
}

function Waiting({ item, onRemove }: { item: OutboxItem; onRemove: () => void }) {
  const content = item.record.queue.at(-1)?.operation.content as PhotoContent | undefined;
  const file = useMemo(() => (content ? fileOf(content, item.recordId) : null), [content, item.recordId]);
  if (!content || !file) return null;
  const words = content.caption || photoSubjectLabels[content.shows];
  return (
    <li className={photoClasses.photo}>
      <Picture file={file} alt={words} />
      <span className={photoClasses.caption}>{words}</span>
      <RecordStateText {...standingOf(shownOf(item))} live={false} />
      <Button variant="default" onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}

/** What the server has need not stay on the device. */
function useArrived(photos: readonly ObservationPhoto[], arrived: ReturnType<typeof useRecordAdder>['arrived']) {
  const ids = photos.map((photo) => photo.id).join(' ');
  const latest = useRef(arrived);
  latest.current = arrived;
  useEffect(() => {
    for (const id of ids.split(' ').filter(Boolean)) void latest.current({ operation: photoOperation, id });
  }, [ids]);
}
