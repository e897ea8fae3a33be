import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { SchoolLevel } from '@trellis/domain/districts';
import { useRef, useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { levelOptions } from '../shared/level-options.ts';

/** One school after the other: name, Enter, the next. */
export function AddSchoolsByName() {
  const [name, setName] = useState('');
  const [level, setLevel] = useState<SchoolLevel>('elementary');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [added, setAdded] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = useChange(client.districts.createSchool, (_created, school) => {
    setAdded(school.name);
    setName('');
    setId(crypto.randomUUID());
    input.current?.focus();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ id, name, level });
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          ref={input}
          label="School"
          required
          withAsterisk={false}
          maxLength={200}
          w={{ base: '100%', xs: '20rem' }}
          value={name}
          error={add.error ? fieldProblem(problemOf(add.error), 'name') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect label="Level" data={levelOptions} value={level} onChange={(event) => setLevel(event.currentTarget.value as SchoolLevel)} />
        <Button type="submit" loading={add.isPending}>
          Add
        </Button>
      </Group>
      <output>{added !== null && `${added} is in.`}</output>
      <ProblemNotice error={add.error} kept="The school was not added; its name is still here." />
    </form>
  );
}
