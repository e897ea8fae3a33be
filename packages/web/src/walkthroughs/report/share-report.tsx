import { Button, Group, Radio, Stack } from '@mantine/core';
import { gradeLabel } from '@trellis/domain/kernel';
import { type ReportAudience, reportAudienceLabels, reportHints, type Visit, type VisitReport } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { listWords } from '../../ui/words.ts';

/** Who reads it from now on. Nothing is chosen beforehand. */
export function ShareReport({ report, visit }: { report: VisitReport; visit: Visit }) {
  const [audience, setAudience] = useState<ReportAudience | null>(null);
  const share = useChange(client.walkthroughs.shareReport);
  const debriefed = visit.state === 'debriefed' || visit.state === 'reported';
  return (
    <RecordSection title="Share the report">
      <Stack gap="sm" maw="44rem">
        {!debriefed && <p>Debrief first; then the report can be shared.</p>}
        <Radio.Group label="Who reads it" value={audience} onChange={(chosen) => setAudience(chosen as ReportAudience)}>
          <Stack gap="xs" mt="xs">
            {Object.entries(reportAudienceLabels).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        {audience !== null && audience !== 'team' && <BeforeItGoesOut report={report} visit={visit} />}
        <p>
          From then on its words do not change, and its figures are frozen. They are made of five classrooms or more, and never tell one classroom’s scores.
        </p>
        <ProblemNotice error={share.error} kept="The report is as it was, with the team." />
        <Group>
          <Button
            disabled={audience === null || !debriefed}
            loading={share.isPending}
            onClick={() => audience && share.mutate({ id: report.id, revision: report.revision, audience })}
          >
            Share
          </Button>
        </Group>
      </Stack>
    </RecordSection>
  );
}

/** What could tell readers outside the team which classroom something was seen in, and what to do about it. */
function BeforeItGoesOut({ report, visit }: { report: VisitReport; visit: Visit }) {
  const seen = (visit.ofTeam?.classrooms ?? []).filter((classroom) => !classroom.removed);
  const text = [report.problemOfPractice, report.evidence, report.learned, report.nextSteps].join('\n');
  const { classrooms, grades } = reportHints(text, seen);
  if (classrooms.length === 0 && grades.length === 0) return null;
  return (
    <div role="note">
      <strong>Before it leaves the team</strong>
      <ul>
        {classrooms.length > 0 && (
          <li>
            The text says {listWords(classrooms.map((label) => `“${label}”`))}. Readers outside the team are not told which classroom something was seen in: say
            the grade instead.
          </li>
        )}
        {grades.length > 0 && (
          <li>
            One classroom was seen in {listWords(grades.map((grade) => gradeLabel(grade).toLowerCase()))}. What is said of it is said of one teacher: speak of
            several grades together where you can.
          </li>
        )}
      </ul>
    </div>
  );
}
