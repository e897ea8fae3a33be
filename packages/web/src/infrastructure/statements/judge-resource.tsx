import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type ComponentSummary, type Feature, featureLabels } from '@trellis/domain/infrastructure';
import { type SubmitEvent, useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Choice } from '../shared/choice.tsx';
import { useDesignChange } from '../shared/use-design.ts';

interface Props {
  designId: string;
  feature: Feature;
  resources: readonly ComponentSummary[];
  onClose: () => void;
}

/** One judgment: which resource, clear or not, and the passage that shows it. */
export function JudgeResource({ designId, feature, resources, onClose }: Props) {
  const [resource, setResource] = useState(resources[0]?.key ?? '');
  const [clear, setClear] = useState(true);
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const add = useDesignChange(async () => {
    const evidence = text.trim() ? [{ kind: 'quotation' as const, text: text.trim(), ...(source.trim() && { source: source.trim() }) }] : undefined;
    await client.infrastructure.saveFeature({
      designId,
      id,
      revision: null,
      value: { feature, clear, ...(resource && { resource }), ...(evidence && { evidence }) },
    });
    onClose();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add.mutate(undefined);
  };
  return (
    <Dialog onClose={onClose} title={`${featureLabels[feature]}: judge a resource`}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect label="Which resource?" value={resource} onChange={(event) => setResource(event.currentTarget.value)}>
            {resources.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
            <option value="">No resource has it</option>
          </NativeSelect>
          <Choice
            label="Does it give this clearly and in detail?"
            options={[
              { value: true, label: 'Yes' },
              { value: false, label: 'No' },
            ]}
            value={clear}
            onChange={setClear}
          />
          <Textarea
            label="The passage that shows it"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={10_000}
          />
          <TextInput
            label="Where is it?"
            placeholder="Grade 2 planner, page 4"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            maxLength={200}
          />
          <ProblemNotice error={add.error} kept="What you typed is still here." />
          <Group gap="sm">
            <Button type="submit" loading={add.isPending}>
              Record the judgment
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
