import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './csv-dropzone.module.css';
import { FileDrop } from './file-drop.tsx';

export interface TableText {
  /** null: pasted */
  fileName: string | null;
  text: string;
}

interface Props {
  label: string;
  /** what belongs in it: "One row a person: name, e-mail, role, school" */
  description: string;
  onText: (given: TableText) => void;
  /** in bytes; larger files are refused before they are read */
  maxSize?: number;
  /** kinds of file; tables unless told otherwise */
  accept?: string;
}

/** Takes a table as a file (chosen or dropped) or pasted from a spreadsheet. */
export function CsvDropzone({ label, description, onText, maxSize = 5_000_000, accept = '.csv,.tsv,.txt,text/csv' }: Props) {
  const [pasted, setPasted] = useState('');
  return (
    <FileDrop
      label={label}
      description={description}
      accept={accept}
      kind="a text file in UTF-8"
      mend={{ size: 'Split it, or remove columns that are not needed.', kind: 'Save it as "CSV UTF-8" in your spreadsheet.' }}
      maxSize={maxSize}
      onFile={onText}
    >
      <Textarea
        label="Or paste rows from a spreadsheet"
        autosize
        minRows={3}
        maxRows={10}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        classNames={{ input: classes.paste }}
      />
      {pasted.trim() !== '' && (
        <Button variant="default" onClick={() => onText({ fileName: null, text: pasted })}>
          Check these rows
        </Button>
      )}
    </FileDrop>
  );
}
