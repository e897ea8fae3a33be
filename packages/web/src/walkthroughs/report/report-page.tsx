import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { notForEvaluation, reportAudienceLabels, reportParts, type VisitKind, type VisitReport, visitKindLabels } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useRevised } from '../../platform/api/use-revised.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import classes from '../debrief/debrief.module.css';
import { DownloadReport } from './download-report.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ShareReport } from './share-report.tsx';

/** The report of a visit: what steers support. It names no person. */
export function ReportPage() {
  const { visitId } = usePageParams<'visitId'>();
  const report = useQuery(api.walkthroughs.readReport.queryOptions({ input: { visitId } }));
  if (report.isPending) return <LoadingState what="the report" />;
  if (report.isError) return <ProblemNotice error={report.error} onRetry={() => report.refetch()} />;
  return report.data ? <Loaded report={report.data} /> : <NoReport visitId={visitId} />;
}

function NoReport({ visitId }: { visitId: string }) {
  const visit = useQuery(api.walkthroughs.readVisit.queryOptions({ input: { id: visitId } }));
  const [id] = useState(() => crypto.randomUUID());
  const begin = useChange(client.walkthroughs.saveReport);
  return (
    <>
      <PageHeader question="What does this visit tell us?" back={{ to: `/walkthroughs/${visitId}`, label: 'The visit' }} />
      <ProblemNotice error={begin.error} />
      <EmptyState
        action={
          visit.data?.may.write ? (
            <Button loading={begin.isPending} onClick={() => begin.mutate({ id, visitId, revision: null })}>
              Begin the report
            </Button>
          ) : null
        }
      >
        {visit.data?.may.write ? 'The team writes the report together and shares it when it has debriefed.' : 'There is no report that was shared with you.'}
      </EmptyState>
    </>
  );
}

function Loaded({ report }: { report: VisitReport }) {
  const me = useAppointment();
  const visit = useQuery(api.walkthroughs.readVisit.queryOptions({ input: { id: report.visitId } }));
  const audience = report.sharedOn ? reportAudienceLabels[report.audience] : 'The visiting team, until it is shared';
  const seen =
    report.classrooms > 0 ? ` ${countWords(report.classrooms, 'classroom')} in ${countWords(report.grades.length, 'grade')}: ${report.grades.join(', ')}.` : '';
  return (
    <>
      <PageHeader
        question="What does this visit tell us?"
        badge={<AudienceBadge kind={report.sharedOn && report.audience !== 'team' ? 'building' : 'table'}>{audience}</AudienceBadge>}
        answer={`${visitKindLabels[report.kind as VisitKind]} at ${report.school.name}, ${dayWords(report.date)}.${seen} ${notForEvaluation}.`}
        back={{ to: '/walkthroughs/reports', label: 'Reports' }}
        action={
          <Group gap="sm">
            <DownloadReport report={report} />
            <PrintButton />
          </Group>
        }
      />
      <p className={classes.dimmed}>
        {report.archivedOn
          ? `The words of this report left it on ${dayWords(report.archivedOn)}, with the school year; its figures stay.`
          : `The words of this report leave it on ${dayWords(report.wordsLeaveOn)}, with the school year; its figures stay.`}
      </p>
      {report.archivedOn ? null : report.may.write ? (
        <RecordSection title="What we write" aside="Say what students and teachers of a grade did; a report names no person.">
          <Stack gap="md" maw="44rem">
            {reportParts.map(({ field, title }) => (
              <Part key={field} report={report} field={field} title={title} />
            ))}
          </Stack>
        </RecordSection>
      ) : (
        reportParts.map(({ field, title }) => (
          <RecordSection key={field} title={title}>
            <p className={classes.text}>{report[field] || 'Nothing was written here.'}</p>
          </RecordSection>
        ))
      )}
      <ReportFigures report={report} />
      {report.may.write && visit.data?.lead.appointmentId === me.id && <ShareReport report={report} visit={visit.data} />}
    </>
  );
}

function Part({ report, field, title }: { report: VisitReport; field: (typeof reportParts)[number]['field']; title: string }) {
  const revised = useRevised(report.revision);
  return (
    <SavedField
      label={title}
      long
      maxLength={10_000}
      draftKey={`report/${report.id}/${field}`}
      value={report[field]}
      save={(text) => revised((revision) => client.walkthroughs.saveReport({ id: report.id, visitId: report.visitId, revision, [field]: text }))}
      currentText={(current) => (current as VisitReport | null)?.[field] ?? null}
    />
  );
}
