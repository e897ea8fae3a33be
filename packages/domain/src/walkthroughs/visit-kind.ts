import { z } from 'zod';

/**
 * Kinds of visit (dissertation ch. 5 and 7). A classroom walkthrough scores with the framework; an Instructional Practice
 * Walk is the monthly routine of 12 to 15 school leaders and their supervisor; instructional rounds describe what students
 * do on a problem of practice and score nothing; a learning walk is for coaches and leaders; a follow-up comes back to see.
 */
export const VisitKind = z.enum(['classroom_walkthrough', 'practice_walk', 'instructional_rounds', 'learning_walk', 'follow_up']);
export type VisitKind = z.infer<typeof VisitKind>;

export const visitKindLabels: Record<VisitKind, string> = {
  classroom_walkthrough: 'Classroom walkthrough',
  practice_walk: 'Instructional Practice Walk (IPW)',
  instructional_rounds: 'Instructional rounds',
  learning_walk: 'Learning walk',
  follow_up: 'Follow-up visit',
};

/** Kinds in which nothing is scored: what students do is described. */
export const describingKinds: readonly VisitKind[] = ['instructional_rounds'];

export const AgendaItem = z.strictObject({
  key: z.string().trim().min(1).max(60),
  // spaces at the ends stay, so that a text comes back as it was typed
  label: z
    .string()
    .max(200)
    .refine((text) => text.trim() !== '', 'Each part needs a name.'),
  minutes: z.number().int().min(1, 'Each part takes at least a minute.').max(600),
  /** who does it, in words of the field */
  who: z.string().max(200).default(''),
  materials: z.string().max(500).default(''),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** The parts of a visit in their order, each with a key of its own. */
export const Agenda = z
  .array(AgendaItem)
  .min(1)
  .max(30)
  .refine((items) => new Set(items.map((item) => item.key)).size === items.length, 'Two parts of the agenda have one key.');

/** How long an agenda takes, in minutes. */
export const agendaMinutes = (agenda: readonly Pick<AgendaItem, 'minutes'>[]): number => agenda.reduce((sum, item) => sum + item.minutes, 0);

/** The agenda that a new form of this kind starts from. Times are ours but for the 60 minutes of learning in an IPW. */
export const usualAgendas: Record<VisitKind, readonly AgendaItem[]> = {
  classroom_walkthrough: [
    { key: 'gather', label: 'What we look for today', minutes: 10, who: 'Lead', materials: 'Form, current focus' },
    { key: 'classrooms', label: 'Classrooms', minutes: 60, who: 'Everybody', materials: 'Phones or tablets' },
    { key: 'debrief', label: 'Debrief: what did students say and do?', minutes: 30, who: 'Lead', materials: 'Scores side by side' },
    { key: 'next', label: 'Next steps', minutes: 10, who: 'Lead and principal', materials: '' },
  ],
  practice_walk: [
    { key: 'host', label: 'The host presents data and plan', minutes: 20, who: 'Host principal', materials: '6-to-8-week plan' },
    { key: 'learning', label: 'Learning together', minutes: 60, who: 'Principal supervisor, coaches', materials: 'Task, framework' },
    { key: 'classrooms', label: 'Classrooms', minutes: 60, who: 'Everybody', materials: 'Phones or tablets' },
    { key: 'debrief', label: 'Reflection and debrief', minutes: 30, who: 'Principal supervisor', materials: 'Scores side by side' },
    { key: 'next', label: 'Next steps for the host, and for each', minutes: 10, who: 'Host principal', materials: '' },
  ],
  instructional_rounds: [
    { key: 'problem', label: 'The problem of practice', minutes: 20, who: 'Host principal', materials: '' },
    { key: 'classrooms', label: 'Classrooms: describe what students do', minutes: 60, who: 'Everybody', materials: 'Notes without scores' },
    { key: 'patterns', label: 'From descriptions to patterns', minutes: 40, who: 'Facilitator', materials: 'Notes' },
    { key: 'next', label: 'The next level of work', minutes: 20, who: 'Host principal', materials: '' },
  ],
  learning_walk: [
    { key: 'gather', label: 'The question we bring', minutes: 15, who: 'Lead', materials: '' },
    { key: 'classrooms', label: 'Classrooms', minutes: 60, who: 'Everybody', materials: '' },
    { key: 'debrief', label: 'What we learned for our own work', minutes: 30, who: 'Lead', materials: '' },
  ],
  follow_up: [
    { key: 'gather', label: 'What was agreed last time', minutes: 10, who: 'Lead', materials: 'Earlier report' },
    { key: 'classrooms', label: 'Classrooms', minutes: 40, who: 'Everybody', materials: '' },
    { key: 'debrief', label: 'What changed, and what helped', minutes: 20, who: 'Lead and principal', materials: '' },
  ],
};

/** The part somebody has in a visit. */
export const MemberPart = z.enum(['lead', 'observer', 'host', 'guest']);
export type MemberPart = z.infer<typeof MemberPart>;

export const memberPartLabels: Record<MemberPart, string> = { lead: 'Lead', observer: 'Observer', host: 'Host', guest: 'Guest' };

/** How far a visit has come. */
export const VisitState = z.enum(['planned', 'under_way', 'debriefed', 'reported', 'did_not_happen']);
export type VisitState = z.infer<typeof VisitState>;

export const visitStateLabels: Record<VisitState, string> = {
  planned: 'Planned',
  under_way: 'Under way',
  debriefed: 'Debriefed',
  reported: 'Reported',
  did_not_happen: 'Did not happen',
};
