import { Button, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import classes from './csv-dropzone.module.css';

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
  /** kinds of file that the chooser offers */
  accept?: string;
}

/** Takes a table as a file (chosen or dropped) or pasted from a spreadsheet. */
export function CsvDropzone({ label, description, onText, maxSize = 5_000_000, accept = '.csv,.tsv,.txt,text/csv' }: Props) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > maxSize) {
      setProblem(`${file.name} is larger than ${Math.round(maxSize / 1_000_000)} MB. Nothing was read; split it, or remove columns that are not needed.`);
      return;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      setProblem(null);
      onText({ fileName: file.name, text });
    } catch {
      setProblem(`${file.name} is not a text file in UTF-8. Nothing was read; save it as "CSV UTF-8" in your spreadsheet.`);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <fieldset className={classes.zone} aria-describedby={`${id}-text`}>
      <legend className={classes.label}>{label}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same by keyboard */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileUpload size={28} stroke={1.5} aria-hidden />
        <div id={`${id}-text`}>{description}</div>
        <Button variant="default" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input ref={input} type="file" accept={accept} hidden onChange={(event) => void take(event.currentTarget.files?.[0])} />
        <div className={classes.hint}>or drop it here</div>
      </div>
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
      {problem && (
        <div role="alert" className={classes.problem}>
          {problem}
        </div>
      )}
    </fieldset>
  );
}
