import { z } from 'zod';
import { RubricContent } from '../frameworks/index.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { VisitFormVersion } from './form.ts';
import { ObservationContent } from './observation.ts';
import { ObservationPhoto } from './observation-view.ts';
import { StartMinute, VisitClassroom, VisitMember, VisitMinutes } from './visit.ts';
import { VisitKind, VisitState } from './visit-kind.ts';

/** The rubric of a visit, as a device needs it to score without a network. */
export const PacketRubric = z.object({
  versionId: Id,
  name: z.string(),
  number: z.number().int().positive(),
  content: RubricContent,
  focusIndicatorIds: z.array(Id).describe('The district’s current focus'),
});
export type PacketRubric = z.infer<typeof PacketRubric>;

/** Everything that a device needs to observe on one visit without a network. */
export const VisitPacket = z.object({
  visitId: Id,
  /** under which I observe: what is sent names it as its author */
  appointmentId: Id,
  kind: VisitKind,
  formName: z.string(),
  school: z.object({ id: Id, name: z.string() }),
  date: LocalDate,
  startMinute: StartMinute.nullable(),
  minutes: VisitMinutes,
  state: VisitState,
  formVersion: VisitFormVersion.describe('The version that holds today: its audience holds for what is captured with it'),
  audience: z.string().describe('Who reads what is seen in one classroom, in a sentence'),
  rubricVersionId: Id.nullable(),
  focusIndicatorIds: z.array(Id).describe('What this visit looks at first'),
  members: z.array(VisitMember),
  classrooms: z.array(VisitClassroom),
  problemOfPractice: z.string(),
  mine: z
    .array(z.object({ id: Id, revision: z.number().int().positive(), content: ObservationContent, photos: z.array(ObservationPhoto) }))
    .describe('My records so far, without withdrawn ones'),
  writes: z.boolean().describe('A guest reads along'),
});
export type VisitPacket = z.infer<typeof VisitPacket>;

/** Packets with the rubrics that they name. */
export const Packets = z.object({ today: LocalDate, visits: z.array(VisitPacket), rubrics: z.array(PacketRubric) });
export type Packets = z.infer<typeof Packets>;

/** So many days ahead a device is given visits for. */
export const packetDays = 7;
