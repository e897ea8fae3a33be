import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';

/** Prints the page; menus, buttons and filters stay off the paper. Not on a phone, where nobody prints and every line counts. */
export function PrintButton() {
  return (
    <Button visibleFrom="sm" variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()} data-no-print>
      Print
    </Button>
  );
}
