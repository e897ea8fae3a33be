import type { Indicator } from '@trellis/domain/frameworks';
import type { ObservationNote } from '@trellis/domain/walkthroughs';
import { type KeyboardEvent, useState } from 'react';
import classes from './capture.module.css';
import { afterTag, afterTyping, elapsedWords } from './notes.ts';

interface Props {
  notes: readonly ObservationNote[];
  change: (notes: (now: readonly ObservationNote[]) => ObservationNote[]) => void;
  asked: readonly { indicator: Indicator }[];
  /** indicators that one touch tags a new line with */
  focus: readonly Indicator[];
  /** seconds since the observer came in */
  second: () => number;
}

/** So many lines without a tag can be tagged in place. */
const taggedInPlace = 3;

/** What is said and done, a line each. Enter ends a line; one touch tags it with the focus, a touch on the line with anything else. */
export function NoteLines({ notes, change, asked, focus, second }: Props) {
  const [line, setLine] = useState(() => ({ id: crypto.randomUUID() as string, text: '' }));
  const [open, setOpen] = useState<string | null>(null);
  const earlier = notes.filter((note) => note.id !== line.id);
  const inPlace = new Set(
    earlier
      .filter((note) => note.indicatorIds.length === 0)
      .slice(-taggedInPlace)
      .map((note) => note.id),
  );
  const type = (text: string) => {
    setLine({ ...line, text });
    change((now) => afterTyping(now, { id: line.id, text, second: second() }));
  };
  const endLine = () => setLine({ id: crypto.randomUUID(), text: '' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (line.text.trim() !== '') endLine();
  };
  return (
    <section className={classes.notes} aria-label="Lines">
      {earlier.length === 0 && line.text === '' && (
        <p className={classes.hint}>What did students say or do? Write what you hear and see. Tag the lines later.</p>
      )}
      <ol className={classes.lines}>
        {earlier.map((note) => (
          <li key={note.id}>
            <button type="button" className={classes.line} aria-expanded={open === note.id} onClick={() => setOpen(open === note.id ? null : note.id)}>
              <span className={classes.lineClock}>{note.second === null ? '' : elapsedWords(note.second)}</span>
              <span className={classes.lineText}>{note.text}</span>
              {note.indicatorIds.length > 0 && <span className={classes.tags}>{codesOf(note, asked)}</span>}
            </button>
            {inPlace.has(note.id) && open !== note.id && <QuickTags note={note} focus={focus} change={change} />}
            {open === note.id && <LineTools note={note} asked={asked} change={change} close={() => setOpen(null)} />}
          </li>
        ))}
      </ol>
      <textarea
        className={classes.writing}
        aria-label="A line"
        placeholder="A line, then Enter"
        rows={2}
        enterKeyHint="done"
        maxLength={10_000}
        value={line.text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        // the field is what this page is for
        // biome-ignore lint/a11y/noAutofocus: writing begins with the first key
        autoFocus
      />
    </section>
  );
}

/** The focus beside a new line: one touch tags it. */
function QuickTags({ note, focus, change }: Pick<Props, 'focus' | 'change'> & { note: ObservationNote }) {
  if (focus.length === 0) return null;
  return (
    <fieldset aria-label={`Tag “${note.text}”`} className={classes.quick}>
      {focus.map((indicator) => (
        <button
          type="button"
          key={indicator.id}
          className={classes.quickTag}
          aria-label={`${indicator.code} ${indicator.label}`}
          title={indicator.label}
          onClick={() => change((now) => afterTag(now, note.id, indicator.id))}
        >
          {indicator.code}
        </button>
      ))}
    </fieldset>
  );
}

/** Tags of a line, and its text to be mended. A tag closes the line: one touch a tag. */
function LineTools({ note, asked, change, close }: Pick<Props, 'asked' | 'change'> & { note: ObservationNote; close: () => void }) {
  return (
    <div className={classes.tools}>
      <fieldset aria-label="What this line shows" className={classes.chips}>
        {asked.map(({ indicator }) => (
          <button
            type="button"
            key={indicator.id}
            className={classes.chip}
            aria-pressed={note.indicatorIds.includes(indicator.id)}
            title={indicator.label}
            onClick={() => {
              change((now) => afterTag(now, note.id, indicator.id));
              close();
            }}
          >
            {indicator.code} <span>{indicator.label}</span>
          </button>
        ))}
      </fieldset>
      <textarea
        className={classes.writing}
        aria-label="This line"
        rows={2}
        maxLength={10_000}
        defaultValue={note.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change((now) => afterTyping(now, { id: note.id, text, second: note.second ?? 0 }));
        }}
      />
    </div>
  );
}

function codesOf(note: ObservationNote, asked: Props['asked']): string {
  return asked
    .filter(({ indicator }) => note.indicatorIds.includes(indicator.id))
    .map(({ indicator }) => indicator.code)
    .join(', ');
}
