import { Autocomplete } from '@mantine/core';
import type { RoleGroup } from '@trellis/domain/access';
import { type StructureDetail, structureKindHints } from '@trellis/domain/infrastructure';
import { CadenceField } from '../../cadence/cadence-field.tsx';
import { optionsOf } from '../../shared/choice.tsx';
import { GroupPicker, ReadValue } from '../../shared/group-picker.tsx';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import { reachLabels, reachWords } from '../../shared/words.ts';
import { DetailChoice } from '../detail-choice.tsx';
import { DetailText } from '../fields.tsx';
import type { Saving } from '../use-component-saving.ts';
import { LearningJudgmentField } from './learning-judgment.tsx';
import { ResourcesField } from './resources.tsx';

const serves = [
  { value: 'teacher_learning' as const, label: 'Teacher learning' },
  { value: 'leader_learning' as const, label: 'School-leader learning' },
  { value: null, label: 'Neither' },
];
const yesNo = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
  { value: null, label: 'Not known' },
];

/** A meeting or routine as it is designed: who, how often, about what, how far it reaches. */
export function StructureFields({ saving }: { saving: Saving }) {
  const detail = saving.component.detail as StructureDetail;
  const groups = (field: 'facilitators' | 'participants') => (next: RoleGroup[], base: readonly RoleGroup[]) =>
    saving.saveDetail(field, field === 'participants' || next.length > 0 ? next : undefined, base.length > 0 || field === 'participants' ? base : undefined);
  return (
    <>
      <DetailText saving={saving} field="purpose" label="What is it for?" long />
      <KindOfMeeting saving={saving} />
      <GroupPicker label="Who leads it" value={detail.facilitators ?? []} save={groups('facilitators')} readOnly={saving.readOnly} />
      <GroupPicker
        label="Who takes part themselves"
        description="Whoever only leads it, or only watches, does not take part."
        value={detail.participants}
        save={groups('participants')}
        readOnly={saving.readOnly}
      />
      <DetailChoice saving={saving} field="recurs" label="Does it come again as a routine?" options={yesNo} keepsNull />
      <CadenceField
        value={detail.cadence}
        save={(next, base) => saving.saveDetail('cadence', next, base)}
        draftKey={saving.draftKey('cadence')}
        readOnly={saving.readOnly}
      />
      <DetailChoice
        saving={saving}
        field="reach"
        label="Whom does it reach, as designed?"
        options={optionsOf(reachLabels)}
        keepsNull
        hint={(reach) => (reach ? reachWords[reach] : 'As designed, not as achieved: whom may it be for?')}
      />
      <DetailChoice saving={saving} field="serves" label="Whose learning does it serve?" options={serves} keepsNull />
      {detail.serves && <LearningJudgmentField saving={saving} />}
      <ResourcesField saving={saving} />
      <DetailText saving={saving} field="protocol" label="How does it go?" description="Agenda, protocol, length" long />
    </>
  );
}

function KindOfMeeting({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as StructureDetail).structureKind;
  const saved = useSavedValue<string | undefined>(value, (next, base) => saving.saveDetail('structureKind', next, base));
  if (saving.readOnly) return <ReadValue label="Kind of meeting" value={value ?? 'Not recorded'} />;
  const leave = (text: string) => {
    const next = text.trim() || undefined;
    if (next !== value) saved.set(next);
  };
  return (
    <div>
      <Autocomplete
        key={value}
        label="Kind of meeting"
        description="Take one, or use the district’s own word."
        data={[...structureKindHints]}
        defaultValue={value ?? ''}
        maxLength={80}
        onOptionSubmit={leave}
        onBlur={(event) => leave(event.currentTarget.value)}
        maw="24rem"
      />
      <SavedNote saved={saved} words={(kind) => kind ?? 'Not recorded'} />
    </div>
  );
}
