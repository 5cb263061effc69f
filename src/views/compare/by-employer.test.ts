import { expect, test } from 'vitest';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { layout } from '../../results/layout.ts';
import { summarise } from '../../results/summarise.ts';
import type { Shown } from '../../state/shown.ts';
import { readOutcome } from '../../state/read.ts';
import { allRows } from './all-table.ts';
import { employerMoney } from './money-finding.ts';
import { payerName, payerWords } from './payers.ts';
import { employerFinding, groupsTitle } from '../finding.ts';
import { largestGroups, MOST_EMPLOYERS, whoseGroups } from './groups.ts';
import { FIGURES, keyFigure } from '../key-figures.ts';
import type { Language } from '../language.ts';
import type { OpenStudy } from '../../state/study.ts';

const { sv: t } = messages;
const f = formats.sv;
const groups = ['all', 'employer:small', 'employer:large', 'no-employer'];
const spec = layout(
  [
    { id: 'O-04', scale: 100, series: false, grouped: ['employer'] },
    { id: 'O-07', scale: 1, series: false, grouped: false },
  ],
  groups,
  1,
);
/** Of 60 worlds: all by 0 to 0.6, the small employer by 2 more, the large one not at all. */
const arm = (lower: number) =>
  Array.from({ length: 60 }, (_, w) =>
    Float64Array.from([8 - (lower * (w + 1)) / 100, 100, 8 - lower * (2 + w / 100), 100, 8, 100, 5, 1]),
  );
const worldArrays = [arm(0), arm(1)];
/** With so many employed at the small employer. */
const shownWith = (employments: number): Shown =>
  ({
    ...shown,
    compiled: { ...shown.compiled, plans: [{ employers: [{ id: 'small', employments }] }] },
  }) as unknown as Shown;
const shown = {
  compiled: { layout: spec, arms: [{ id: 'today' }, { id: 'a' }], plans: [{ employers: [] }] },
  ...{ summary: summarise(spec, worldArrays), worldArrays, scenario: 1, kind: 'interval', status: 'complete' },
} as unknown as Shown;
const figure = (id: string, group: number) =>
  keyFigure(
    FIGURES.find((one) => one.id === id)!,
    shown,
    '2019',
    t,
    f,
    group,
  );

test('a key figure of one employer is its own, and says so where it is kept for all together only', () => {
  expect(figure('O-04', 1).figure).toMatchObject({ verdict: 'lower', told: true });
  expect(figure('O-04', 2).figure).toMatchObject({ verdict: 'same', told: false });
  expect(figure('O-04', 1).figure!.band.middle).toBeLessThan(figure('O-04', 0).figure!.band.middle);
  expect(figure('O-07', 0).figure).not.toBeNull();
  expect(figure('O-07', 1)).toMatchObject({ figure: null, none: t.figureNotByEmployer });
  const [row] = allRows(shown, [FIGURES[0]], [], '2019', t, f, 1);
  expect(row.cells[0].verdict).toBe('lower');
});

test('employers are offered where there are several, and what concerns none alone besides', () => {
  const study = { employers: [{ id: 'small', label: { sv: 'Liten', en: 'Small' } }] } as unknown as OpenStudy;
  const language = { t, text: (of: { sv: string }) => of.sv } as unknown as Language;
  expect(whoseGroups(groups, study, language, new Set()).map(({ name }) => name)).toEqual([
    'Liten',
    'large',
    t.whoseNobody,
  ]);
  expect(whoseGroups(groups.slice(0, 2), study, language, new Set())).toEqual([]);
  expect(whoseGroups(groups, study, language, new Set(['employer:small']))).toEqual([]);
});

test('who are fewer than thirty are not shown alone, nor counted among the groups that can be told', () => {
  const few = readOutcome(shownWith(29), 'O-04');
  expect([few.today.groups[1], few.scenario.groups[1], few.difference.groups[1]]).toEqual([null, null, null]);
  expect(few.difference.groups[2]).not.toBeNull();
  expect(few.difference.total).toEqual(readOutcome(shown, 'O-04').difference.total);
  expect(readOutcome(shownWith(30), 'O-04')).toEqual(readOutcome(shown, 'O-04'));
  expect(groupsTitle(shownWith(30), t, f)).toBe(t.groupsTold('1', '2', 'A'));
  expect(groupsTitle(shownWith(29), t, f)).toBe(t.groupsNone('A'));
});

