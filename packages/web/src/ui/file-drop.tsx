import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import classes from './file-drop.module.css';

interface Props {
  label: string;
  /** what belongs in it */
  description: string;
  /** as an input of type file has it: `.json,application/json` */
  accept: string;
  /** what it must be, for the sentence that refuses another: "a JSON file in UTF-8" */
  kind: string;
  /** what to do about a file that is too large, or of another kind */
  mend?: { size: string; kind: string };
  onFile: (given: { fileName: string; text: string }) => void;
  /** in bytes; larger files are refused before they are read */
  maxSize?: number;
  /** what the page found wrong with the file that was given */
  problem?: string | null;
  /** other ways to give the same */
  children?: ReactNode;
}

/** Takes a text file, chosen or dropped. */
export function FileDrop({ label, description, accept, kind, mend, onFile, maxSize = 50_000_000, problem = null, children }: Props) {
  const [over, setOver] = useState(false);
  const [unread, setUnread] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > maxSize) {
      setUnread(`${file.name} is larger than ${Math.round(maxSize / 1_000_000)} MB. Nothing was read. ${mend?.size ?? ''}`);
      return;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      setUnread(null);
      onFile({ fileName: file.name, text });
    } catch {
      setUnread(`${file.name} is not ${kind}. Nothing was read. ${mend?.kind ?? ''}`);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const wrong = unread ?? problem;
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
        <input
          ref={input}
          type="file"
          accept={accept}
          hidden
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // the same file may be chosen again after it was mended
            event.currentTarget.value = '';
          }}
        />
        <div className={classes.hint}>or drop it here</div>
      </div>
      {children}
      {wrong && (
        <div role="alert" className={classes.problem}>
          {wrong}
        </div>
      )}
    </fieldset>
  );
}
