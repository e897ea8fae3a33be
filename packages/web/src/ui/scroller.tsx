import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './scroller.module.css';

interface Props {
  /** what is in it, for those who hear the page */
  label: string;
  className?: string;
  children: ReactNode;
}

/** A part that may be wider than its place, as a table is on a phone: it scrolls by itself, and takes the keys only while there is something to scroll. */
export function Scroller({ label, className, children }: Props) {
  const part = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const shown = part.current;
    if (!shown) return;
    const watcher = new ResizeObserver(() => setWide(shown.scrollWidth > shown.clientWidth));
    for (const one of [shown, ...shown.children]) watcher.observe(one);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={part} className={`${classes.scroller} ${className ?? ''}`} {...(wide && { tabIndex: 0, role: 'region', 'aria-label': label })}>
      {children}
    </div>
  );
}
