import { useMediaQuery } from '@mantine/hooks';
import type { LogWeekPage } from '@trellis/domain/practice';
import { useRef, useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTypes } from '../shared/use-types.ts';
import { dayWords, lengthWords } from '../shared/words.ts';
import classes from './days.module.css';
import { EntryRow } from './entry-row.tsx';
import { holds, latestFirst, neighbor, overlapping, shownDays } from './week-days.ts';

interface Props {
  week: LogWeekPage;
  today: string;
  /** the entry that was just added and takes the focus */
  wanted: string | null;
  side: HTMLElement | null;
}

/** The days of the week with what was logged, in the order of the day. */
export function Days({ week, today, wanted, side }: Props) {
  const { choices } = useTypes();
  const [selected, setSelected] = useState<string | null>(null);
  const narrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const list = useRef<HTMLDivElement>(null);
  const step = (id: string, by: 1 | -1) => list.current?.querySelector<HTMLElement>(`[data-entry="${neighbor(week.days, id, by)}"]`)?.focus();
  return (
    <div ref={list}>
      {(narrow && holds(week, today) ? latestFirst(shownDays(week.days, today), today) : shownDays(week.days, today)).map(({ date, entries, minutes }) => {
        const overlaps = overlapping(entries);
        return (
          <section key={date} className={classes.day} aria-label={dayWords(date)} data-today={date === today || undefined} id={`day-${date}`}>
            <header className={classes.head}>
              <h2 className={classes.date}>{dayWords(date)}</h2>
              {date === today && <span className={classes.today}>today</span>}
              {minutes > 0 && <span className={classes.sum}>{lengthWords(minutes)}</span>}
            </header>
            {entries.length === 0 ? (
              <p className={classes.none}>{date > today ? 'Still to come' : 'Nothing logged'}</p>
            ) : (
              entries.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  choices={choices}
                  overlaps={overlaps.has(entry.id)}
                  selected={selected === entry.id}
                  wanted={wanted === entry.id}
                  onSelect={() => setSelected(entry.id)}
                  onStep={(by) => step(entry.id, by)}
                  side={narrow ? null : side}
                />
              ))
            )}
          </section>
        );
      })}
      {week.days.length === 0 && <EmptyState>The days of this week stand here.</EmptyState>}
    </div>
  );
}
