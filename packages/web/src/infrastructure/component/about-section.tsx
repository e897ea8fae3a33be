import type { DesignComponent } from '@trellis/domain/infrastructure';
import { RecordSection } from '../../ui/record-section.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { GroupPicker, ReadValue } from '../shared/group-picker.tsx';
import { FieldGrid } from './field-grid.tsx';
import type { Field, Saving } from './use-component-saving.ts';

/** What all kinds have: name, summary, who answers for it, subject, for whom. */
export function AboutSection({ saving }: { saving: Saving }) {
  const { component } = saving;
  const ownGroups = component.kind === 'structure' || component.kind === 'role';
  return (
    <RecordSection title="What it is">
      <FieldGrid>
        {!saving.readOnly && <Text saving={saving} field="name" label="Name" value={component.name} make={(text) => text} of={(one) => one.name} />}
        <Text
          saving={saving}
          field="summary"
          label="In a few sentences"
          long
          value={component.summary ?? ''}
          make={(text) => text.trim() || null}
          of={(one) => one.summary ?? ''}
        />
        <Text
          saving={saving}
          field="owner"
          label="Who answers for it?"
          value={component.owner.name ?? ''}
          make={(text, on) => ({ name: text.trim() || null, appointmentId: text.trim() === (on.owner.name ?? '') ? on.owner.appointmentId : null })}
          base={component.owner}
          of={(one) => one.owner.name ?? ''}
        />
        <Text
          saving={saving}
          field="subject"
          label="Which subject is it about?"
          description="Empty: none in particular, or not recorded"
          value={component.subject ?? ''}
          make={(text) => text.trim() || null}
          of={(one) => one.subject ?? ''}
        />
        {!ownGroups && (
          <GroupPicker
            label="For whom is it?"
            value={component.forGroups}
            save={(next, base) => saving.saveField('forGroups', next, base)}
            readOnly={saving.readOnly}
          />
        )}
      </FieldGrid>
    </RecordSection>
  );
}

interface TextProps {
  saving: Saving;
  field: Field;
  label: string;
  description?: string;
  long?: boolean;
  value: string;
  /** what is sent for a text */
  make: (text: string, on: DesignComponent) => unknown;
  /** what the text was made over, where it is more than the text */
  base?: unknown;
  /** the text out of another version */
  of: (component: DesignComponent) => string;
}

function Text({ saving, field, label, description, long, value, make, base, of }: TextProps) {
  if (saving.readOnly) return value ? <ReadValue label={label} value={value} /> : <ReadValue label={label} value="Not recorded" />;
  return (
    <SavedField
      label={label}
      description={description}
      long={long}
      maxLength={field === 'subject' ? 80 : long ? 10_000 : 200}
      draftKey={saving.draftKey(field)}
      value={value}
      save={(text, from) => saving.saveField(field, make(text, saving.component), base ?? make(from, saving.component))}
      currentText={(current) => (current ? of(current as DesignComponent) : null)}
    />
  );
}
