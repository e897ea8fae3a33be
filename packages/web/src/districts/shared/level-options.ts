import { SchoolLevel, schoolLevelLabels } from '@trellis/domain/districts';

export const levelOptions = SchoolLevel.options.map((value) => ({ value, label: schoolLevelLabels[value] }));
