import { describe, expect, it } from 'vitest';
import { namesShown, whyNotReveal } from './reveal.ts';

describe('A reveal', () => {
  it('needs two people', () => {
    expect(whyNotReveal({ sheets: 0, joined: 5, agreeing: 5 })).toMatch(/Too few/);
    expect(whyNotReveal({ sheets: 1, joined: 5, agreeing: 5 })).toMatch(/Too few/);
  });

  it('of two is a reveal of names, so that everybody must have agreed', () => {
    expect(whyNotReveal({ sheets: 2, joined: 2, agreeing: 1 })).toMatch(/each would know/);
    expect(whyNotReveal({ sheets: 2, joined: 2, agreeing: 2 })).toBeNull();
  });

  it('of three or more goes ahead, with names only if all who take part agreed', () => {
    expect(whyNotReveal({ sheets: 3, joined: 4, agreeing: 3 })).toBeNull();
    expect(namesShown({ sheets: 3, joined: 4, agreeing: 3 })).toBe(false);
    expect(namesShown({ sheets: 3, joined: 4, agreeing: 4 })).toBe(true);
    expect(namesShown({ sheets: 0, joined: 0, agreeing: 0 })).toBe(false);
  });
});
