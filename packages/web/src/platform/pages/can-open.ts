import { useOpener, usePages } from './pages-context.ts';
import { mayOpen, pageAt } from './registry.ts';

/** Whether there is a page at this address that the appointment may open; keeps dead links off a page. */
export function useCanOpen(): (address: string) => boolean {
  const pages = usePages();
  const opener = useOpener();
  return (address) => {
    const page = pageAt(pages, address);
    return page !== undefined && mayOpen(page, opener);
  };
}
