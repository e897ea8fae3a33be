import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient } from './api/query-client.ts';
import { registerServiceWorker } from './offline/register.ts';
import { type OperationKind, setOperationKinds } from './outbox/kinds.ts';
import type { Page } from './pages/page.ts';
import { PagesContext } from './pages/pages-context.ts';
import { createPageRouter } from './pages/router.tsx';
import { colorSchemeManager, cssVariables, theme } from './theme/theme.ts';

/** So long after the first page was drawn, in milliseconds, its effects have run. */
const settled = 1_000;

/** Everything around the pages: theme, data, addresses. */
export function Frame({ pages, operations }: { pages: readonly Page[]; operations: readonly OperationKind[] }) {
  const [router] = useState(() => {
    setOperationKinds(operations);
    const made = createPageRouter(pages);
    // newer code looks for its turn only once the first page is there: one on which somebody captures has said so by then
    const stop = made.subscribe('onRendered', () => {
      stop();
      setTimeout(startOffline, settled);
    });
    return made;
  });
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <PagesContext value={pages}>
          <RouterProvider router={router} />
          <Notifications position="bottom-center" containerWidth={480} autoClose={10_000} />
        </PagesContext>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function startOffline(): void {
  registerServiceWorker().catch((error: unknown) => console.warn('This device cannot start without a network:', error));
}
