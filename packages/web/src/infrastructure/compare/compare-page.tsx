import { NativeSelect } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { compareDesigns, compareRatings, type DesignSide, selectRating } from '@trellis/domain/infrastructure';
import { useMemo } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { EmptyState, LoadingState, PageHeader, PrintButton, ProblemNotice, RecordSection } from '../../ui/index.ts';
import { Cautions } from '../dimensions/cautions.tsx';
import { InDesign } from '../shared/in-design.tsx';
import type { DesignView } from '../shared/use-design.ts';
import classes from './compare.module.css';
import { Differences } from './differences.tsx';
import { RatingMoves } from './rating-moves.tsx';

/** Two designs side by side: today's beside a draft, or beside a published district. */
export function ComparePage() {
  return <InDesign title="How do two designs differ?">{(view) => <Compare view={view} />}</InDesign>;
}

/** `case:almond-valley` or `design:<id>`. */
function otherOf(text: string): { caseKey: string } | { otherDesignId: string } | null {
  const [kind, rest] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (kind === 'case') return { caseKey: rest };
  return kind === 'design' ? { otherDesignId: rest } : null;
}

function Compare({ view }: { view: DesignView }) {
  const [address, setAddress] = useAddressState({ left: '', right: '' });
  const designs = useQuery(api.infrastructure.listDesigns.queryOptions({ input: { discarded: false } }));
  const cases = useQuery(api.infrastructure.listCases.queryOptions());
  const left = address.left || view.design.id;
  const other = otherOf(address.right);
  const sides = useQuery(api.infrastructure.sideBySide.queryOptions({ input: other ? { designId: left, ...other } : skipToken }));
  return (
    <>
      <PageHeader question="How do two designs differ?" answer={sides.data?.note} action={sides.data && <PrintButton />} />
      <div className={classes.pick} data-no-print>
        <NativeSelect label="This design" value={left} onChange={(event) => setAddress({ left: event.currentTarget.value })}>
          {designs.data?.map((design) => (
            <option key={design.id} value={design.id}>
              {design.state === 'adopted' ? `Today: ${design.name}` : `Draft: ${design.name}`}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect label="Beside" value={address.right} onChange={(event) => setAddress({ right: event.currentTarget.value })}>
          <option value="">Choose one</option>
          <optgroup label="Published districts: cases, not norms">
            {cases.data?.map((one) => (
              <option key={one.key} value={`case:${one.key}`}>
                {one.name}
              </option>
            ))}
          </optgroup>
          <optgroup label="This district">
            {designs.data
              ?.filter((design) => design.id !== left)
              .map((design) => (
                <option key={design.id} value={`design:${design.id}`}>
                  {design.state === 'adopted' ? `Today: ${design.name}` : `Draft: ${design.name}`}
                </option>
              ))}
          </optgroup>
        </NativeSelect>
      </div>
      <ProblemNotice error={designs.error ?? cases.error} onRetry={() => void Promise.all([designs.refetch(), cases.refetch()])} />
      {!other ? (
        <EmptyState>
          Choose a published district or a draft. Its ratings, the conditions that differ and what differs by component stand here beside yours.
        </EmptyState>
      ) : sides.isPending ? (
        <LoadingState what="both designs" lines={9} />
      ) : sides.isError ? (
        <ProblemNotice error={sides.error} onRetry={() => void sides.refetch()} />
      ) : (
        <TwoSides left={sides.data.left} right={sides.data.right} />
      )}
    </>
  );
}

function TwoSides({ left, right }: { left: DesignSide; right: DesignSide }) {
  // the documents come without the coding: the ratings are taken as the server made them, with it
  const ratings = useMemo(() => left.rating.ratings.map((rating) => compareRatings(rating, selectRating(right.rating, rating.key))), [left, right]);
  const designs = useMemo(() => compareDesigns(left.document, right.document), [left, right]);
  const [before, after] = left.name === right.name ? ['the left', 'the right'] : [left.name, right.name];
  return (
    <>
      <Cautions cautions={designs.cautions} />
      <RecordSection title={`From ${before} to ${after}`} aside="Ratings">
        <RatingMoves comparison={{ ratings }} before={before} after={after} />
      </RecordSection>
      <RecordSection title="What differs in the designs" aside={`${designs.differences.length} differences`}>
        <Differences differences={designs.differences} before={before} after={after} />
      </RecordSection>
    </>
  );
}
