import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { StoredPage } from './stored.ts';

/** How often something was done on a day: no person, no record, no content. */
export const AuditCount = z.object({ day: LocalDate, verb: z.string(), count: z.number().int() });
export type AuditCount = z.infer<typeof AuditCount>;

/** What one's own appointment changed. */
export const AuditLine = z.object({
  id: Id,
  at: z.iso.datetime({ offset: true }),
  verb: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: Id.nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** How much is shared beyond those who wrote it, for the whole district: never whose. */
export const SharingCount = z.object({
  kind: z.string().describe('Kind of circle, e.g. log'),
  circles: z.number().int(),
  sharedCircles: z.number().int().describe('Circles that somebody beside its owner can read'),
  readers: z.number().int().describe('Memberships in force beside the owner’s'),
  suspended: z.number().int().describe('Memberships suspended because their holder evaluates the teacher'),
});
export type SharingCount = z.infer<typeof SharingCount>;

const tags = ['Access'];

export const auditContract = {
  auditCounts: operation('access.manage')
    .route({ method: 'GET', path: '/audit/counts', tags, summary: 'Changes per verb and day, in days of the district; at most 366 days' })
    .input(z.object({ from: LocalDate, until: LocalDate }))
    .output(z.array(AuditCount)),
  mine: operation('district.read')
    .route({ method: 'GET', path: '/audit/mine', tags, summary: 'What I changed under this appointment, newest first, 50 a page' })
    .input(z.object({ offset: z.number().int().min(0).max(10_000).default(0) }))
    .output(z.object({ rows: z.array(AuditLine), more: z.boolean() })),
  sharingCounts: operation('access.manage')
    .route({ method: 'GET', path: '/access/sharing', tags, summary: 'How much is shared, in numbers' })
    .output(z.array(SharingCount)),
  whatIsStored: operation('public')
    .route({ method: 'GET', path: '/what-is-stored', tags, summary: 'What is stored, who reads it, how long: for staff, union and counsel' })
    .output(StoredPage),
};
