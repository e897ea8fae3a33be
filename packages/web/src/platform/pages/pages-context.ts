import { createContext, useContext } from 'react';
import { useSession } from '../session/session.ts';
import type { Page } from './page.ts';
import type { Opener } from './registry.ts';

export const PagesContext = createContext<readonly Page[]>([]);

/** Every page there is, of all rooms. */
export const usePages = (): readonly Page[] => useContext(PagesContext);

/** What the current appointment may open. */
export function useOpener(): Opener {
  const { current, permissions } = useSession();
  return { role: current?.role ?? null, permissions };
}
