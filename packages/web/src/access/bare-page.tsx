import { type ReactNode, useEffect } from 'react';
import { Brand } from '../platform/shell/brand.tsx';
import classes from './bare-page.module.css';

/** A page without menu: the name, one heading, one thing to do. */
export function BarePage({ title, intro, wide, children }: { title: string; intro?: ReactNode; wide?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Trellis`;
  }, [title]);
  return (
    <main className={classes.page} data-wide={wide || undefined}>
      <Brand className={classes.brand} />
      <h1 className={classes.title}>{title}</h1>
      {intro && <p className={classes.intro}>{intro}</p>}
      {children}
    </main>
  );
}
