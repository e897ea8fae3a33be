import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { addDays, type SchoolYear, type Term, termsAtMost } from '@trellis/domain/districts';
import { useState } from 'react';
import { client, fieldProblem, type Problem, problemOf, useChange } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { dayWords } from '../../ui/words.ts';
import classes from './year-terms.module.css';

/** The terms of a year: what is counted by term is counted by them. */
export function YearTerms({ year }: { year: SchoolYear }) {
  const mayManage = useMay('district.manage');
  const [changing, setChanging] = useState(false);
  return (
    <RecordSection
      title="Terms"
      action={
        mayManage && (
          <Button variant="default" onClick={() => setChanging(true)}>
            Change the terms
          </Button>
        )
      }
    >
      {year.terms.length === 0 && <EmptyState>No terms are set. Figures by term count until the end of December, and from January.</EmptyState>}
      <ul className={rows.list}>
        {year.terms.map((term) => (
          <li key={term.id} className={rows.row}>
            <div className={rows.grow}>
              <strong>{term.name}</strong>
              <div className={rows.dimmed}>
                {dayWords(term.starts)} to {dayWords(term.ends)}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p className={rows.dimmed}>
        Figures about others count whole months: a month belongs to the term that holds most of its days. What was released stays as it is when terms change.
      </p>
      {changing && <TermsDialog year={year} onClose={() => setChanging(false)} />}
    </RecordSection>
  );
}

function TermsDialog({ year, onClose }: { year: SchoolYear; onClose: () => void }) {
  const [terms, setTerms] = useState<Term[]>(() =>
    year.terms.length > 0 ? year.terms : [{ id: crypto.randomUUID(), name: '', starts: year.starts, ends: year.ends }],
  );
  const save = useChange(client.districts.saveTerms, onClose);
  const problem = save.error ? problemOf(save.error) : null;
  const change = (index: number, part: Partial<Term>) => setTerms(terms.map((term, at) => (at === index ? { ...term, ...part } : term)));
  const add = () => {
    const last = terms.at(-1)?.ends || year.ends;
    setTerms([...terms, { id: crypto.randomUUID(), name: '', starts: last < year.ends ? addDays(last, 1) : '', ends: last < year.ends ? year.ends : '' }]);
  };
  return (
    <FormDialog
      title={`Terms of ${year.name}`}
      submit="Save"
      saving={save.isPending}
      disabled={terms.some(({ name, starts, ends }) => name.trim() === '' || starts === '' || ends === '')}
      error={save.error}
      kept="The terms are as they were; what you typed is still here."
      onClose={onClose}
      onSubmit={() => save.mutate({ schoolYearId: year.id, revision: year.revision, terms })}
    >
      {terms.map((term, index) => (
        <TermFields
          key={term.id}
          term={term}
          year={year}
          at={index}
          problem={problem}
          onChange={(part) => change(index, part)}
          onRemove={terms.length > 1 ? () => setTerms(terms.filter((each) => each !== term)) : null}
        />
      ))}
      {terms.length < termsAtMost && (
        <div>
          <Button variant="default" onClick={add}>
            Add a term
          </Button>
        </div>
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  term: Term;
  year: SchoolYear;
  at: number;
  problem: Problem | null;
  onChange: (part: Partial<Term>) => void;
  onRemove: (() => void) | null;
}

function TermFields({ term, year, at, problem, onChange, onRemove }: FieldsProps) {
  const field = (name: 'name' | 'starts' | 'ends') => ({
    required: true,
    withAsterisk: false,
    value: term[name],
    error: fieldProblem(problem, `terms.${at}.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  const days = { type: 'date', min: year.starts, max: year.ends };
  return (
    <fieldset className={classes.term} aria-label={term.name || `Term ${at + 1}`}>
      <TextInput label="Name" placeholder="Fall term" maxLength={200} className={classes.name} {...field('name')} />
      <TextInput label="First day" className={classes.day} {...days} {...field('starts')} />
      <TextInput label="Last day" className={classes.day} {...days} {...field('ends')} />
      {onRemove && (
        <ActionIcon variant="default" size={36} className={classes.remove} aria-label={`Remove ${term.name || `term ${at + 1}`}`} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </fieldset>
  );
}
