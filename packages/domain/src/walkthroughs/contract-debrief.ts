import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Debrief, Feedback, FeedbackChange, FeedbackForTeacher, FeedbackRow } from './debrief/debrief.ts';
import { ReportAudience, VisitReport, VisitReportChange, VisitReportRow } from './debrief/report.ts';
import { ScoreValue } from './observation.ts';

const tags = ['Walkthroughs'];
const visits = '/walkthroughs/visits/{visitId}';
const revision = z.number().int().positive();

const debriefing = {
  readDebrief: operation('visits.take_part')
    .route({ method: 'GET', path: `${visits}/debrief`, tags, summary: 'What every observer scored, side by side, for the visiting team' })
    .input(z.strictObject({ visitId: Id }))
    .output(Debrief),
  agreeOnScore: operation('visits.take_part')
    .route({
      method: 'PUT',
      path: '/walkthroughs/classrooms/{classroomId}/agreed/{indicatorId}',
      tags,
      summary: 'Put down the score that the team agreed on, with its reason; the observers’ own stay',
    })
    .input(
      z.strictObject({
        classroomId: Id,
        indicatorId: Id,
        revision: revision.nullable().describe('Null where nothing was agreed on yet'),
        value: ScoreValue.nullable().describe('Null takes the agreement back'),
        reason: z.string().trim().max(2000).default(''),
      }),
    )
    .output(Debrief),
  closeDebrief: operation('visits.take_part')
    .route({ method: 'POST', path: `${visits}/debrief/closing`, tags, summary: 'Say that the team has debriefed a visit that I lead' })
    .input(z.strictObject({ visitId: Id, revision: revision.describe('Of the visit') }))
    .output(Debrief),
};

const feedback = {
  writeFeedback: operation('visits.take_part')
    .route({
      method: 'PUT',
      path: '/walkthroughs/feedback/{id}',
      tags,
      summary: 'Write feedback to the teacher of a classroom; the team reads it until it is sent',
    })
    .input(FeedbackChange)
    .output(Feedback),
  sendFeedback: operation('visits.take_part')
    .route({
      method: 'POST',
      path: '/walkthroughs/feedback/{id}/sending',
      tags,
      summary: 'Send it. From then on the teacher reads it, and what was seen in the classroom',
    })
    .input(z.strictObject({ id: Id, revision }))
    .output(Feedback),
  listFeedback: operation('visits.feedback')
    .route({ method: 'GET', path: '/walkthroughs/feedback', tags, summary: 'Feedback on my classroom, the newest first, 50 from `offset`' })
    .input(z.strictObject({ offset: z.number().int().min(0).max(100_000).default(0) }))
    .output(z.object({ feedback: z.array(FeedbackRow), total: z.number().int().nonnegative() })),
  readFeedback: operation('visits.feedback')
    .route({
      method: 'GET',
      path: '/walkthroughs/feedback/{id}',
      tags,
      summary: 'Feedback on my classroom with what was seen there, and who else can read that',
    })
    .input(z.strictObject({ id: Id }))
    .output(FeedbackForTeacher),
  openFeedback: operation('visits.feedback')
    .route({ method: 'POST', path: '/walkthroughs/feedback/{id}/opening', tags, summary: 'Let the team know that I have opened it' })
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: Id })),
  answerFeedback: operation('district.read')
    .route({ method: 'POST', path: '/walkthroughs/feedback/{feedbackId}/answers', tags, summary: 'Answer feedback on my classroom, or a teacher’s answer' })
    .input(z.strictObject({ id: Id, feedbackId: Id, text: z.string().trim().min(1).max(10_000) }))
    .output(Feedback),
};

const reports = {
  readReport: operation('district.read')
    .route({ method: 'GET', path: `${visits}/report`, tags, summary: 'The report of a visit, as far as it was shared with me; null while there is none' })
    .input(z.strictObject({ visitId: Id }))
    .output(VisitReport.nullable()),
  saveReport: operation('visits.take_part')
    .route({ method: 'PUT', path: '/walkthroughs/reports/{id}', tags, summary: 'Write the report of a visit. It names no person' })
    .input(VisitReportChange)
    .output(VisitReport),
  shareReport: operation('visits.take_part')
    .route({
      method: 'POST',
      path: '/walkthroughs/reports/{id}/sharing',
      tags,
      summary: 'Share a report of a visit that I lead: its words stay as they are, its figures are frozen, and its audience reads it',
    })
    .input(z.strictObject({ id: Id, revision, audience: ReportAudience }))
    .output(VisitReport),
  downloadReport: operation('district.read', 'file')
    .route({
      method: 'GET',
      path: '/walkthroughs/reports/{id}/pdf',
      tags,
      summary: 'A report as tagged PDF, for whoever may read it: as it reads on its page',
      outputStructure: 'detailed',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
  listReports: operation('visits.take_part')
    .route({ method: 'GET', path: '/walkthroughs/reports', tags, summary: 'Reports that I may read, the newest first, 50 from `offset`' })
    .input(z.strictObject({ schoolId: Id.optional(), offset: z.number().int().min(0).max(100_000).default(0) }))
    .output(z.object({ reports: z.array(VisitReportRow), total: z.number().int().nonnegative() })),
};

export const debriefContract = { ...debriefing, ...feedback, ...reports };
