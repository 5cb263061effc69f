import { describe, expect, test } from 'vitest';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { firstSentence, leversShown, policiesFound } from './listed-policies.ts';

const { policies } = defaultCatalogue();
const ids = (typed: string) => policiesFound(policies, typed, 'sv').flatMap((one) => one.policies.map(({ id }) => id));

describe('the policies that can be added', () => {
  test('nothing typed finds every one of them, each under one heading', () => {
    expect(ids('').sort()).toEqual(policies.map(({ id }) => id).sort());
  });
  test('a word finds what has it in its name or its description, whatever the case', () => {
    expect(ids('LÖNEBIDRAG')).toEqual(['wage-subsidy']);
    expect(ids('lönebidrag no-such-word')).toEqual([]);
  });
  test('every policy has a line of its own in both languages: its first sentence, short enough to be read at a glance', () => {
    for (const { id, description } of policies) {
      for (const text of Object.values(description)) {
        expect(firstSentence(text), id).toMatch(/\.$/);
        expect(firstSentence(text).length, `${id}: ${firstSentence(text)}`).toBeLessThanOrEqual(200);
      }
    }
    expect(firstSentence('Den som t.ex. är sjuk. Mer.')).toBe('Den som t.ex. är sjuk.');
  });
});

test('of many levers the first four are shown, and those that were changed', () => {
  const changed = (lever: number) => lever === 7;
  expect(leversShown([1, 2, 3, 4, 5, 6], false, changed)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(leversShown([1, 2, 3, 4, 5, 6, 7], false, changed)).toEqual([1, 2, 3, 4, 7]);
  expect(leversShown([1, 2, 3, 4, 5, 6, 7], true, changed)).toHaveLength(7);
});
