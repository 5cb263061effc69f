import { describe, expect, test } from 'vitest';
import { Place, spotOf } from './place.svelte.ts';

const names = {
  ...({ start: 'start', scenarios: 'scenarios', compare: 'compare', ring: 'ring' } as const),
  ...({ months: 'compare', 'waiting-list': 'ring' } as const),
};

/** An address with a history, as a browser keeps one. */
function address(first = '') {
  const visited = [first];
  let at = 0;
  return {
    read: () => visited[at],
    write: (fragment: string) => {
      visited.splice(++at, Infinity, fragment);
    },
    back: () => void at--,
    forward: () => void at++,
  };
}

describe('what the address says', () => {
  test.each(['start', 'scenarios', 'compare', 'ring'])('%s is a view', (view) => {
    expect(spotOf(`#${view}`, names)).toEqual({ view, part: null });
  });
  test('a part opens the view that it stands in', () => {
    expect(spotOf('#months', names)).toEqual({ view: 'compare', part: 'months' });
    expect(spotOf('#waiting-list', names)).toEqual({ view: 'ring', part: 'waiting-list' });
  });
  test('what a view finds itself stands behind its name', () => {
    expect(spotOf('#ring-inc.rate_long', names)).toEqual({ view: 'ring', part: 'ring-inc.rate_long' });
    // A part is no view.
    expect(spotOf('#months-x', names)).toBe(null);
  });
  test('a study in a link is shown in Start, whatever is in it', () => {
    expect(spotOf('#study=1wabc.compare.x', names)).toEqual({
      ...{ view: 'start', part: null },
      link: '#study=1wabc.compare.x',
    });
  });
  test.each(['', '#'])('%j is Compare: the page opens with the answer', (fragment) => {
    expect(spotOf(fragment, names)).toEqual({ view: 'compare', part: null });
  });
  test.each(['#nowhere', '#people', '#Compare', '#toString', '#study', '#compare&x'])(
    '%j says nothing: no name of this page',
    (fragment) => {
      expect(spotOf(fragment, names)).toBeNull();
    },
  );
});

describe('the place', () => {
  test('is Compare where nothing was asked for', () => {
    expect(new Place(address(), names)).toMatchObject({ view: 'compare', part: null });
  });
  test('is what the page was opened with', () => {
    expect(new Place(address('#ring'), names).view).toBe('ring');
  });
  test('goes back to Compare when the page was opened without anything', () => {
    const browser = address();
    const place = new Place(browser, names);
    place.go('start');
    browser.back();
    place.follow();
    expect(place.view).toBe('compare');
  });
  test('goes to a view by the address, and back and forward with it', () => {
    const browser = address('#scenarios');
    const place = new Place(browser, names);
    place.go('ring');
    expect([browser.read(), place.view]).toEqual(['#ring', 'ring']);
    browser.back();
    place.follow();
    expect(place.view).toBe('scenarios');
    browser.forward();
    place.follow();
    expect(place.view).toBe('ring');
  });
  test('stays where it is when the address leads to something within the view', () => {
    const browser = address('#ring');
    const place = new Place(browser, names);
    browser.write('#person-3');
    place.follow();
    expect(place.view).toBe('ring');
  });
});
