import type { Coding } from '@trellis/domain/infrastructure';
import { type CodedCounts, expandCounts } from '../coding/expand.ts';
import { scope } from '../coding/standards.ts';

/**
 * Core Curriculum, number and operations. Printed: the shares of level 1 (11, 30, 28 %), none at level 4, more of a balance
 * in two grades than in kindergarten, and how many topics are salient (6, 6, 8). Everything else is made up within that.
 */
const curriculum: CodedCounts[] = [
  {
    grade: 'K',
    dok: [22, 166, 12, 0],
    content: {
      ...{ 'K.CC.1': 12, 'K.CC.2': 9, 'K.CC.3': 28, 'K.CC.4': 47, 'K.CC.5': 44, 'K.CC.6': 31, 'K.CC.7': 11 },
      ...{ 'K.OA.1': 42, 'K.OA.2': 36, 'K.OA.3': 19, 'K.OA.4': 17, 'K.OA.5': 14, 'K.NBT.1': 21 },
    },
  },
  {
    grade: '1',
    dok: [60, 116, 24, 0],
    content: {
      ...{ '1.OA.1': 51, '1.OA.2': 16, '1.OA.3': 22, '1.OA.4': 18, '1.OA.5': 14, '1.OA.6': 53, '1.OA.7': 13, '1.OA.8': 30 },
      ...{ '1.NBT.1': 15, '1.NBT.2': 44, '1.NBT.3': 27, '1.NBT.4': 39, '1.NBT.5': 10, '1.NBT.6': 8 },
    },
  },
  {
    grade: '2',
    dok: [70, 150, 30, 0],
    content: {
      ...{ '2.OA.1': 58, '2.OA.2': 29, '2.OA.3': 12, '2.OA.4': 15 },
      ...{ '2.NBT.1': 45, '2.NBT.2': 20, '2.NBT.3': 27, '2.NBT.4': 31, '2.NBT.5': 66, '2.NBT.6': 17, '2.NBT.7': 52, '2.NBT.8': 11, '2.NBT.9': 34 },
    },
  },
];

/** Milestones of a grade taken together. Printed: 33 % at level 1 in each grade; 4, 5 and 7 salient topics. */
const assessments: CodedCounts[] = [
  { grade: 'K', dok: [12, 22, 2, 0], content: { 'K.CC.4': 10, 'K.CC.5': 9, 'K.OA.1': 10, 'K.OA.2': 9, 'K.OA.3': 3 } },
  { grade: '1', dok: [16, 26, 6, 0], content: { '1.OA.1': 12, '1.OA.6': 11, '1.OA.8': 7, '1.NBT.2': 10, '1.NBT.4': 9, '1.OA.3': 3 } },
  {
    grade: '2',
    dok: [16, 26, 6, 0],
    content: { '2.OA.1': 10, '2.NBT.1': 8, '2.NBT.3': 5, '2.NBT.4': 5, '2.NBT.5': 12, '2.NBT.7': 9, '2.NBT.9': 5, '2.NBT.6': 2 },
  },
];

export const coding: Coding = {
  scope,
  activities: curriculum.flatMap((counts) => expandCounts('core-curriculum', counts)),
  items: assessments.flatMap((counts) => expandCounts('item', counts)),
};
