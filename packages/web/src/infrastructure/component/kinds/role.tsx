import { NativeSelect } from '@mantine/core';
import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import type { RoleDetail } from '@trellis/domain/infrastructure';
import { optionsOf } from '../../shared/choice.tsx';
import { ReadValue } from '../../shared/group-picker.tsx';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import { directedLabels } from '../../shared/words.ts';
import { DetailChoice } from '../detail-choice.tsx';
import { DetailLines, DetailText } from '../fields.tsx';
import type { Saving } from '../use-component-saving.ts';

/** What the role does and does not do, to whom it reports, who pays, who directs the work. */
export function RoleFields({ saving }: { saving: Saving }) {
  return (
    <>
      <GroupField saving={saving} />
      <DetailLines saving={saving} field="does" label="What the role does" description="One a line" placeholder="Plans lessons with teachers" />
      <DetailLines saving={saving} field="doesNot" label="What the role does not do" description="One a line" placeholder={'Lunch duty\nProctoring'} />
      <DetailText saving={saving} field="reportsTo" label="Reports to" />
      <DetailText saving={saving} field="funding" label="Funded by" />
      <DetailChoice saving={saving} field="directedBy" label="Who directs the work?" options={optionsOf(directedLabels)} />
    </>
  );
}

function GroupField({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as RoleDetail).group;
  const saved = useSavedValue<RoleGroup>(value, (next, base) => saving.saveDetail('group', next, base));
  if (saving.readOnly) return <ReadValue label="Group of people" value={roleGroupLabels[value]} />;
  return (
    <div>
      <NativeSelect label="Group of people" value={saved.shown} onChange={(event) => saved.set(event.currentTarget.value as RoleGroup)} w="18rem">
        {RoleGroup.options.map((group) => (
          <option key={group} value={group}>
            {roleGroupLabels[group]}
          </option>
        ))}
      </NativeSelect>
      <SavedNote saved={saved} words={(group) => roleGroupLabels[group]} />
    </div>
  );
}
