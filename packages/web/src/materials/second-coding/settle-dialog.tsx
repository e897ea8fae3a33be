import { Button, Textarea } from '@mantine/core';
import { dokText, type SampleUnit, type SecondCoding, selectDok } from '@trellis/domain/materials';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { andRead } from '../shared/and-read.ts';
import { type CodeDraft, CodeFields } from '../shared/code-fields.tsx';
import { codesIn, contentWords } from '../shared/words.ts';
import classes from './second-coding.module.css';

interface Props {
  round: SecondCoding;
  unit: SampleUnit;
  onClose: () => void;
}

/** Writes down what a unit is that two people coded differently, and why. The unit carries it from then on. */
export function SettleDialog({ round, unit, onClose }: Props) {
  const { settled } = unit;
  const [codes, setCodes] = useState<CodeDraft>(settled ? draftOf(settled) : { content: '', dok: '' });
  const [reason, setReason] = useState(settled?.reason ?? '');
  const save = useChange(
    (dok: Exclude<CodeDraft['dok'], ''>) =>
      client.materials.settle({ id: round.id, unitId: unit.unitId, content: codesIn(codes.content), dok: selectDok(dok), reason: reason.trim() }),
    () => {
      onClose();
      if (!settled) return;
      const { content, dok, reason } = settled;
      offerUndo(`${unit.key} is settled anew.`, () => andRead(client.materials.settle({ id: round.id, unitId: unit.unitId, content, dok, reason })));
    },
  );
  const problem = save.error ? problemOf(save.error) : null;
  return (
    <FormDialog
      title={`${unit.key}: what is it?`}
      submit="Settle"
      saving={save.isPending}
      error={save.error}
      disabled={codes.dok === '' || reason.trim().length < 5}
      onClose={onClose}
      onSubmit={() => codes.dok !== '' && save.mutate(codes.dok)}
    >
      <div className={classes.sides}>
        <Side title="First" codes={unit.first} onTake={setCodes} />
        <Side title="Second" codes={unit.second} onTake={setCodes} />
      </div>
      <CodeFields value={codes} onChange={(change) => setCodes({ ...codes, ...change })} contentError={fieldProblem(problem, 'content')} />
      <Textarea
        label="Why"
        description="What settled it, for whoever codes the next one"
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={fieldProblem(problem, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function Side({ title, codes, onTake }: { title: string; codes: SampleUnit['first']; onTake: (draft: CodeDraft) => void }) {
  if (!codes) return null;
  return (
    <div className={classes.side}>
      <strong>{title}</strong>
      <div>{contentWords(codes.content)}</div>
      <div>Demand {dokText(codes.dok)}</div>
      <Button variant="default" mt="xs" onClick={() => onTake(draftOf(codes))}>
        Take the {title.toLowerCase()}
      </Button>
    </div>
  );
}

function draftOf({ content, dok }: NonNullable<SampleUnit['first']>): CodeDraft {
  return { content: content.join('; '), dok: dokText(dok) };
}
