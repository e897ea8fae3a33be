import { TodayCard } from '../today-card.tsx';

/** The way to the page that says what is stored. */
export function WhatIsStored() {
  return (
    <TodayCard title="What is stored here, and who can read it" onward={{ to: '/what-is-stored', label: 'Read it' }}>
      <p>One page, the same for everybody: what is kept, who reads it, how long, and what is never stored.</p>
    </TodayCard>
  );
}
