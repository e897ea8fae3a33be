import { Button, Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type DistrictFocus, indicatorsOf, mostFocusIndicators, type RubricDetail, type RubricVersion } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { api, client, useChange } from '../../../platform/api/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { dayWords } from '../../../ui/words.ts';
import { FocusList } from '../shared/focus-list.tsx';

/** Which two or three indicators the district focuses on this year, and the way to choose them. */
export function FocusSection({ rubric, versionId }: { rubric: RubricDetail; versionId: string }) {
  const focus = useQuery(api.frameworks.readFocus.queryOptions({ input: {} }));
  const version = useQuery(api.frameworks.readRubricVersion.queryOptions({ input: { id: versionId } }));
  const [choosing, setChoosing] = useState(false);
  if (focus.isPending || version.isPending)
    return (
      <RecordSection title="Focus of the year">
        <LoadingState what="the focus" lines={2} />
      </RecordSection>
    );
  const error = focus.error ?? version.error;
  if (error || !focus.data || !version.data) return <ProblemNotice error={error} />;
  const own = focus.data.rows.filter((row) => row.rubric.id === rubric.id);
  const { schoolYear } = focus.data;
  const [first] = own;
  return (
    <RecordSection
      title={schoolYear ? `Focus in ${schoolYear.name}` : 'Focus of the year'}
      aside={first && `Chosen ${dayWords(first.setOn)}${first.setBy ? ` by ${first.setBy}` : ''}`}
      action={
        rubric.may.publish &&
        schoolYear && (
          <Button variant="default" onClick={() => setChoosing(true)}>
            {own.length > 0 ? 'Change the focus' : 'Choose the focus'}
          </Button>
        )
      }
    >
      {!schoolYear ? (
        <p>No school year is under way; a focus belongs to one.</p>
      ) : own.length === 0 ? (
        <p>Nothing of this rubric is the focus of {schoolYear.name}. What is chosen is marked wherever the rubric is used.</p>
      ) : (
        <FocusList focus={{ schoolYear, rows: own }} withRubric={false} />
      )}
      {choosing && schoolYear && (
        <ChooseFocus rubric={rubric} version={version.data} schoolYearId={schoolYear.id} own={own} onClose={() => setChoosing(false)} />
      )}
    </RecordSection>
  );
}

interface ChooseProps {
  rubric: RubricDetail;
  version: RubricVersion;
  schoolYearId: string;
  own: DistrictFocus['rows'];
  onClose: () => void;
}

function ChooseFocus({ rubric, version, schoolYearId, own, onClose }: ChooseProps) {
  const [chosen, setChosen] = useState<string[]>(version.focusIndicatorIds);
  const of = { schoolYearId, rubricId: rubric.id };
  const set = useChange(
    (ids: string[]) => client.frameworks.setFocus({ ...of, indicators: ids.map((indicatorId) => ({ id: crypto.randomUUID(), indicatorId })) }),
    () => {
      onClose();
      const before = own.map((row) => ({ id: crypto.randomUUID(), indicatorId: row.indicator.id }));
      offerUndo('The focus is changed.', () => client.frameworks.setFocus({ ...of, indicators: before }));
    },
  );
  return (
    <FormDialog
      title="What do we focus on this year?"
      submit="Set the focus"
      saving={set.isPending}
      error={set.error}
      onClose={onClose}
      onSubmit={() => set.mutate(chosen)}
    >
      <p>Two or three, so that everybody can say what they are. They are marked wherever the rubric is used.</p>
      <Checkbox.Group value={chosen} onChange={setChosen} label={`${chosen.length} of at most ${mostFocusIndicators} chosen`}>
        <Stack gap="sm" mt="sm">
          {indicatorsOf(version.content).map(({ indicator }) => (
            <Checkbox key={indicator.id} value={indicator.id} label={`${indicator.code} ${indicator.label}`} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}
