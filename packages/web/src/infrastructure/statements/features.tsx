import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  type ComponentSummary,
  coreFeatures,
  type Feature,
  type FeatureJudgment,
  type FeatureStatement,
  featureLabels,
  supportingFeatures,
} from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Choice } from '../shared/choice.tsx';
import { EvidenceList } from '../shared/evidence-list.tsx';
import { valueWords } from '../shared/field-words.ts';
import { SavedNote } from '../shared/saved-note.tsx';
import { useComponents } from '../shared/use-components.ts';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { useSavedValue } from '../shared/use-saved-value.ts';
import { JudgeResource } from './judge-resource.tsx';
import classes from './statements.module.css';
import { useStatementSaving } from './use-statements.ts';

interface Props {
  designId: string;
  features: readonly FeatureStatement[];
  mayEdit: boolean;
}

/** A person's judgment, feature by feature: does some resource give it clearly and in detail? */
export function Features({ designId, features, mayEdit }: Props) {
  const { components, error } = useComponents(designId);
  const [adding, setAdding] = useState<Feature | null>(null);
  const resources = components.filter(({ kind }) => kind !== 'structure' && kind !== 'role');
  const group = (title: string, of: readonly Feature[]) => (
    <div className={classes.block}>
      <h3 className={classes.heading}>{title}</h3>
      {of.map((feature) => (
        <FeatureCard
          key={feature}
          designId={designId}
          feature={feature}
          judgments={features.filter(({ value }) => value.feature === feature)}
          resources={resources}
          mayEdit={mayEdit}
          onAdd={() => setAdding(feature)}
        />
      ))}
    </div>
  );
  return (
    <>
      {group('Core features', coreFeatures)}
      {group('Supporting features', supportingFeatures)}
      <ProblemNotice error={error} />
      {adding && <JudgeResource designId={designId} feature={adding} resources={resources} onClose={() => setAdding(null)} />}
    </>
  );
}

interface CardProps {
  designId: string;
  feature: Feature;
  judgments: readonly FeatureStatement[];
  resources: readonly ComponentSummary[];
  mayEdit: boolean;
  onAdd: () => void;
}

function FeatureCard({ designId, feature, judgments, resources, mayEdit, onAdd }: CardProps) {
  const clear = judgments.filter(({ value }) => value.clear).length;
  const standing = judgments.length === 0 ? 'Not judged' : clear > 0 ? 'Clear and in detail' : 'Not clear and in detail';
  return (
    <details className={`${classes.card} ${classes.row}`}>
      <summary>
        <strong>{featureLabels[feature]}</strong>
        <span className={classes.dimmed}>
          {standing}
          {judgments.length > 0 && `, ${judgments.length} ${judgments.length === 1 ? 'judgment' : 'judgments'}`}
        </span>
      </summary>
      <div className={classes.rowBody}>
        {judgments.map((judgment) => (
          <JudgmentRow
            key={judgment.id}
            designId={designId}
            statement={judgment}
            name={resources.find(({ key }) => key === judgment.value.resource)?.name ?? judgment.value.resource ?? 'Any resource'}
            mayEdit={mayEdit}
          />
        ))}
        {judgments.length === 0 && <p className={classes.dimmed}>Nobody has judged a resource for this yet.</p>}
        {mayEdit && (
          <div data-no-print>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
              Judge a resource
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

interface JudgmentProps {
  designId: string;
  statement: FeatureStatement;
  name: string;
  mayEdit: boolean;
}

function JudgmentRow({ designId, statement, name, mayEdit }: JudgmentProps) {
  const refresh = useRefreshDesigns();
  const { value } = statement;
  const send = useStatementSaving<FeatureStatement>(statement, (id, revision, next) =>
    client.infrastructure.saveFeature({ designId, id, revision, value: next }),
  );
  const saved = useSavedValue<FeatureJudgment>(value, send);
  const remove = useDesignChange(async () => {
    const { id, revision } = statement;
    await client.infrastructure.removeStatement({ designId, id, revision });
    offerUndo('Judgment removed.', async () => {
      await client.infrastructure.saveFeature({ designId, id, revision: null, value });
      await refresh();
    });
  });
  return (
    <section aria-label={name}>
      <Choice
        label={name}
        options={clarity}
        value={saved.shown.clear}
        onChange={(clear) => saved.set({ ...saved.shown, clear })}
        readOnly={!mayEdit}
        hint={statement.by.name && `Judged by ${statement.by.name}`}
      />
      <SavedNote saved={saved} words={(one) => valueWords('clear', one.clear)} />
      <EvidenceList items={value.evidence ?? []} save={mayEdit ? (evidence) => send({ ...value, evidence }) : null} of="this: a quotation from the resource" />
      {mayEdit && (
        <Button variant="subtle" onClick={() => remove.mutate(undefined)} loading={remove.isPending} data-no-print>
          Remove this judgment
        </Button>
      )}
      <ProblemNotice error={remove.error} />
    </section>
  );
}

const clarity = [
  { value: true, label: 'Clear and in detail' },
  { value: false, label: 'Not clear and in detail' },
];
