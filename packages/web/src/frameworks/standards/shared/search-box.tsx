import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface Props {
  label: string;
  find: string;
  onFind: (find: string) => void;
}

/** Search by code or words; asked for when the typing rests. */
export function SearchBox({ label, find, onFind }: Props) {
  const [typed, setTyped] = useState(find);
  const ask = useDebouncedCallback(onFind, 250);
  const change = (text: string) => {
    setTyped(text);
    ask(text);
  };
  return (
    <TextInput
      label={label}
      placeholder="3.NF.1, or fractions number line"
      value={typed}
      maxLength={200}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={typed !== '' && <CloseButton aria-label="Clear the search" onClick={() => change('')} />}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
