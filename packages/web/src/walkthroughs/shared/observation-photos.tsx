import { useQuery } from '@tanstack/react-query';
import { type ObservationPhoto, photoSubjectLabels } from '@trellis/domain/walkthroughs';
import { type ReactNode, useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './photos.module.css';
import { Picture } from './picture.tsx';

interface Props {
  photos: readonly ObservationPhoto[];
  /** what can be done with one */
  action?: (photo: ObservationPhoto) => ReactNode;
}

/** Pictures of the board and of student work, for whoever may read their record; one opens large. */
export function ObservationPhotos({ photos, action }: Props) {
  const [open, setOpen] = useState<ObservationPhoto | null>(null);
  if (photos.length === 0) return null;
  return (
    <>
      <ul className={classes.photos} aria-label="Photos">
        {photos.map((photo) => (
          <li key={photo.id} className={classes.photo}>
            <button type="button" className={classes.open} aria-label={`Open: ${photoWords(photo)}`} onClick={() => setOpen(photo)}>
              <Kept photo={photo} />
            </button>
            <span className={classes.caption}>{photoWords(photo)}</span>
            {action?.(photo)}
          </li>
        ))}
      </ul>
      {open && (
        <Dialog title={photoWords(open)} size="xl" onClose={() => setOpen(null)}>
          <Kept photo={open} />
        </Dialog>
      )}
    </>
  );
}

function Kept({ photo }: { photo: ObservationPhoto }) {
  const file = useQuery({ ...api.walkthroughs.downloadPhoto.queryOptions({ input: { id: photo.id } }), staleTime: Number.POSITIVE_INFINITY });
  if (file.isError) return <ProblemNotice error={file.error} />;
  return file.data ? <Picture file={file.data.body} alt={photoWords(photo)} /> : <LoadingState what="the photo" lines={1} />;
}

const photoWords = ({ shows, caption }: ObservationPhoto): string => caption || photoSubjectLabels[shows];
