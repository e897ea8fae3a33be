import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Sphere, SphereKind, type SphereStatement, sphereLabels } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Choice, optionsOf } from '../shared/choice.tsx';
import { EvidenceList } from '../shared/evidence-list.tsx';
import { valueWords } from '../shared/field-words.ts';
import { SavedNote } from '../shared/saved-note.tsx';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { useSavedValue } from '../shared/use-saved-value.ts';
import { expectedLabels, yearLabels } from '../shared/words.ts';
import { accountable, sphereStanding, unknownSphere } from './sphere-words.ts';
import classes from './statements.module.css';
import { useStatementSaving } from './use-statements.ts';

interface Props {
  designId: string;
  spheres: readonly SphereStatement[];
  mayEdit: boolean;
}

/** What is watched over: three facts a sphere, one tap each. A sphere that is not listed is not watched over. */
export function Spheres({ designId, spheres, mayEdit }: Props) {
  const [started, setStarted] = useState<SphereKind[]>([]);
  const recorded = new Map(spheres.map((one) => [one.value.sphere, one]));
  const shown = SphereKind.options.filter((kind) => recorded.has(kind) || started.includes(kind));
  const others = SphereKind.options.filter((kind) => !shown.includes(kind));
  return (
    <div className={classes.block}>
      <h3 className={classes.heading}>What is watched over</h3>
      <div className={classes.rows}>
        {shown.map((kind) => (
          <SphereRow
            key={kind}
            designId={designId}
            kind={kind}
            statement={recorded.get(kind) ?? null}
            mayEdit={mayEdit}
            onDrop={() => setStarted((before) => before.filter((one) => one !== kind))}
          />
        ))}
      </div>
      {others.length > 0 && (
        <div className={classes.others}>
          <span className={classes.dimmed}>{shown.length === 0 ? 'Nothing is listed as watched over.' : 'Not watched over:'}</span>
          {others.map((kind) =>
            mayEdit ? (
              <Button key={kind} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setStarted((before) => [...before, kind])}>
                {sphereLabels[kind]}
              </Button>
            ) : (
              <span key={kind}>{sphereLabels[kind]}</span>
            ),
          )}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  designId: string;
  kind: SphereKind;
  statement: SphereStatement | null;
  mayEdit: boolean;
  onDrop: () => void;
}

function SphereRow({ designId, kind, statement, mayEdit, onDrop }: RowProps) {
  const refresh = useRefreshDesigns();
  // what was just added is open, and stays as it is once it is recorded
  const [startsOpen] = useState(statement === null);
  const send = useStatementSaving<SphereStatement>(statement, (id, revision, value) => client.infrastructure.saveSphere({ designId, id, revision, value }));
  const value: Sphere = statement?.value ?? { sphere: kind, ...unknownSphere };
  const saved = useSavedValue<Sphere>(value, send);
  const { shown } = saved;
  const remove = useDesignChange(async ({ id, revision, value: was }: SphereStatement) => {
    await client.infrastructure.removeStatement({ designId, id, revision });
    offerUndo(`${sphereLabels[kind]} is no longer listed.`, async () => {
      await client.infrastructure.saveSphere({ designId, id, revision: null, value: was });
      await refresh();
    });
  });
  return (
    <section aria-label={sphereLabels[kind]}>
      <details className={classes.row} open={startsOpen || undefined}>
        <summary>
          <strong>{sphereLabels[kind]}</strong>
          <span className={classes.dimmed}>{sphereStanding(shown)}</span>
        </summary>
        <div className={classes.rowBody}>
          <Choice
            inline
            label="Are data collected?"
            options={collected}
            value={shown.dataCollected}
            onChange={(dataCollected) => saved.set({ ...shown, dataCollected })}
            readOnly={!mayEdit}
          />
          <Choice
            inline
            label="Is using them expected?"
            options={optionsOf(expectedLabels)}
            value={shown.useExpected}
            onChange={(useExpected) => saved.set({ ...shown, useExpected })}
            readOnly={!mayEdit}
          />
          <Choice
            inline
            label="Over the year?"
            options={optionsOf(yearLabels)}
            value={shown.overTheYear}
            onChange={(overTheYear) => saved.set({ ...shown, overTheYear })}
            readOnly={!mayEdit}
          />
          <SavedNote saved={saved} words={(one) => valueWords('sphere', { ...one, evidence: undefined })} />
          <ProblemNotice error={remove.error} />
          {statement && (
            <details className={classes.evidence}>
              <summary>Evidence ({shown.evidence?.length ?? 0})</summary>
              <EvidenceList items={shown.evidence ?? []} save={mayEdit ? (evidence) => send({ ...value, evidence }) : null} of="that this is watched over" />
            </details>
          )}
          {mayEdit && (
            <div className={classes.cardTools} data-no-print>
              {sphereStanding(shown) !== 'Accountable' && (
                <Button variant="default" onClick={() => saved.set({ ...shown, ...accountable })}>
                  All three hold
                </Button>
              )}
              <Button variant="subtle" onClick={() => (statement ? remove.mutate(statement) : onDrop())} loading={remove.isPending}>
                This is not watched over
              </Button>
            </div>
          )}
        </div>
      </details>
    </section>
  );
}

const collected = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
  { value: null, label: 'Not known' },
];
