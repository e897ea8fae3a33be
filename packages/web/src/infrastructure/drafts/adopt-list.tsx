import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ComponentDifference, DraftComparison, StatementDifference } from '@trellis/domain/infrastructure';
import { client } from '../../platform/api/index.ts';
import { offerUndo, ProblemNotice, RecordSection, TextLink } from '../../ui/index.ts';
import { Changes } from '../shared/changes.tsx';
import { spread } from '../shared/field-words.ts';
import { type DesignView, useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { linkWords } from '../shared/words.ts';
import classes from './draft.module.css';
import { changeWords, recordKind, recordName } from './draft-words.ts';

interface Props {
  comparison: DraftComparison;
  view: DesignView;
}

/** Everything that differs from today, each with its own Adopt. */
export function AdoptList({ comparison, view }: Props) {
  const { components, statements, links, settingsDiffer, sections } = comparison;
  const { design } = view;
  const mayAdopt = design.may.decide && design.state === 'draft';
  const refresh = useRefreshDesigns();
  const adoptAll = useDesignChange(async (_: undefined) => {
    const { adoptionId } = await client.infrastructure.adoptDraft({ designId: design.id });
    sayAdopted('Everything in this draft is adopted.', adoptionId, refresh);
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
      {count > 0 && !mayAdopt && <p className={classes.dimmed}>The mathematics manager and principal supervisors may adopt what is here.</p>}
    </RecordSection>
  );
}

/** Says what was adopted, and offers to take it back at once. */
function sayAdopted(message: string, adoptionId: string | null, refresh: () => Promise<void>): void {
  if (adoptionId === null) return void notifications.show({ message, withBorder: true });
  offerUndo(message, async () => {
    await client.infrastructure.undoAdoption({ id: adoptionId });
    await refresh();
  });
}

interface RowProps {
  difference: ComponentDifference | StatementDifference;
  view: DesignView;
  mayAdopt: boolean;
}

function AdoptRow({ difference, view, mayAdopt }: RowProps) {
  const { id, record, change, fields, adoptedChanged, adoptedRevision } = difference;
  const name = recordName(difference.name);
  const refresh = useRefreshDesigns();
  const adopt = useDesignChange(async (_: undefined) => {
    // the revision says that the person saw what was changed meanwhile
    const input = { designId: view.design.id, id, ...(adoptedChanged && adoptedRevision !== null && { adoptedRevision }) };
    const { adoptionId } = await (record === 'component' ? client.infrastructure.adoptComponent(input) : client.infrastructure.adoptStatement(input));
    sayAdopted(`${name}: adopted. It is part of today’s design.`, adoptionId, refresh);
  });
  const shown = spread(fields.map(({ field, before, after }) => ({ field, before, after })));
  return (
    <div className={classes.adopt}>
      <div className={classes.adoptHead}>
        {record === 'component' ? <TextLink to={view.path(`/components/${id}`)}>{name}</TextLink> : <strong>{name}</strong>}
        <span className={classes.dimmed}>
          {recordKind(record, difference.kind)}, {changeWords[change]}
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
