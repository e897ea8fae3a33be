import type { LearningJudgment, StructureDetail } from '@trellis/domain/infrastructure';
import { Choice, optionsOf } from '../../shared/choice.tsx';
import { EvidenceList } from '../../shared/evidence-list.tsx';
import { valueWords } from '../../shared/field-words.ts';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import { practiceFocusLabels, subjectFocusLabels } from '../../shared/words.ts';
import type { Saving } from '../use-component-saving.ts';
import classes from './learning-judgment.module.css';

const none: LearningJudgment = { subjectFocus: null, practiceFocus: null };

/** How far the learning in a structure is about the subject and about the core practices: a person's judgment, with evidence. */
export function LearningJudgmentField({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as StructureDetail).learning;
  const saved = useSavedValue<LearningJudgment | undefined>(value, (next, base) => saving.saveDetail('learning', next, base));
  const shown = saved.shown ?? none;
  return (
    <section className={classes.judgment} data-wide aria-label="A judgment of the learning">
      <p className={classes.lead}>
        A judgment of the learning. It counts as aligned when it is strongly about the subject and consistently about the core practices of the framework, or of
        the goals where there is no framework.
      </p>
      <Choice
        label="How far is it about the subject?"
        options={optionsOf(subjectFocusLabels).map(judged)}
        value={shown.subjectFocus}
        onChange={(subjectFocus) => saved.set({ ...shown, subjectFocus })}
        readOnly={saving.readOnly}
      />
      <Choice
        label="How far is it about the core practices?"
        options={optionsOf(practiceFocusLabels).map(judged)}
        value={shown.practiceFocus}
        onChange={(practiceFocus) => saved.set({ ...shown, practiceFocus })}
        readOnly={saving.readOnly}
      />
      <SavedNote saved={saved} words={(one) => valueWords('learning', one)} />
      <EvidenceList
        items={shown.evidence ?? []}
        save={saving.readOnly ? null : (evidence) => saving.saveDetail('learning', { ...(value ?? none), evidence }, value)}
        of="this judgment"
      />
    </section>
  );
}

const judged = <T,>(option: { value: T; label: string }) => (option.value === null ? { ...option, label: 'Not judged' } : option);
