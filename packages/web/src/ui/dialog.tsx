import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A dialog over the page; draw it only while it is open. When it goes, the keys are where they were before it came. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // after the dialog left the page; where the answer took the focus elsewhere, it stays there
      window.setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
  return <Modal closeButtonProps={{ 'aria-label': 'Close' }} {...props} opened returnFocus={false} />;
}
