import { Badge } from '@mantine/core';
import { type Level, levelOf } from '@trellis/domain/infrastructure';
import { codingKindLabels } from '@trellis/domain/materials';
import { useMemo } from 'react';
import { useAddressState } from '../../platform/pages/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../../ui/words.ts';
import { InProject, type ProjectView } from '../shared/in-project.tsx';
import { unitWords } from '../shared/words.ts';
import { About } from './about.tsx';
import { Comparison } from './comparison.tsx';
import { Coverage } from './coverage.tsx';
import { gradeBars } from './demand-bars.ts';
import { DemandChart } from './demand-chart.tsx';
import { RatesSwitch } from './rates-switch.tsx';
import classes from './report.module.css';
import { ScopeSection } from './scope-section.tsx';
import { SettingsShown } from './settings-shown.tsx';
import { Topics } from './topics.tsx';

/** What one coding shows: coverage, demand, topics, and how it fits the other side. */
export function ReportPage() {
  const [{ against }, setAddress] = useAddressState({ against: '' });
  return <InProject otherId={against}>{(view) => <Report view={view} against={against} onAgainst={(id) => setAddress({ against: id })} />}</InProject>;
}

function Report({ view, against, onAgainst }: { view: ProjectView; against: string; onAgainst: (id: string) => void }) {
  const { project, standards, figures, may } = view;
  const words = unitWords[project.kind];
  const bars = useMemo(() => gradeBars(figures), [figures]);
  const codes = `/materials/${project.id}/units`;
  const empty = project.units === 0;
  return (
    <>
      <PageHeader
        back={{ to: '/materials', label: 'Materials' }}
        question={project.name}
        badge={
          <Badge variant="default">
            {codingKindLabels[project.kind]}
            {project.rates ? ', read by the ratings' : ''}
          </Badge>
        }
        answer={empty ? 'Nothing is coded yet.' : `${countWords(project.units, words.one, words.many)} coded.`}
        action={empty && may.code ? <ButtonLink to={`/materials/${project.id}/import`}>Import codes</ButtonLink> : <PrintButton />}
      />
      {figures.coverage && !empty && figures.coverage.total > 0 && (
        <RecordSection title="How much of the scope is covered?" aside={figures.coverage.scopeName}>
          <Coverage coverage={figures.coverage} codesPath={codes} />
        </RecordSection>
      )}
      {empty ? (
        <EmptyState
          action={
            may.code && (
              <ButtonLink variant="default" to={codes}>
                Code by hand
              </ButtonLink>
            )
          }
        >
          Shares of demand and topics, grade by grade, stand here once {words.many} are coded.
        </EmptyState>
      ) : (
        <>
          <RecordSection title="What do they ask of students?">
            {project.kind === 'activities' && <GradeLevels grades={figures.demand.grades} />}
            <DemandChart
              title={`Demand of the ${words.many}, grade by grade`}
              bars={bars}
              rowLabel="Grade"
              units={words.many}
              note={
                figures.settings.neiInBase
                  ? `Shares of all ${words.many}.`
                  : `Bars: shares of all ${words.many}. Table and levels: shares of those that have a level.`
              }
            />
            <HowDoYouKnow
              rule={
                project.kind === 'activities'
                  ? `A level is in balance from ${figures.settings.balanceShare}% of a grade’s activities. Three or four levels in balance: High; two: Medium; fewer: Low. High is not better in itself, and the four levels are not four grades of quality.`
                  : 'Assessments have no level of their own here: they are held against the curriculum, below.'
              }
              records={{ to: codes, label: `The ${words.many}` }}
            />
          </RecordSection>
          <RecordSection title="Which topics stand out?">
            <Topics topics={figures.topics} kind={project.kind} moreThan={figures.settings.salientMoreThan} />
          </RecordSection>
          <RecordSection title={project.kind === 'activities' ? 'Do assessments fit this curriculum?' : 'Do these assessments fit the curriculum?'}>
            <Comparison project={project} comparison={figures.comparison} otherId={against} onOther={onAgainst} />
          </RecordSection>
        </>
      )}
      {project.kind === 'activities' && <ScopeSection project={project} standards={standards} mayCode={may.code} />}
      <RecordSection title="Do the ratings read it?">
        <RatesSwitch project={project} mayCode={may.code} />
      </RecordSection>
      <RecordSection title="About this coding">
        <About project={project} mayCode={may.code} />
      </RecordSection>
      <RecordSection title="Choices behind these figures">
        <SettingsShown settings={figures.settings} />
      </RecordSection>
    </>
  );
}

function GradeLevels({ grades }: { grades: ProjectView['figures']['demand']['grades'] }) {
  const level = (grade: (typeof grades)[number]): { level: Level | null; reason?: string } => {
    if (grade.result === null) return { level: null };
    return { level: levelOf(grade.result), ...('reason' in grade.result && { reason: grade.result.reason }) };
  };
  return (
    <ul className={classes.levels}>
      {grades.map((grade) => (
        <li key={grade.grade}>
          {grade.label} <LevelBadge {...level(grade)} />
        </li>
      ))}
    </ul>
  );
}
