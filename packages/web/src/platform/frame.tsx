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
import { type OperationKind, setOperationKinds } from './outbox/kinds.ts';
import type { Page } from './pages/page.ts';
import { PagesContext } from './pages/pages-context.ts';
import { createPageRouter } from './pages/router.tsx';
import { colorSchemeManager, cssVariables, theme } from './theme/theme.ts';

/** Everything around the pages: theme, data, addresses. */
export function Frame({ pages, operations }: { pages: readonly Page[]; operations: readonly OperationKind[] }) {
  const [router] = useState(() => {
    setOperationKinds(operations);
    return createPageRouter(pages);
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
