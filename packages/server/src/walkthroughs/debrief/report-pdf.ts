import { type Grade, gradeLabel } from '@trellis/domain/kernel';
import {
  notForEvaluation,
  type ReportFigure,
  reportAudienceLabels,
  reportParts,
  type VisitKind,
  type VisitReport,
  visitKindLabels,
} from '@trellis/domain/walkthroughs';
import type { PdfContent, PdfPart } from '../../platform/pdf/index.ts';

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
const day = (date: string) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** A report on paper: what its page shows to the same reader, its figures as they were frozen. */
export function reportPdf(report: VisitReport): PdfContent {
  const kind = visitKindLabels[report.kind as VisitKind];
  const grades = report.grades.map((grade) => gradeLabel(grade as Grade)).join(', ');
  const audience = report.sharedOn
    ? `${reportAudienceLabels[report.audience]}. Shared on ${day(report.sharedOn)}.`
    : 'The visiting team. This is a draft that was not shared.';
  return {
    title: `${kind}, ${report.school.name}, ${day(report.date)}`,
    footer: notForEvaluation,
    madeOn: report.sharedOn ?? report.date,
    parts: [
      { kind: 'title', text: 'What does this visit tell us?' },
      {
        kind: 'paragraph',
        text: `${kind} at ${report.school.name}, ${day(report.date)}.${report.classrooms > 0 ? ` ${count(report.classrooms, 'classroom')}: ${grades}.` : ''}`,
      },
      { kind: 'strong', text: `${notForEvaluation}.` },
      { kind: 'paragraph', text: `Who reads it: ${audience}` },
      ...(report.archivedOn
        ? [{ kind: 'paragraph' as const, text: `The words of this report left it on ${day(report.archivedOn)}, with the school year; its figures stay.` }]
        : words(report)),
      ...figures(report),
    ],
  };
}

function words(report: VisitReport): PdfPart[] {
  return reportParts.flatMap(({ field, title }) => [
    { kind: 'heading' as const, text: title },
    { kind: 'paragraph' as const, text: report[field].trim() || 'Nothing was written here.' },
  ]);
}

function figures({ figures, figuresRefused }: VisitReport): PdfPart[] {
  if (figures.length === 0) return [{ kind: 'heading', text: 'Scores' }, ...(figuresRefused ? [{ kind: 'paragraph' as const, text: figuresRefused }] : [])];
  return [
    { kind: 'heading', text: 'Scores' },
    {
      kind: 'table',
      caption: 'Share of scores at each level or answer, of all scores of this visit. One walk is no sample of a school.',
      table: {
        columns: [
          { label: 'Indicator', width: 165 },
          { label: 'Shares', width: 130 },
          { label: 'Scores', width: 42, numeric: true },
          { label: 'Not observed', width: 56, numeric: true },
          { label: 'Classrooms', width: 58, numeric: true },
          { label: 'Observers', width: 49, numeric: true },
        ],
        rows: figures.map((figure) => [
          `${figure.code} ${figure.label}`,
          shares(figure),
          String(figure.scores),
          String(figure.notObserved),
          String(figure.classrooms),
          String(figure.observers),
        ]),
      },
    },
  ];
}

function shares({ shares }: ReportFigure): string {
  return shares.map(({ label, estimate }) => `${label}: ${'refused' in estimate ? estimate.reason : `${Math.round(estimate.value * 100)}%`}`).join('\n');
}
