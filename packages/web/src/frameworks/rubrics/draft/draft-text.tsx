import type { RubricContent } from '@trellis/domain/frameworks';
import { Refusal } from '../../../platform/api/index.ts';
import { SavedField } from '../../../ui/saved-field/saved-field.tsx';
import type { DraftEditing } from './use-draft.ts';

interface Props {
  editing: DraftEditing;
  /** names the text within the draft, on this device */
  name: string;
  label: string;
  description?: string;
  placeholder?: string;
  long?: boolean;
  minRows?: number;
  maxLength?: number;
  /** the text as it stands; undefined where its place is gone */
  read: (content: RubricContent) => string | undefined;
  write: (content: RubricContent, text: string) => RubricContent;
  /** why a text cannot be taken, or null */
  refuse?: (text: string) => string | null;
}

/** A text of a draft, saved as it is typed. */
export function DraftText({ editing, name, read, write, refuse, ...field }: Props) {
  return (
    <SavedField
      {...field}
      draftKey={`rubric/${editing.versionId}/${name}`}
      value={read(editing.content) ?? ''}
      save={async (text, base) => {
        const refused = refuse?.(text) ?? null;
        if (refused !== null) throw new Refusal(refused);
        await editing.sendValue(
          (content) => write(content, text),
          (current) => read(current) === base,
        );
      }}
      currentText={currentWith(read)}
    />
  );
}

const currentWith = (read: Props['read']) => (current: unknown) => {
  const content = (current as { content?: RubricContent } | undefined)?.content;
  return content ? (read(content) ?? null) : null;
};
