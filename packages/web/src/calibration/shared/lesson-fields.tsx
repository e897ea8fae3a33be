import { SegmentedControl, TextInput } from '@mantine/core';
import type { LessonKind } from '@trellis/domain/calibration';

export interface LessonDraft {
  kind: LessonKind;
  title: string;
  link: string;
  captions: string;
}

/** What a group looks at. There is no field for a teacher. */
export function LessonFields({ value, onChange, error }: { value: LessonDraft; onChange: (value: LessonDraft) => void; error?: string | null }) {
  return (
    <>
      <SegmentedControl
        aria-label="What you look at"
        data={[
          { value: 'video', label: 'A video' },
          { value: 'classroom', label: 'A classroom' },
        ]}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as LessonKind })}
      />
      <TextInput
        label="Which lesson?"
        description="Such as “3rd grade, comparing fractions”. Name no teacher: a round says nothing about whoever taught."
        required
        withAsterisk={false}
        maxLength={200}
        value={value.title}
        error={error}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      {value.kind === 'video' && (
        <>
          <TextInput
            label="Where the video is"
            description="An address or a place; it stands there as text"
            maxLength={2000}
            value={value.link}
            onChange={(event) => onChange({ ...value, link: event.currentTarget.value })}
          />
          <TextInput
            label="Captions"
            description="Which ones it has, so that everybody can follow"
            maxLength={200}
            value={value.captions}
            onChange={(event) => onChange({ ...value, captions: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
