import { useOpener, usePages } from './pages-context.ts';
import { mayOpen } from './registry.ts';

/** Whether there is a page at this address that the appointment may open; keeps dead links off a page. */
export function useCanOpen(): (path: string) => boolean {
  const pages = usePages();
  const opener = useOpener();
  return (path) => pages.some((page) => page.path === path && mayOpen(page, opener));
}
