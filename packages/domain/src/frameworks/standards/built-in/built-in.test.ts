import { describe, expect, it } from 'vitest';
import { choicesOf, gradesWords } from '../choices.ts';
import { builtInStandards } from './built-in.ts';

const [ccss] = builtInStandards as [(typeof builtInStandards)[0]];
const codes = (typed: string) => ccss.find(typed).map((node) => node.code);

describe('the built-in standards', () => {
  it('are browsed by grade and domain', () => {
    const top = ccss.below(ccss.graph.document.id);
    expect(top.map((node) => node.statement)).toEqual(['Kindergarten', ...[1, 2, 3, 4, 5, 6, 7, 8].map((grade) => `Grade ${grade}`), 'Mathematical practices']);
    expect(ccss.below(top[0]?.id ?? '').map((node) => node.code)).toEqual(['K.CC', 'K.OA', 'K.NBT', 'K.MD', 'K.G']);
    expect(ccss.below(top[9]?.id ?? '').map((node) => node.code)).toEqual(['MP1', 'MP2', 'MP3', 'MP4', 'MP5', 'MP6', 'MP7', 'MP8']);
  });

  it('are found by their codes, short or as printed, and by words', () => {
    expect(codes('k.cc.4')).toEqual(['K.CC.4', 'K.CC.4a', 'K.CC.4b', 'K.CC.4c']);
    expect(codes('K.CC.B.4a')).toEqual(['K.CC.4a']);
    expect(codes('CC.B.4a')).toEqual(['K.CC.4a']);
    expect(codes('unit square')).toEqual(['3.MD.5a', '3.MD.5b', '3.MD.6']);
    expect(codes('mp4')).toEqual(['MP4']);
    expect(codes('nothing of the kind')).toEqual([]);
    expect(codes('?')).toEqual([]);
  });

  it('say where each stands', () => {
    const part = ccss.find('K.CC.4a')[0];
    expect(ccss.paths(part?.id ?? '').map((path) => path.map((node) => node.code ?? node.statement))).toEqual([['Kindergarten', 'K.CC', 'K.CC.B', 'K.CC.4']]);
    expect(part).toMatchObject({ grades: ['K'], type: 'Component', children: 0 });
  });

  it('can be chosen from by code', () => {
    const choices = choicesOf(ccss.nodes);
    expect(choices).toHaveLength(43 + 93 + 229 + 88 + 8);
    expect(choices.find((choice) => choice.value === '3.NF.1')).toEqual({
      value: '3.NF.1',
      label: '3.NF.1 Unit fractions and their multiples',
      hint: 'Grade 3',
    });
    expect(gradesWords(['6', '7', '8'])).toBe('Grades 6 to 8');
    expect(gradesWords(['K', '3'])).toBe('Grades K, 3');
    expect(gradesWords(['AP'])).toBe('AP');
  });
});
