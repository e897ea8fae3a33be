import { RecordSection } from '../../ui/record-section.tsx';
import { FieldGrid } from './field-grid.tsx';
import { AssessmentFields } from './kinds/assessment.tsx';
import { FrameworkFields } from './kinds/framework.tsx';
import { MaterialFields } from './kinds/material.tsx';
import { GoalsFields, LearningFields, TemplateFields, VisionFields } from './kinds/plain.tsx';
import { RoleFields } from './kinds/role.tsx';
import { StructureFields } from './kinds/structure.tsx';
import type { Saving } from './use-component-saving.ts';

const titles = {
  vision: 'The vision',
  goals: 'The goals',
  framework: 'What it asks for',
  material: 'The material',
  assessment: 'The assessment',
  plan_template: 'What a plan holds',
  leader_learning: 'The learning',
  teacher_learning: 'The learning',
  structure: 'How it is designed',
  role: 'The charter',
};

const fields = {
  vision: VisionFields,
  goals: GoalsFields,
  framework: FrameworkFields,
  material: MaterialFields,
  assessment: AssessmentFields,
  plan_template: TemplateFields,
  leader_learning: LearningFields,
  teacher_learning: LearningFields,
  structure: StructureFields,
  role: RoleFields,
};

/** What a kind of component holds besides what all have. */
export function DetailSection({ saving }: { saving: Saving }) {
  const { kind } = saving.component;
  const Fields = fields[kind];
  return (
    <RecordSection title={titles[kind]}>
      <FieldGrid>
        <Fields saving={saving} />
      </FieldGrid>
    </RecordSection>
  );
}
