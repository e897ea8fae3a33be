import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

export const mainId = 'page';
const patience = 2000;

/** After a move to another page, reading starts at its heading, and the tab carries its title until the heading says more. */
export function usePageFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let timer = 0;
    let titleBefore = '';
    const stopBefore = router.subscribe('onBeforeNavigate', () => {
      titleBefore = document.title;
    });
    const stop = router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
      if (!pathChanged) return;
      const title = router.state.matches.at(-1)?.staticData as { title?: string } | undefined;
      if (title?.title && document.title === titleBefore) document.title = `${title.title} · Trellis`;
      if (fromLocation === undefined) return;
      const until = Date.now() + patience;
      const before = document.activeElement;
      window.clearTimeout(timer);
      const tryFocus = () => {
        const main = document.getElementById(mainId);
        const now = document.activeElement;
        if (main?.contains(now) && now !== main) return; // the page chose a field itself
        if (now !== before && now !== document.body) return; // somebody went on already
        const heading = main?.querySelector<HTMLElement>('h1');
        if (heading) {
          heading.tabIndex = -1;
          heading.focus({ preventScroll: true });
        } else if (Date.now() < until) timer = window.setTimeout(tryFocus, 50);
        else main?.focus({ preventScroll: true });
      };
      tryFocus();
    });
    return () => {
      stopBefore();
      stop();
      window.clearTimeout(timer);
    };
  }, [router]);
}
