import type { Role } from '@trellis/domain/access';
import type { ComponentType } from 'react';
import { Calibrations } from './cards/calibrations.tsx';
import { Drafts } from './cards/drafts.tsx';
import { Evaluators } from './cards/evaluators.tsx';
import { FailedImports } from './cards/failed-imports.tsx';
import { FiguresToRead } from './cards/figures-to-read.tsx';
import { HeldQuestions } from './cards/held-questions.tsx';
import { MyRoadblocks } from './cards/my-roadblocks.tsx';
import { NewFeedback } from './cards/new-feedback.tsx';
import { NextVisit } from './cards/next-visit.tsx';
import { NotInvited } from './cards/not-invited.tsx';
import { OpenPulses } from './cards/open-pulses.tsx';
import { PlannedAhead } from './cards/planned-ahead.tsx';
import { PlannedNotHeld } from './cards/planned-not-held.tsx';
import { RunningTimer } from './cards/running-timer.tsx';
import { SchoolThisYear } from './cards/school-this-year.tsx';
import { SecondCodings } from './cards/second-codings.tsx';
import { SecondLooks } from './cards/second-looks.tsx';
import { SetUpList } from './cards/set-up-list.tsx';
import { StepsPromised } from './cards/steps-promised.tsx';
import { TeamMonth } from './cards/team-month.tsx';
import { Vision } from './cards/vision.tsx';
import { VisitInvitations } from './cards/visit-invitations.tsx';
import { WaitingApproaches } from './cards/waiting-approaches.tsx';
import { WaitingRoadblocks } from './cards/waiting-roadblocks.tsx';
import { WeekSoFar } from './cards/week-so-far.tsx';
import { WhatIsStored } from './cards/what-is-stored.tsx';

export interface TodayCards {
  /** what waits, the soonest on top */
  first: readonly ComponentType[];
  /** what to know */
  beside: readonly ComponentType[];
}

const coach: TodayCards = {
  first: [
    NextVisit,
    VisitInvitations,
    HeldQuestions,
    RunningTimer,
    StepsPromised,
    WaitingApproaches,
    MyRoadblocks,
    WaitingRoadblocks,
    SecondLooks,
    SecondCodings,
    Calibrations,
    OpenPulses,
    Vision,
  ],
  beside: [WeekSoFar, PlannedAhead],
};
const schoolLeader: TodayCards = {
  first: [NextVisit, VisitInvitations, StepsPromised, WaitingRoadblocks, PlannedAhead, MyRoadblocks, Calibrations, OpenPulses, Vision],
  beside: [SchoolThisYear, WhatIsStored],
};
const teacher: TodayCards = { first: [NewFeedback, Calibrations, OpenPulses, Vision], beside: [Evaluators, WhatIsStored] };
const partner: TodayCards = { first: [NextVisit, VisitInvitations, Calibrations, OpenPulses, Vision], beside: [FiguresToRead] };

const cards: Record<Role, TodayCards> = {
  math_manager: {
    first: [
      WaitingRoadblocks,
      NextVisit,
      VisitInvitations,
      HeldQuestions,
      RunningTimer,
      StepsPromised,
      PlannedNotHeld,
      WaitingApproaches,
      Drafts,
      SecondLooks,
      SecondCodings,
      Calibrations,
      OpenPulses,
      Vision,
    ],
    beside: [TeamMonth, WeekSoFar],
  },
  district_coach: coach,
  school_coach: coach,
  induction_coach: coach,
  principal_supervisor: {
    first: [NextVisit, VisitInvitations, StepsPromised, WaitingRoadblocks, PlannedNotHeld, Drafts, MyRoadblocks, Calibrations, OpenPulses, Vision],
    beside: [PlannedAhead, TeamMonth],
  },
  principal: schoolLeader,
  assistant_principal: schoolLeader,
  teacher,
  teacher_leader: { ...teacher, first: [NextVisit, VisitInvitations, ...teacher.first] },
  department_leader: {
    first: [NextVisit, VisitInvitations, WaitingRoadblocks, PlannedAhead, MyRoadblocks, Calibrations, OpenPulses, Vision],
    beside: [FiguresToRead],
  },
  external_partner: partner,
  researcher: { first: [OpenPulses, Vision], beside: [FiguresToRead] },
  administrator: { first: [SetUpList, FailedImports, NotInvited, OpenPulses, Vision], beside: [] },
};

/** The cards of a role's first page. Each decides itself whether it has something to say. */
export function cardsOf(role: Role): TodayCards {
  return cards[role];
}
