import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { LogWeekPage } from '@trellis/domain/practice';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { isWorthKeeping, say } from '../draft/entry-draft.ts';
import { useAddTask } from '../draft/use-add-task.ts';
import { useEntryDraft } from '../draft/use-entry-draft.ts';
import { minuteIn, todayIn } from '../shared/clock.ts';
import { plainKey } from '../shared/keys.ts';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { countWords, lengthWords, spanWords } from '../shared/words.ts';
import { LogAudience } from '../sharing/log-audience.tsx';
import { AddLine } from './add-line.tsx';
import { Charter } from './charter.tsx';
import { Days } from './days.tsx';
import classes from './my-week-page.module.css';
import { offRoleSpan } from './off-role.ts';
import { Questions } from './questions.tsx';
import { Timer } from './timer.tsx';
import { WeekTotals } from './totals.tsx';
import { WeekBar } from './week-bar.tsx';
import { holds, toAnswer } from './week-days.ts';
import { WeekState } from './week-state.tsx';

/** The coach's week: what to answer, what was done, and a line to add what no page holds. */
export function MyWeekPage() {
  const { timeZone } = useAppointment().district;
  const today = todayIn(timeZone);
  const [address, setAddress] = useAddressState({ day: '' });
  const week = useQuery(api.practice.week.queryOptions({ input: { date: address.day || today } }));
  if (week.isPending) return <LoadingState what="your week" lines={8} />;
  if (week.isError) return <PageProblem error={week.error} onRetry={() => week.refetch()} />;
  return <Week key={week.data.starts} week={week.data} today={today} onGo={(day) => setAddress({ day })} />;
}

function Week({ week, today, onGo }: { week: LogWeekPage; today: string; onGo: (day: string) => void }) {
  const { timeZone } = useAppointment().district;
  const now = holds(week, today);
  const day = now ? today : week.starts;
  const begun = useEntryDraft(day);
  const [adding, setAdding] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [side, setSide] = useState<HTMLElement | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const questions = useRef<{ focus: () => void }>(null);
  const open = toAnswer(week.occurrences, today);
  const notAnswered = useQuery(api.practice.day.queryOptions({ input: {} })).data;
  const earlier = (notAnswered?.earlierToAnswer ?? 0) - open.filter(({ date }) => date < today).length;
  const offRole = useAddTask((entry) => setWanted(entry?.id ?? null));

  const hasQuestions = useRef(open.length > 0);

  // at a desk the keys work at once: first the questions, then the week
  useEffect(() => {
    if (window.matchMedia('(pointer: coarse)').matches) return;
    if (hasQuestions.current) questions.current?.focus();
    else part.current?.focus({ preventScroll: true });
  }, []);

  const addOffRole = () => {
    const ofDay = week.days.find(({ date }) => date === day)?.entries ?? [];
    const span = now ? offRoleSpan(ofDay, minuteIn(timeZone)) : { startMinute: null, minutes: 30 };
    offRole.mutate({ id: crypto.randomUUID(), entryId: crypto.randomUUID(), date: day, kind: 'off_role', ...span });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    if (key === 'a') setAdding(true);
    else if (key === 'o' && !offRole.isPending) addOffRole();
    else return;
    event.preventDefault();
  };
  const { totals } = week;
  const number = week.week === null ? spanWords(week.starts, week.ends) : `Week ${week.week.number}, ${spanWords(week.starts, week.ends)}`;
  return (
    <>
      <PracticeNav />
      <PageHeader
        question={now ? 'What did you do this week?' : `What did you do in the week of ${spanWords(week.starts, week.ends)}?`}
        badge={<LogAudience />}
        answer={`${number}: ${totals.tasks === 0 ? 'nothing logged yet' : `${countWords(totals.tasks, 'task')}, ${lengthWords(totals.minutes)}`}${open.length > 0 ? `, ${open.length} to answer` : ''}.`}
      />
      {week.week?.sampled && (
        <p className={classes.sampled}>
          <strong>A sampled week.</strong> In two windows a year everybody also records what each conversation was about: choose the task, then one number a
          conversation.
        </p>
      )}
      {week.week && !week.week.inSession && <p className={classes.sampled}>School is not in session this week.</p>}
      <WeekBar week={week} today={today} onGo={onGo} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: single keys; each has a button inside */}
      <div ref={part} tabIndex={-1} className={classes.part} onKeyDown={onKeyDown}>
        <Questions ref={questions} occurrences={open} today={today} onDone={() => part.current?.focus()} />
        {now && earlier > 0 && (
          <p className={classes.sampled}>
            {countWords(earlier, 'planned meeting')} of earlier weeks not answered yet, and not counted.{' '}
            <TextLink to={notAnswered?.lastToAnswer && notAnswered.lastToAnswer < week.starts ? `/my-week?day=${notAnswered.lastToAnswer}` : '/planned'}>
              Answer there
            </TextLink>
          </p>
        )}
        {adding ? (
          <AddLine
            begun={begun}
            sampled={week.week?.sampled ?? false}
            onAdded={(entry) => {
              setAdding(false);
              setWanted(entry?.id ?? null);
              part.current?.focus();
            }}
            onClose={() => {
              setAdding(false);
              part.current?.focus();
            }}
          />
        ) : (
          <Group gap="sm" mb="lg" data-no-print>
            <Button leftSection={<IconPlus size={18} aria-hidden />} rightSection={<KeyHint keys="A" does="add a task" />} onClick={() => setAdding(true)}>
              {isWorthKeeping(begun.draft) ? 'Continue the task you began' : 'Add a task'}
            </Button>
            <Button variant="default" loading={offRole.isPending} rightSection={<KeyHint keys="O" does="off-role time" />} onClick={addOffRole}>
              Off-role time
            </Button>
            <Timer
              onStop={({ date, startMinute, minutes }) => {
                begun.change((draft) => say(say(say(draft, 'date', date), 'startMinute', startMinute), 'length', String(minutes)));
                setAdding(true);
              }}
            />
            {isWorthKeeping(begun.draft) && (
              <Button variant="subtle" onClick={begun.clear}>
                Discard it
              </Button>
            )}
          </Group>
        )}
        <ProblemNotice error={offRole.error} kept="Nothing was logged." />
        <div className={classes.columns}>
          <Days week={week} today={today} wanted={wanted} side={side} />
          <aside className={classes.side}>
            <div ref={setSide} className={classes.chosen} data-no-print />
            <WeekTotals totals={totals} from={week.starts} to={week.ends} />
            <WeekState week={week.week} />
            <Charter />
          </aside>
        </div>
      </div>
    </>
  );
}
