import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  type ComponentDifference,
  type DraftComparison,
  featureLabels,
  ratingLabels,
  type StatementDifference,
  type StatementKind,
  sphereLabels,
} from '@trellis/domain/infrastructure';
import { client } from '../../platform/api/index.ts';
import { ProblemNotice, RecordSection, TextLink } from '../../ui/index.ts';
import { Changes } from '../shared/changes.tsx';
import { spread } from '../shared/field-words.ts';
import { type DesignView, useDesignChange } from '../shared/use-design.ts';
import { kindNames, linkWords } from '../shared/words.ts';
import classes from './draft.module.css';

interface Props {
  comparison: DraftComparison;
  view: DesignView;
}

/** Everything that differs from today, each with its own Adopt. */
export function AdoptList({ comparison, view }: Props) {
  const { components, statements, links, settingsDiffer, sections, behind } = comparison;
  const { design } = view;
  const mayAdopt = design.may.decide && design.state === 'draft';
  const adoptAll = useDesignChange(async (_: undefined) => {
    await client.infrastructure.adoptDraft({ designId: design.id });
    notifications.show({ message: 'Everything in this draft is adopted.', withBorder: true });
  });
  const adoptSettings = useDesignChange((_: undefined) => client.infrastructure.adoptSettings({ designId: design.id }));
  const adoptLink = useDesignChange((fromId: string) => client.infrastructure.adoptComponent({ designId: design.id, id: fromId }));
  const listed = new Set(components.map(({ id }) => id));
  const loose = links.filter(({ fromId, toId }) => !listed.has(fromId) && !listed.has(toId));
  const count = components.length + statements.length + loose.length + (settingsDiffer || sections.length > 0 ? 1 : 0);
  return (
    <RecordSection
      title="What differs from today"
      aside={count > 0 ? String(count) : null}
      action={
        mayAdopt &&
        count > 1 && (
          <Button variant="default" onClick={() => adoptAll.mutate(undefined)} loading={adoptAll.isPending}>
            Adopt everything
          </Button>
        )
      }
    >
      {count === 0 && <p className={classes.dimmed}>Nothing yet. Change something in this draft, and it can be adopted here piece by piece.</p>}
      <ProblemNotice error={adoptAll.error ?? adoptSettings.error ?? adoptLink.error} kept="Nothing was adopted by that." />
      {count > 0 && (
        <div className={classes.adoptList}>
          {[...statements, ...components].map((difference) => (
            <AdoptRow key={`${difference.record} ${difference.id}`} difference={difference} view={view} mayAdopt={mayAdopt} />
          ))}
          {loose.map((link) => (
            <div key={`${link.fromId} ${link.kind} ${link.toId} ${link.change}`} className={classes.adopt}>
              <div className={classes.adoptHead}>
                <span>
                  {link.from} {linkWords[link.kind].to.toLowerCase()} {link.to}
                </span>
                <span className={classes.dimmed}>Link, {link.change}</span>
                {mayAdopt && <Button onClick={() => adoptLink.mutate(link.fromId)}>Adopt</Button>}
              </div>
            </div>
          ))}
          {(settingsDiffer || sections.length > 0) && (
            <div className={classes.adopt}>
              <div className={classes.adoptHead}>
                <strong>Choices of Trellis, and what is stated to be none</strong>
                {mayAdopt && (
                  <Button onClick={() => adoptSettings.mutate(undefined)} loading={adoptSettings.isPending}>
                    Adopt
                  </Button>
                )}
              </div>
            </div>
          )}
        </div>
      )}
      {behind > 0 && (
        <p className={classes.dimmed}>
          Today’s design moved on in {behind} {behind === 1 ? 'record' : 'records'} that this draft did not change. Adopting leaves{' '}
          {behind === 1 ? 'it' : 'them'} as {behind === 1 ? 'it is' : 'they are'}.
        </p>
      )}
      {count > 0 && !mayAdopt && <p className={classes.dimmed}>The mathematics manager and principal supervisors may adopt what is here.</p>}
    </RecordSection>
  );
}

const statementWords: Record<StatementKind, string> = { mandate: 'Mandate', sphere: 'Watched over', feature: 'Judgment', decision: 'Decision' };
const changeWords = { added: 'new', changed: 'changed', removed: 'taken out' };
const names: Readonly<Record<string, string>> = { ...sphereLabels, ...featureLabels, ...ratingLabels };

interface RowProps {
  difference: ComponentDifference | StatementDifference;
  view: DesignView;
  mayAdopt: boolean;
}

function AdoptRow({ difference, view, mayAdopt }: RowProps) {
  const { id, record, change, fields, adoptedChanged, adoptedRevision } = difference;
  const name = names[difference.name] ?? difference.name;
  const adopt = useDesignChange(async (_: undefined) => {
    // the revision says that the person saw what was changed meanwhile
    const input = { designId: view.design.id, id, ...(adoptedChanged && adoptedRevision !== null && { adoptedRevision }) };
    await (record === 'component' ? client.infrastructure.adoptComponent(input) : client.infrastructure.adoptStatement(input));
    notifications.show({ message: `${name}: adopted. It is part of today’s design.`, withBorder: true });
  });
  const shown = spread(fields.map(({ field, before, after }) => ({ field, before, after })));
  return (
    <div className={classes.adopt}>
      <div className={classes.adoptHead}>
        {record === 'component' ? <TextLink to={view.path(`/components/${id}`)}>{name}</TextLink> : <strong>{name}</strong>}
        <span className={classes.dimmed}>
          {record === 'component' ? kindNames[difference.kind] : statementWords[difference.kind]}, {changeWords[change]}
        </span>
        {mayAdopt && (
          <Button onClick={() => adopt.mutate(undefined)} loading={adopt.isPending}>
            {adoptedChanged ? 'Adopt it over theirs' : 'Adopt'}
          </Button>
        )}
      </div>
      {adoptedChanged && (
        <div className={classes.meanwhile} role="note">
          Today’s version was changed after this draft took its copy. Both stand below; adopting puts the draft’s in its place.
          <Changes changes={shown} before="Today, changed meanwhile" after="In this draft" />
        </div>
      )}
      {!adoptedChanged && shown.length > 0 && (
        <details className={classes.fields}>
          <summary>
            {shown.length} {shown.length === 1 ? 'field' : 'fields'}
          </summary>
          <Changes changes={shown} before="Today" after="In this draft" />
        </details>
      )}
      <ProblemNotice error={adopt.error} kept="Both versions are kept." todo="Look at both here, then adopt again." />
    </div>
  );
}
