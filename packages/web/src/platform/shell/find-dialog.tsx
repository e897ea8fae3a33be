import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { matching } from '../../ui/matching.ts';
import { useOpener, usePages } from '../pages/pages-context.ts';
import { findable } from '../pages/registry.ts';
import classes from './find-dialog.module.css';

/** Type a few letters of a page's name, Enter opens it. Only pages that this appointment may open are found. */
export default function FindDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const pages = findable(usePages(), useOpener());
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = matching(pages, query, ({ label }) => label);
  const open = (path: string | undefined) => {
    if (path === undefined) return;
    onClose();
    void navigate({ to: path });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(found[at]?.path);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog onClose={onClose} withCloseButton={false} title="Find a page" padding="md" yOffset="12vh" transitionProps={{ duration: 0 }}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="Part of a page's name"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" aria-label="Pages" id={`${id}-list`} className={classes.list}>
        {found.map(({ path, label }, index) => (
          <div
            key={path}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.option}
            onClick={() => open(path)}
            onKeyDown={onKeyDown}
            onMouseMove={() => setAt(index)}
          >
            {label}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.none}>No page of yours has this in its name.</p>}
    </Dialog>
  );
}
