import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type Calendar, generateWeeks, type SchoolYear } from '@trellis/domain/districts';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import classes from './new-year-form.module.css';
import { suggestedYear, type YearDraft } from './suggested-year.ts';

interface Props {
  years: readonly SchoolYear[];
  onCreated: (calendar: Calendar) => void;
  onCancel?: () => void;
}

/** A school year with its breaks; its weeks follow from them and can be marked afterwards. */
export function NewYearForm({ years, onCreated, onCancel }: Props) {
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [year, setYear] = useState<YearDraft>(() => suggestedYear(today, years));
  const create = useChange(client.districts.createSchoolYear, onCreated);
  const problem = create.error ? problemOf(create.error) : null;
  const breaks = year.breaks.filter((span) => span.starts !== '' && span.ends !== '');
  const whole = year.starts !== '' && year.ends > year.starts;
  const weeks = whole ? generateWeeks({ ...year, breaks: breaks.filter((span) => span.ends >= span.starts) }) : [];
  const setBreak = (index: number, change: Partial<YearDraft['breaks'][number]>) =>
    setYear({ ...year, breaks: year.breaks.map((span, at) => (at === index ? { ...span, ...change } : span)) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ id, name: year.name, starts: year.starts, ends: year.ends, breaks: breaks.map(({ starts, ends }) => ({ starts, ends })) });
      }}
      style={{ maxWidth: '40rem' }}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          maxLength={200}
          value={year.name}
          error={fieldProblem(problem, 'name')}
          onChange={(event) => setYear({ ...year, name: event.currentTarget.value })}
        />
        <Group gap="md" grow preventGrowOverflow={false} align="flex-start">
          <TextInput
            type="date"
            label="First day of school"
            required
            withAsterisk={false}
            value={year.starts}
            error={fieldProblem(problem, 'starts')}
            onChange={(event) => setYear({ ...year, starts: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Last day of school"
            required
            withAsterisk={false}
            value={year.ends}
            error={fieldProblem(problem, 'ends')}
            onChange={(event) => setYear({ ...year, ends: event.currentTarget.value })}
          />
        </Group>
        <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <legend style={{ fontWeight: 600, padding: 0, marginBottom: '.25rem' }}>Breaks</legend>
          <Stack gap="sm">
            {year.breaks.map((span, index) => (
              <div key={span.key} className={classes.break}>
                <TextInput
                  type="date"
                  label={span.name ?? 'From'}
                  aria-label={`${span.name ?? 'Break'}, first day`}
                  value={span.starts}
                  onChange={(event) => setBreak(index, { starts: event.currentTarget.value })}
                />
                <TextInput
                  type="date"
                  label="to"
                  aria-label={`${span.name ?? 'Break'}, last day`}
                  value={span.ends}
                  onChange={(event) => setBreak(index, { ends: event.currentTarget.value })}
                />
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={`Remove ${span.name ?? 'this break'}`}
                  onClick={() => setYear({ ...year, breaks: year.breaks.filter((_, at) => at !== index) })}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </div>
            ))}
            <div>
              <Button
                variant="default"
                onClick={() => setYear({ ...year, breaks: [...year.breaks, { key: crypto.randomUUID(), name: null, starts: '', ends: '' }] })}
              >
                Add a break
              </Button>
            </div>
          </Stack>
        </fieldset>
        {whole && (
          <output>
            {countWords(weeks.length, 'week')}, {weeks.filter((week) => week.inSession).length} in session. A week counts as out of session when none of its
            weekdays is a school day; you can mark weeks afterwards.
          </output>
        )}
        <ProblemNotice error={create.error} kept="No year was made yet; what you typed is still here." />
        <Group gap="sm">
          <Button type="submit" loading={create.isPending}>
            Make the school year
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
