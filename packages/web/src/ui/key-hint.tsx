import { Kbd } from '@mantine/core';

/** A key that does something here, shown at a desk only. `keys` as people read them: "Ctrl K", "T". */
export function KeyHint({ keys, does }: { keys: string; does: string }) {
  return (
    <span className="mantine-visible-from-sm" data-no-print title={`${keys}: ${does}`}>
      <Kbd size="xs" aria-label={`Key ${keys}: ${does}`}>
        {keys}
      </Kbd>
    </span>
  );
}
