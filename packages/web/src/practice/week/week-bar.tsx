import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { LogWeekPage } from '@trellis/domain/practice';
import { dayWords, lengthWords } from '../shared/words.ts';
import classes from './week-bar.module.css';
import { holds, weekAfter, weekBefore } from './week-days.ts';

interface Props {
  week: LogWeekPage;
  today: string;
  onGo: (date: string) => void;
}

/** To the week before and after, and the days at a glance: a press goes to the day. */
export function WeekBar({ week, today, onGo }: Props) {
  const most = Math.max(60, ...week.days.map(({ minutes }) => minutes));
  return (
    <div className={classes.bar}>
      <Group gap="xs" className={classes.steps} data-no-print>
        <Button variant="default" px="sm" aria-label="Previous week" onClick={() => onGo(weekBefore(week))}>
          <IconChevronLeft size={20} aria-hidden />
        </Button>
        <Button variant="default" px="sm" aria-label="Next week" onClick={() => onGo(weekAfter(week))} disabled={week.ends >= today}>
          <IconChevronRight size={20} aria-hidden />
        </Button>
        {!holds(week, today) && (
          <Button variant="default" onClick={() => onGo('')}>
            This week
          </Button>
        )}
      </Group>
      <ol className={classes.days}>
        {week.days.map(({ date, minutes, entries }) => (
          <li key={date}>
            <a href={`#day-${date}`} className={classes.day} data-today={date === today || undefined} aria-current={date === today ? 'date' : undefined}>
              <span className={classes.name}>{dayWords(date, 'weekday').slice(0, 3)}</span>
              <span className={classes.number}>{Number(date.slice(8))}</span>
              <span className={classes.track} aria-hidden>
                <span style={{ height: `${(minutes / most) * 100}%` }} />
              </span>
              <span className={classes.length}>{entries.length === 0 ? (date > today ? '' : '–') : lengthWords(minutes)}</span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
