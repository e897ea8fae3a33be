import { z } from 'zod';
import { Role } from '../access/roles.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';

/** Somebody under one appointment, as lists name them. */
export const Colleague = z.object({ appointmentId: Id, name: z.string(), role: Role, title: z.string().nullable() });
export type Colleague = z.infer<typeof Colleague>;

/** A log that somebody else may read: everything but times of day and names of people. `until` is the last day. */
export const LogShare = z.object({ id: Id, with: Colleague, from: LocalDate, until: LocalDate.nullable() });
export type LogShare = z.infer<typeof LogShare>;

export const SharedLog = z.object({ owner: Colleague, until: LocalDate.nullable() });
export type SharedLog = z.infer<typeof SharedLog>;

/**
 * On which days a reader opened a log: no time of day, and not how often. `days` counts them all; `latest` names the last
 * ten, newest first.
 */
export const ReaderOpenings = z.object({ reader: Colleague, days: z.number().int().positive(), latest: z.array(LocalDate).min(1).max(10) });
export type ReaderOpenings = z.infer<typeof ReaderOpenings>;

/** Those who opened last come first, at most 200; also readers with whom the log is no longer shared. */
export const Openings = z.object({ readers: z.array(ReaderOpenings) });
export type Openings = z.infer<typeof Openings>;

const tags = ['Practice'];

export const shareContract = {
  listShares: operation('people.read')
    .route({ method: 'GET', path: '/practice/shares', tags, summary: 'With whom I share my log, and who shares theirs with me' })
    .output(z.object({ mine: z.array(LogShare), withMe: z.array(SharedLog) })),
  shareLog: operation('practice.log')
    .route({ method: 'POST', path: '/practice/shares', tags, summary: 'Let one person read my log; it opens after 15 seconds, so that it can be undone' })
    .input(z.strictObject({ id: Id, appointmentId: Id, until: LocalDate.nullable().optional() }))
    .output(LogShare),
  stopSharing: operation('practice.log')
    .route({ method: 'DELETE', path: '/practice/shares/{id}', tags, summary: 'Stop sharing my log with somebody, at once' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  listOpenings: operation('people.read')
    .route({ method: 'GET', path: '/practice/openings', tags, summary: 'Who opened my log, and on which days' })
    .output(Openings),
};