test('of many employers the largest are shown, in the order of the study', () => {
  // Sizes 0, 7, 14 ... modulo 40: all different.
  const indices = Array.from({ length: 40 }, (_, i) => 100 + i);
  const size = (index: number) => (7 * (index - 100)) % 40;
  const shownOnes = largestGroups(indices, size);
  expect(shownOnes).toHaveLength(MOST_EMPLOYERS);
  expect(shownOnes).toEqual(shownOnes.toSorted((a, b) => a - b));
  expect(new Set(shownOnes.map(size))).toEqual(new Set(Array.from({ length: MOST_EMPLOYERS }, (_, i) => 39 - i)));
});

test('the finding of one employer is its own, below that of all, and says whose; of all there is none', () => {
  expect(employerFinding(shown, 0, '', t, f)).toBe('');
  expect(employerFinding(shown, 1, 'Lillköping', t, f)).toMatch(
    /^Så är det för alla arbetsgivare tillsammans\. För \*\*Lillköping\*\*: i A ändras .* procentenheter \(\*\*lägre\*\*\)\.$/,
  );
  // Nothing moves there: that is more than not being able to tell.
  expect(employerFinding(shown, 2, 'Storstad', t, f)).toContain(`(**${t.asToday}**)`);
  const open = structuredClone(shown.summary);
  Object.assign(open.comparisons[0].outcomes[0].groups[2]!, { lower: -0.2, upper: 0.1 });
  expect(employerFinding({ ...shown, summary: open }, 2, 'Storstad', t, f)).toContain(`(**${t.cannotBeTold}**)`);
  // Before there is a 90 % band.
  expect(employerFinding({ ...shown, kind: 'preview' } as unknown as Shown, 1, 'Lillköping', t, f)).toBe('');
});

test('a cell that is kept for all together only says so, and not that there is no value', () => {
  const [row] = allRows(shown, [FIGURES[1]], [], '2019', t, f, 1);
  expect(row.cells[0]).toMatchObject({ difference: null, mark: t.markNotByEmployer });
});

test('an employer is told in which scenarios it pays itself', () => {
  const money = layout(
    ['O-25.total', 'O-20.net'].map((id) => ({ id, scale: 1, series: false, grouped: ['employer'] })),
    ['all', 'employer:small'],
    1,
  );
  /** The small employer pays so much more a year, from one end to the other over the worlds. */
  const paid = (lower: number, upper: number) =>
    Array.from({ length: 60 }, (_, w) => {
      const net = 1e6 * (lower + ((upper - lower) * w) / 59);
      return Float64Array.from([0, 1, 0, 1, 9e6, 1, net, 1]);
    });
  const of = (...arms: Float64Array[][]): Shown => {
    const all = [paid(0, 0), ...arms];
    return {
      compiled: { layout: money, arms: all.map((_, i) => ({ id: String(i) })), plans: [{ employers: [] }] },
      ...{ summary: summarise(money, all), worldArrays: all, scenario: 1, kind: 'interval', status: 'complete' },
    } as unknown as Shown;
  };
  expect(employerMoney(of(paid(0.2, 0.6), paid(-2, -1), paid(-1, 1)), 1, t, f)).toBe(
    'Arbetsgivaren själv betalar **mer i A**; **mindre i B**; **i C går det inte att avgöra**.',
  );
  expect(employerMoney(of(paid(-1, 1)), 1, t, f)).toBe(t.employerMoneyNone);
  // What moves no money is no open question.
  expect(employerMoney(of(paid(0, 0)), 1, t, f)).toBe('');
});

test('at an employer stands of a ring only its fee, and that is said: what the ring runs on concerns none alone', () => {
  expect(payerName('project', payerWords(t, 'employer:large'))).toBe('Projekt och ring, bara avgiften');
  for (const group of ['all', 'no-employer'])
    expect(payerName('project', payerWords(t, group))).toBe('Projekt och ring');
});
