import { api, conflict, problem } from '../../platform/http/api.ts';
import { disposition } from '../../platform/http/disposition.ts';
import { taggedPdf } from '../../platform/pdf/index.ts';
import { selectLedVisit } from '../store-visit.ts';
import { agreeOnScore as agree } from './agree-on-score.ts';
import { answerFeedback as answer, openFeedback as open } from './answer-feedback.ts';
import { readDebrief as read } from './read-debrief.ts';
import { readFeedback as readForTeacher, selectMyFeedback } from './read-feedback.ts';
import { reportPdf } from './report-pdf.ts';
import { saveReport as save } from './save-report.ts';
import { shareReport as share } from './share-report.ts';
import { selectOptionalReport, selectReport, selectReports } from './store-report.ts';
import { sendFeedback as send, writeFeedback as write } from './write-feedback.ts';

const readDebrief = api.walkthroughs.readDebrief.handler(({ context: { tx, actor }, input }) => read(tx, actor, input.visitId));

const agreeOnScore = api.walkthroughs.agreeOnScore.handler(async ({ context: { tx, actor }, input }) => read(tx, actor, await agree(tx, actor, input)));

const closeDebrief = api.walkthroughs.closeDebrief.handler(async ({ context: { tx, actor }, input }) => {
  const visit = await selectLedVisit(tx, actor, input.visitId);
  if (visit.revision !== input.revision) throw conflict(`visit stands at ${visit.revision}`, { revision: visit.revision, state: visit.state });
  if (visit.state === 'planned' || visit.state === 'did_not_happen')
    throw problem('INVALID', `debrief of a ${visit.state} visit`, 'This visit has not been held.');
  if (visit.state === 'under_way') {
    await tx
      .updateTable('visit')
      .set({ state: 'debriefed', revision: visit.revision + 1 })
      .where('district_id', '=', actor.districtId)
      .where('id', '=', visit.id)
      .execute();
  }
  return read(tx, actor, visit.id);
});

const writeFeedback = api.walkthroughs.writeFeedback.handler(({ context: { tx, actor }, input }) => write(tx, actor, input));

const sendFeedback = api.walkthroughs.sendFeedback.handler(async ({ context: { tx, actor, services, afterCommit }, input }) => {
  const { sent, mail } = await send(tx, actor, services, input);
  afterCommit(mail);
  return sent;
});

const listFeedback = api.walkthroughs.listFeedback.handler(({ context: { tx, actor }, input }) => selectMyFeedback(tx, actor, input.offset));

const readFeedback = api.walkthroughs.readFeedback.handler(({ context: { tx, actor }, input }) => readForTeacher(tx, actor, input.id));

const openFeedback = api.walkthroughs.openFeedback.handler(async ({ context: { tx, actor }, input }) => {
  await open(tx, actor, input.id);
  return { id: input.id };
});

const answerFeedback = api.walkthroughs.answerFeedback.handler(({ context: { tx, actor }, input }) => answer(tx, actor, input));

const readReport = api.walkthroughs.readReport.handler(({ context: { tx, actor }, input }) => selectOptionalReport(tx, actor, input));

const saveReport = api.walkthroughs.saveReport.handler(({ context: { tx, actor }, input }) => save(tx, actor, input));

const shareReport = api.walkthroughs.shareReport.handler(({ context: { tx, actor }, input }) => share(tx, actor, input));

const downloadReport = api.walkthroughs.downloadReport.handler(async ({ context: { tx, actor }, input }) => {
  const report = await selectReport(tx, actor, input.id);
  const name = `Visit report, ${report.school.name}, ${report.date}.pdf`;
  const bytes = await taggedPdf(reportPdf(report));
  return { headers: { 'content-disposition': disposition(name) }, body: new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }) };
});

const listReports = api.walkthroughs.listReports.handler(({ context: { tx, actor }, input }) => selectReports(tx, actor, input));

export const debriefRoutes = {
  readDebrief,
  agreeOnScore,
  closeDebrief,
  writeFeedback,
  sendFeedback,
  listFeedback,
  readFeedback,
  openFeedback,
  answerFeedback,
  readReport,
  saveReport,
  shareReport,
  downloadReport,
  listReports,
};
