import { Button, Checkbox, Group } from '@mantine/core';
import type { Calendar, SchoolWeek, SchoolYear } from '@trellis/domain/districts';
import { type KeyboardEvent, useRef, useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import classes from './week-table.module.css';
import { monthsOf, rangeBetween, weekWords } from './week-words.ts';

interface Props {
  calendar: Calendar;
  year: SchoolYear;
  readOnly: boolean;
}

type Marks = { inSession?: boolean; sampled?: boolean };

/** The weeks of a year by month: choose some (Shift for a row of them), then say what they are. */
export function WeekTable({ calendar, year, readOnly }: Props) {
  const today = useToday();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const mark = useChange(
    (marks: Marks) => client.districts.markWeeks({ calendarId: calendar.id, version: calendar.version, weekIds: [...chosen], ...marks }),
    () => setChosen(new Set()),
  );
  const choose = (week: SchoolWeek, checked: boolean, withShift: boolean) => {
    const ids = withShift && last.current !== null ? rangeBetween(calendar.weeks, last.current, week.id) : [week.id];
    last.current = week.id;
    setChosen((before) => new Set(checked ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || chosen.size === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = { i: { inSession: true }, o: { inSession: false }, s: { sampled: true }, u: { sampled: false } }[event.key.toLowerCase()];
    if (!marks || mark.isPending) return;
    event.preventDefault();
    mark.mutate(marks);
  };
  const inSession = calendar.weeks.filter((week) => week.inSession).length;
  const sampled = calendar.weeks.filter((week) => week.sampled).length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: single keys; each has a button inside
    <div onKeyDown={onKeyDown}>
      <p>
        {countWords(calendar.weeks.length, 'week')}: {inSession} in session, {sampled} sampled.
      </p>
      {!readOnly && (
        <div className={classes.bar}>
          <span className={classes.count}>{chosen.size === 0 ? 'Choose weeks, then mark them.' : `${countWords(chosen.size, 'week')} chosen`}</span>
          <Group gap="xs">
            {(
              [
                ['I', 'In session', { inSession: true }],
                ['O', 'Out of session', { inSession: false }],
                ['S', 'Sampled', { sampled: true }],
                ['U', 'Not sampled', { sampled: false }],
              ] as const
            ).map(([key, label, marks]) => (
              <Button
                key={key}
                variant="default"
                disabled={chosen.size === 0}
                loading={mark.isPending && mark.variables === marks}
                onClick={() => mark.mutate(marks)}
                rightSection={<KeyHint keys={key} does={label} />}
              >
                {label}
              </Button>
            ))}
          </Group>
          <ProblemNotice error={mark.error} kept="The weeks are as they were." todo={mark.error ? 'Look at them again, then mark once more.' : undefined} />
        </div>
      )}
      <div className={classes.months}>
        {monthsOf(calendar.weeks).map(({ month, weeks }) => (
          <section key={month} aria-label={month}>
            <h3 className={classes.month}>{month}</h3>
            <ul className={classes.weeks}>
              {weeks.map((week) => (
                <li
                  key={week.id}
                  className={classes.week}
                  data-out={!week.inSession || undefined}
                  data-now={(week.starts <= today && today <= week.ends) || undefined}
                >
                  {readOnly ? (
                    <WeekText week={week} />
                  ) : (
                    <Checkbox
                      checked={chosen.has(week.id)}
                      onChange={(event) => choose(week, event.currentTarget.checked, (event.nativeEvent as PointerEvent).shiftKey === true)}
                      label={<WeekText week={week} />}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {calendar.weeks.length === 0 && <p>{year.name} has no weeks.</p>}
    </div>
  );
}

function WeekText({ week }: { week: SchoolWeek }) {
  return (
    <span className={classes.text}>
      <span className={classes.number}>{week.number}</span>
      <span>{weekWords(week)}</span>
      {!week.inSession && <span className={classes.mark}>out of session</span>}
      {week.sampled && <span className={classes.mark}>sampled</span>}
    </span>
  );
}
