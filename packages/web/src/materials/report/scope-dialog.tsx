import { Button, Checkbox, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { type CcssDomain, type CcssGrade, ccssDomainLabels, ccssGrades } from '@trellis/domain/frameworks';
import { type Grade, gradeLabel, gradesYoungestFirst } from '@trellis/domain/infrastructure';
import type { CodingProject } from '@trellis/domain/materials';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { gradeOptions } from '../../ui/grades-field.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { countWords } from '../../ui/words.ts';
import { andRead } from '../shared/and-read.ts';
import classes from './report.module.css';
import { builtInGrades, domainsOf, filled, type Standards, withGrade } from './scope-draft.ts';

interface Props {
  project: CodingProject;
  standards: Standards;
  onClose: () => void;
}

/** The scope as a list per grade, filled from the built-in codes and mended by hand. */
export function ScopeDialog({ project, standards, onClose }: Props) {
  const [name, setName] = useState(project.scopeName ?? '');
  const [whole, setWhole] = useState(project.codedWhole);
  const [list, setList] = useState(standards);
  const save = useChange(
    () => client.materials.saveScope({ id: project.id, revision: project.revision, name: name.trim(), codedWhole: whole, standards: list }),
    (saved) => {
      onClose();
      const before = project.scopeName;
      if (before === null) return;
      offerUndo('The scope is saved.', () =>
        andRead(client.materials.saveScope({ id: project.id, revision: saved.project.revision, name: before, codedWhole: project.codedWhole, standards })),
      );
    },
  );
  const problem = save.error ? problemOf(save.error) : null;
  return (
    <FormDialog
      title="Which standards did the coding set out to cover?"
      submit={`Save ${countWords(list.length, 'standard')}`}
      saving={save.isPending}
      error={save.error}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <TextInput
        label="Name of the scope"
        placeholder="Number and operations, K–2"
        value={name}
        error={fieldProblem(problem, 'name')}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label="The whole scope has been coded"
        description="While only a part of it has been, coverage is given no level."
        checked={whole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      <Fill grades={builtInGrades(project.grades)} onFill={(only) => setList(filled(list, only))} />
      <Lists list={list} onChange={setList} />
    </FormDialog>
  );
}

function Fill({ grades: given, onFill }: { grades: CcssGrade[]; onFill: (only: { grades: CcssGrade[]; domains: CcssDomain[]; parts: boolean }) => void }) {
  const [grades, setGrades] = useState<CcssGrade[]>(given);
  const [domains, setDomains] = useState<CcssDomain[]>([]);
  const [parts, setParts] = useState(false);
  const offered = domainsOf(grades);
  const chosen = domains.filter((domain) => offered.includes(domain));
  return (
    <fieldset className={classes.scope} style={{ border: '1px solid var(--trellis-line)', borderRadius: '.5rem' }}>
      <legend>Fill from the Common Core’s codes</legend>
      <Checkbox.Group label="Grades" value={grades} onChange={(next) => setGrades(ccssGrades.filter((grade) => next.includes(grade)))}>
        <div className={classes.checks}>
          {ccssGrades.map((grade) => (
            <Checkbox key={grade} value={grade} label={grade} aria-label={gradeLabel(grade)} />
          ))}
        </div>
      </Checkbox.Group>
      {offered.length > 0 && (
        <Checkbox.Group label="Domains" value={chosen} onChange={(next) => setDomains(next as CcssDomain[])}>
          <div className={classes.checks}>
            {offered.map((domain) => (
              <Checkbox key={domain} value={domain} label={`${domain} ${ccssDomainLabels[domain]}`} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Checkbox label="Lettered parts too (such as K.CC.4a)" checked={parts} onChange={(event) => setParts(event.currentTarget.checked)} />
      <div>
        <Button variant="default" disabled={chosen.length === 0} onClick={() => onFill({ grades, domains: chosen, parts })}>
          Add {countWords(filled([], { grades, domains: chosen, parts }).length, 'code')} to the list
        </Button>
      </div>
    </fieldset>
  );
}

function Lists({ list, onChange }: { list: Standards; onChange: (list: Standards) => void }) {
  const [opened, setOpened] = useState<Grade[]>([]);
  const shown = gradesYoungestFirst.filter((grade) => opened.includes(grade) || list.some((standard) => standard.grade === grade));
  return (
    <>
      {shown.map((grade) => {
        const codes = list.filter((standard) => standard.grade === grade).map(({ code }) => code);
        return (
          <TagsInput
            key={grade}
            label={`${gradeLabel(grade)}: ${countWords(codes.length, 'standard')}`}
            splitChars={[';', ',', '|']}
            acceptValueOnBlur
            maxTags={1000}
            value={codes}
            clearable
            clearButtonProps={{ 'aria-label': `Remove all of ${gradeLabel(grade)}` }}
            onChange={(next) => onChange(withGrade(list, grade, next))}
          />
        );
      })}
      <NativeSelect
        label="Write codes of another grade"
        value=""
        data={[{ value: '', label: 'Choose a grade' }, ...gradeOptions.filter(({ value }) => !shown.includes(value))]}
        onChange={(event) => event.currentTarget.value !== '' && setOpened([...opened, event.currentTarget.value as Grade])}
      />
    </>
  );
}
