import { useMutation } from '@tanstack/react-query';
import { builtInRubrics, type RubricDetail, type RubricFields } from '@trellis/domain/frameworks';
import type { Grade } from '@trellis/domain/kernel';
import { client, Refusal, useRevised } from '../../../platform/api/index.ts';
import { useToday } from '../../../platform/session/index.ts';
import { GradesField } from '../../../ui/grades-field.tsx';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { RetireButton } from '../../../ui/retire-button.tsx';
import { SavedField } from '../../../ui/saved-field/saved-field.tsx';
import { forWhom } from '../shared/words.ts';
import { DesignLink } from './design-link.tsx';
import classes from './facts-section.module.css';

/** What the rubric is called and whom it is for, where it stands in the district's design, and its way out of use. */
export function FactsSection({ rubric }: { rubric: RubricDetail }) {
  const today = useToday();
  const revised = useRevised(rubric.revision);
  return (
    <RecordSection
      title="About this rubric"
      action={
        rubric.may.publish &&
        rubric.versions.some((version) => version.state === 'published') && (
          <RetireButton
            name={rubric.name}
            retiredOn={rubric.retiredOn}
            today={today}
            retire={(on) => revised((revision) => client.frameworks.retireRubric({ id: rubric.id, revision, on }))}
          >
            It is no longer offered for new visits. What was scored with it stays, and it can come back.
          </RetireButton>
        )
      }
    >
      {rubric.may.edit ? <Fields rubric={rubric} revised={revised} /> : <p>{forWhom(rubric)}.</p>}
      {rubric.builtIn && (
        <p>Made from “{builtInRubrics[rubric.builtIn].name}”, which is in our own short words. A publisher’s text stays with its publisher.</p>
      )}
      <DesignLink name={rubric.name} />
    </RecordSection>
  );
}

function Fields({ rubric, revised }: { rubric: RubricDetail; revised: ReturnType<typeof useRevised> }) {
  const save = (change: Partial<RubricFields>) => revised((revision) => client.frameworks.saveRubric({ id: rubric.id, revision, ...change }));
  const needed = (text: string) => {
    if (text.trim() === '') throw new Refusal('This cannot be empty.');
    return text;
  };
  const grades = useMutation({ mutationFn: (next: Grade[]) => save({ grades: next }), networkMode: 'always' });
  const choose = (next: Grade[]) => grades.mutate(next, { onSuccess: () => offerUndo('The grades are changed.', () => save({ grades: rubric.grades })) });
  const key = `rubric/${rubric.id}`;
  return (
    <div className={classes.fields}>
      <SavedField label="Name" draftKey={`${key}/name`} value={rubric.name} maxLength={200} save={async (name) => save({ name: needed(name) })} />
      <SavedField
        label="Subject"
        draftKey={`${key}/subject`}
        value={rubric.subject}
        maxLength={80}
        save={async (subject) => save({ subject: needed(subject) })}
      />
      <div>
        <GradesField description="None chosen: every grade" value={grades.isPending ? grades.variables : rubric.grades} onChange={choose} />
        <ProblemNotice error={grades.error} kept="The grades are as they were." />
      </div>
      <SavedField
        label="What sets it apart"
        description="Where there are several of one subject: dual-language classrooms"
        draftKey={`${key}/variant`}
        value={rubric.variant ?? ''}
        maxLength={200}
        save={(variant) => save({ variant: variant.trim() || null })}
      />
    </div>
  );
}
