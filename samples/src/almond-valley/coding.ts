import type { Coding } from '@trellis/domain/infrastructure';
import { type CodedCounts, expandCounts } from '../coding/expand.ts';
import { scope } from '../coding/standards.ts';

/**
 * Go Math, number and operations. Printed: the shares of level 1 (17, 11, 30 %), 73 % at level 2 over the three grades, few
 * at level 3, none at 4, and how many topics are salient (9, 11, 7). Everything else is made up within that.
 */
const curriculum: CodedCounts[] = [
  {
    grade: 'K',
    dok: [51, 234, 15, 0],
    content: {
      ...{ 'K.CC.1': 34, 'K.CC.2': 18, 'K.CC.3': 48, 'K.CC.4': 62, 'K.CC.5': 55, 'K.CC.6': 41, 'K.CC.7': 20 },
      ...{ 'K.OA.1': 58, 'K.OA.2': 46, 'K.OA.3': 22, 'K.OA.4': 29, 'K.OA.5': 24, 'K.NBT.1': 33 },
    },
  },
  {
    grade: '1',
    dok: [33, 261, 6, 0],
    content: {
      ...{ '1.OA.1': 52, '1.OA.2': 27, '1.OA.3': 30, '1.OA.4': 28, '1.OA.5': 31, '1.OA.6': 74, '1.OA.7': 26, '1.OA.8': 34 },
      ...{ '1.NBT.1': 23, '1.NBT.2': 47, '1.NBT.3': 29, '1.NBT.4': 38, '1.NBT.5': 14, '1.NBT.6': 12 },
    },
  },
  {
    grade: '2',
    dok: [120, 236, 44, 0],
    content: {
      ...{ '2.OA.1': 64, '2.OA.2': 43, '2.OA.3': 21, '2.OA.4': 19 },
      ...{ '2.NBT.1': 58, '2.NBT.2': 24, '2.NBT.3': 37, '2.NBT.4': 25, '2.NBT.5': 96, '2.NBT.6': 22, '2.NBT.7': 71, '2.NBT.8': 16, '2.NBT.9': 28 },
    },
  },
];

/** KinderAssess, and the three interims of a grade taken together. Printed: 43, 24 and 30 % at level 1, the rest at 2; 7, 6 and 6 salient topics. */
const assessments: CodedCounts[] = [
  { grade: 'K', dok: [13, 17, 0, 0], content: { 'K.CC.1': 4, 'K.CC.3': 4, 'K.CC.4': 5, 'K.CC.5': 5, 'K.CC.6': 4, 'K.CC.7': 1, 'K.OA.1': 4, 'K.OA.4': 4 } },
  { grade: '1', dok: [18, 57, 0, 0], content: { '1.OA.1': 14, '1.OA.6': 17, '1.OA.8': 10, '1.NBT.1': 5, '1.NBT.2': 13, '1.NBT.3': 8, '1.NBT.4': 11 } },
  { grade: '2', dok: [24, 56, 0, 0], content: { '2.OA.1': 16, '2.OA.2': 8, '2.NBT.1': 12, '2.NBT.3': 9, '2.NBT.4': 5, '2.NBT.5': 18, '2.NBT.7': 15 } },
];

export const coding: Coding = {
  scope,
  activities: curriculum.flatMap((counts) => expandCounts('go-math', counts)),
  items: assessments.flatMap((counts) => expandCounts('item', counts)),
};
