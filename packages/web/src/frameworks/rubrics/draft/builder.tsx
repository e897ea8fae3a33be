import { Button, Group } from '@mantine/core';
import { freeKey, indicatorsOf, problemsOf, type RubricDetail, type RubricVersion, withNewSection } from '@trellis/domain/frameworks';
import { useEffect, useRef, useState } from 'react';
import { AudienceBadge } from '../../../ui/audience-badge.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SectionTabs } from '../../../ui/section-tabs.tsx';
import { countWords } from '../../../ui/words.ts';
import { DiscardButton } from './discard-button.tsx';
import classes from './draft.module.css';
import { DraftText } from './draft-text.tsx';
import { rowId } from './indicator-row.tsx';
import { Preview } from './preview.tsx';
import { Problems } from './problems.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SectionCard } from './section-card.tsx';
import { SlotsDialog } from './slots-dialog.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  rubric: RubricDetail;
  version: RubricVersion & { revision: number };
  /** the version in use; null before the first is published */
  before: RubricVersion | null;
}

/** Writes a draft in place: sections, indicators, scales; what is missing; a preview; publishing. */
export function Builder({ rubric, version, before }: Props) {
  const editing = useDraft(version);
  const { content } = editing;
  const problems = problemsOf(content);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [preview, setPreview] = useState(false);
  const [slotsFor, setSlotsFor] = useState<string | null>(null);
  const [publishing, setPublishing] = useState(false);
  const focusAgain = useFocusAgain(content);
  const toggle = (id: string) => setOpened((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  const show = (id: string) => {
    setOpened((now) => new Set([...now, id]));
    focusAgain(rowId(id));
  };
  const addSection = () =>
    editing.change((whole) =>
      withNewSection(whole, { key: freeKey(whole.sections, 'section'), label: '', kind: whole.sections.at(-1)?.kind ?? 'tenet', indicators: [] }),
    );
  return (
    <>
      <SectionTabs label="District design" />
      <PageHeader
        back={{ to: `/rubrics/${rubric.id}`, label: rubric.name }}
        question={`Version ${version.number}: what will observers look for?`}
        badge={<AudienceBadge kind="table">Only those who edit rubrics</AudienceBadge>}
        answer={answerOf(indicatorsOf(content).length, problems.length, rubric.may.publish)}
        action={
          <Group gap="sm">
            {rubric.may.publish && (
              <Button onClick={() => setPublishing(true)} disabled={problems.length > 0}>
                Publish
              </Button>
            )}
            <Button variant="default" aria-pressed={preview} onClick={() => setPreview(!preview)}>
              {preview ? 'Close the preview' : 'Preview'}
            </Button>
          </Group>
        }
      />
      <ProblemNotice error={editing.error} kept="The draft is as it was before this step." />
      <div className={classes.columns} data-preview={preview || undefined}>
        <div className={classes.builder}>
          <Problems content={content} problems={problems} onShow={show} />
          {content.sections.map((section, index) => (
            <SectionCard
              key={section.key}
              editing={editing}
              section={section}
              number={index + 1}
              problems={problems}
              opened={opened}
              onToggle={toggle}
              onMoved={(id) => focusAgain(rowId(id))}
              onSlots={() => setSlotsFor(section.key)}
            />
          ))}
          <Group>
            <Button variant="default" disabled={content.sections.length >= 30} onClick={addSection}>
              Add a section
            </Button>
          </Group>
          <DraftText
            editing={editing}
            name="notes"
            label="Notes for observers"
            description="Stand above the rubric"
            long
            maxLength={1800}
            read={(whole) => whole.notes ?? ''}
            write={({ notes: _, ...whole }, text) => (text === '' ? whole : { ...whole, notes: text })}
          />
          <DiscardButton rubric={rubric} version={{ ...version, revision: editing.revision, content }} />
        </div>
        {preview && (
          <div className={classes.aside}>
            <Preview content={content} />
          </div>
        )}
      </div>
      {slotsFor !== null && <SlotsDialog editing={editing} sectionKey={slotsFor} builtIn={rubric.builtIn} onClose={() => setSlotsFor(null)} />}
      {publishing && (
        <PublishDialog
          rubricId={rubric.id}
          version={{ ...version, revision: editing.revision, content }}
          before={before}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  );
}

function answerOf(indicators: number, missing: number, mayPublish: boolean): string {
  const holds = `${countWords(indicators, 'indicator')}. Everything is saved as you type.`;
  if (missing > 0) return `${holds} ${countWords(missing, 'thing is', 'things are')} missing before it can be published.`;
  return mayPublish ? `${holds} It can be published.` : `${holds} Nothing is missing; the mathematics manager or a principal supervisor publishes it.`;
}

/** Focuses an element once the content that it stands in has been drawn: a row that moved keeps the keyboard. */
function useFocusAgain(content: unknown): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what has to be drawn first
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [content]);
  return (elementId) => {
    wanted.current = elementId;
    document.getElementById(elementId)?.focus();
  };
}
