import { VisuallyHidden } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type Design, levelOf, type Rating, type StatementList } from '@trellis/domain/infrastructure';
import { useAddressState } from '../../platform/pages/index.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { DecisionPart } from '../statements/decision.tsx';
import { becauseOf } from './because.ts';
import { Conditions } from './conditions.tsx';
import classes from './dimensions.module.css';
import { GradeTables } from './grade-tables.tsx';
import type { Ids } from './ids.ts';
import { WhatItRestsOn } from './what-it-rests-on.tsx';

interface Props {
  rating: Rating;
  design: Design;
  statements: StatementList | null;
  ids: Ids;
  path: (rest: string) => string;
  /** the only rating of its dimension, which names it */
  alone: boolean;
}

/** One rating: level and because in a row; opened, everything that it rests on. Which are open is kept in the address. */
export function RatingRow({ rating, design, statements, ids, path, alone }: Props) {
  const [address, setAddress] = useAddressState({ open: '' });
  const open = address.open.split(' ').filter(Boolean);
  const isOpen = open.includes(rating.key);
  const toggle = (next: boolean) => {
    if (next === isOpen) return;
    setAddress({ open: (next ? [...open, rating.key] : open.filter((key) => key !== rating.key)).join(' ') });
  };
  const { effective, decision } = rating;
  const setBy = effective.by === 'person' && decision ? { name: decision.by, computed: levelOf(rating.result) } : undefined;
  return (
    <details className={classes.rating} open={isOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary className={classes.summary} data-alone={alone || undefined}>
        <IconChevronRight size={18} aria-hidden className={classes.chevron} />
        {alone ? (
          <VisuallyHidden>{rating.label}</VisuallyHidden>
        ) : (
          <span className={classes.label}>{rating.label.replace('Instructional materials', 'Materials')}</span>
        )}
        <span className={classes.level}>
          <LevelBadge level={effective.level} setBy={setBy} />
        </span>
        <span className={classes.because}>{becauseOf(rating)}</span>
      </summary>
      <div className={classes.body}>
        <p className={classes.referent}>{rating.referent.text}.</p>
        <DecisionPart
          designId={design.id}
          rating={rating}
          statement={statements?.decisions.find(({ value }) => value.rating === rating.key) ?? null}
          mayDecide={design.may.decide}
        />
        <Conditions rating={rating} ids={ids} path={path} />
        {rating.grades && <GradeTables grades={rating.grades} />}
        <div className={classes.asides}>
          <Sentences title="What would change it" sentences={rating.whatWouldChange} />
          <Sentences title="What a high level costs, and what it does not say" sentences={rating.cost.map(({ text, source }) => `${text} (${source})`)} />
          <Sentences title="Choices of Trellis" sentences={rating.ours.map(({ choice, whatFollows }) => [choice, whatFollows].filter(Boolean).join(' '))} />
          <div>
            <h4 className={classes.title}>The rule</h4>
            <p>{rating.rule}</p>
            <p className={classes.dimmed}>
              {rating.source}. Version {rating.ruleVersion} of our calculation.
            </p>
          </div>
        </div>
        {statements && <WhatItRestsOn rating={rating} design={design} statements={statements} path={path} />}
      </div>
    </details>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <h4 className={classes.title}>{title}</h4>
      <ul className={classes.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
