import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { type DokText, dokTexts } from '@trellis/domain/materials';
import { codesIn, demandNames } from './words.ts';

export interface CodeDraft {
  /** codes as typed, separated by semicolons */
  content: string;
  /** empty: not chosen yet */
  dok: DokText | '';
}

interface Props {
  value: CodeDraft;
  onChange: (change: Partial<CodeDraft>) => void;
  disabled?: boolean;
  contentError?: string | null;
}

/** The codes of one activity or item: topics as text, demand as one choice of five. */
export function CodeFields({ value, onChange, disabled, contentError }: Props) {
  const codes = codesIn(value.content);
  return (
    <>
      <TextInput
        label="Topics"
        description={
          codes.length > 1 ? `${codes.length} codes, separated by semicolons` : 'Codes as the scope writes them, separated by semicolons. None: leave it empty.'
        }
        placeholder="K.CC.1; K.OA.2"
        value={value.content}
        disabled={disabled}
        error={contentError}
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange({ content: event.currentTarget.value })}
      />
      <Input.Wrapper label="Demand" labelElement="div" description={value.dok === '' ? 'Choose one' : demandNames[value.dok]}>
        <div>
          <SegmentedControl
            aria-label="Demand"
            mt="xs"
            disabled={disabled}
            value={value.dok}
            data={dokTexts.map((dok) => ({ value: dok, label: dok }))}
            onChange={(dok) => onChange({ dok: dok as DokText })}
          />
        </div>
      </Input.Wrapper>
    </>
  );
}
