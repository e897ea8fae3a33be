import type { Design, DesignSection, Rating, RatingKey, StatementList } from '@trellis/domain/infrastructure';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Features } from '../statements/features.tsx';
import { Mandates } from '../statements/mandates.tsx';
import { NoneStatement } from '../statements/none-statement.tsx';
import { Spheres } from '../statements/spheres.tsx';
import classes from './dimensions.module.css';

interface Props {
  rating: Rating;
  design: Design;
  statements: StatementList;
  path: (rest: string) => string;
}

const sectionOf: Partial<Record<RatingKey, DesignSection>> = { inclusivity: 'structures', authority: 'authority', specificity: 'features' };

/** The record that a rating reads, to look at and to change: mandates and spheres, judgments, meetings, coding. */
export function WhatItRestsOn({ rating: { key }, design, statements, path }: Props) {
  const section = sectionOf[key];
  const standing = section && design.sections.find((one) => one.section === section);
  const mayEdit = design.may.edit;
  return (
    <div data-no-print>
      <h4 className={classes.title}>The record that it is made of</h4>
      {standing && <NoneStatement designId={design.id} standing={standing} mayEdit={mayEdit} />}
      {key === 'authority' ? (
        <>
          <Mandates designId={design.id} mandates={statements.mandates} mayEdit={mayEdit} />
          <Spheres designId={design.id} spheres={statements.spheres} mayEdit={mayEdit} />
        </>
      ) : key === 'specificity' ? (
        <Features designId={design.id} features={statements.features} mayEdit={mayEdit} />
      ) : key === 'inclusivity' || key === 'leader_learning' || key === 'teacher_learning' ? (
        <p>
          The participation structures, each with who takes part, how often, and how far it reaches.{' '}
          <TextLink to={path(path('') === '/design' ? '' : '/components')} search={{ kind: 'structure' } as never}>
            Open the structures
          </TextLink>
        </p>
      ) : (
        <Coding coding={design.coding} />
      )}
    </div>
  );
}

function Coding({ coding }: { coding: Design['coding'] }) {
  const canOpen = useCanOpen();
  if (coding === 'document') return <p>The coding came with the document that this design was read from.</p>;
  if (coding === 'none') return <p>Nothing is coded yet. Activities and items are coded in Materials; then this is rated.</p>;
  return <p>The coding of activities and items in Materials. {canOpen('/materials') && <ButtonLink to="/materials">Open the coding</ButtonLink>}</p>;
}
