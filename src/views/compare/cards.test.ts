import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flow } from '../../charts/flow.ts';
import { tornado } from '../../charts/tornado.ts';
import { uncertainty } from '../../charts/uncertainty.ts';
import { waterfall } from '../../charts/waterfall.ts';
import type { Sensitivity } from '../../experiments/sensitivity.ts';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { ENTRIES, STATUSES } from '../../model/outcomes/outcome-ids.ts';
import { outcomes } from '../../model/outcomes/outcome-list.ts';
import type { CostPerDay } from '../../results/cost-per-day.ts';
import { layout } from '../../results/layout.ts';
import { draftOf } from '../../state/draft.ts';
import { openStudy } from '../../state/open-study.ts';
import { packageParts } from '../../state/parts.ts';
import { PAYERS, type Payments } from '../../state/payers.ts';
import { doubtInput, doubtTitle, gradeSentences, tornadoInput, tornadoReading } from './doubt.ts';
import { flowInput, flowReading, flowTable, flowTitle, passagesOf } from './entry-exit.ts';
import { moneyFinding, severalMoney } from './money-finding.ts';
import { partRows, partsTable, partsTitle } from './package.ts';
import { daySentence, payersSentence, payersTable, payersWaterfall, societySentence } from './payers.ts';
import { difference, estimate, layoutOf, seen, shownFrom, shownOf } from './shown.testing.ts';
import { stepsOf, stepTable, twinTitle } from './steps.ts';

const { t, f } = { t: messages.sv, f: formats.sv };
const stamp = { lines: [] };
const size = { width: 900, rem: 1 };

describe('who pays', () => {
  const MILLION = 1e6;
  const none = difference(0, 0);
  const payments: Payments = {
    payers: PAYERS.map((payer) => {
      const zero = { payer, position: none, resources: none, transfers: none };
      const million = (lower: number, upper: number) => difference(lower * MILLION, upper * MILLION);
      if (payer === 'insurance') return { ...zero, position: million(-7.8, -1.2), transfers: million(-7.8, -1.2) };
      if (payer === 'project') return { ...zero, position: million(2.3, 2.9), resources: million(2.3, 2.9) };
      if (payer === 'employer') return { ...zero, position: million(-1, 10), transfers: million(-1, 10) };
      return zero;
    }),
    society: difference(2.3 * MILLION, 2.9 * MILLION),
    transfers: none,
  };

  test('is said payer by payer, with intervals; whom nothing reaches is named too', () => {
    expect(seen(payersSentence(payments, 'interval', t, f))).toBe(
      'Tjänar: Försäkringskassan 1–8 mnkr. Betalar: projekt och ring 2,3–2,9 mnkr. Går inte att avgöra: arbetsgivaren. ' +
        'Berörs inte: regionen, Arbetsförmedlingen, individen, skatter och avgifter, avtalsförsäkringen och andra arbetsgivare.',
    );
    const still = { ...payments, payers: payments.payers.map((one) => ({ ...one, position: none })) };
    expect(payersSentence(still, 'interval', t, f)).toBe('Inga pengar rör sig mot i dag.');
  });

  test('who pays nothing or something is no open question, and society then uses up as much as today or more', () => {
    const payers = payments.payers.map((one) =>
      one.payer === 'region' ? { ...one, position: difference(0, 0.7 * MILLION) } : one,
    );
    expect(seen(payersSentence({ ...payments, payers }, 'interval', t, f))).toContain(
      'Betalar inget eller mer: regionen upp till 0,7 mnkr. Går inte att avgöra: arbetsgivaren.',
    );
    const say = {
      less: t.findingMoneyLess,
      more: t.findingMoneyMore,
      upToLess: t.findingMoneyUpToLess,
      upToMore: t.findingMoneyUpToMore,
      same: t.findingMoneySame,
    };
    const society = (lower: number, upper: number): string =>
      seen(societySentence(difference(lower * MILLION, upper * MILLION), 'interval', say, f));
    expect(society(0, 0.7)).toBe('Samhället förbrukar **lika mycket som i dag eller upp till 0,7 mnkr mer** per år.');
    expect(society(-0.7, 0)).toContain('upp till 0,7 mnkr mindre');
    expect(society(-0.1, 0.7)).toContain('går inte att avgöra');
  });

  test('is drawn as two falls that add up: what is used up, and what changes hands', () => {
    const input = payersWaterfall(payments, t);
    expect(input.parts.map(({ steps }) => steps.map(({ id }) => id))).toEqual([['project'], ['employer', 'insurance']]);
    // -4.5 from the insurance office and +4.5 to the employer: nothing. The picture itself would refuse anything else.
    expect(() => waterfall(input, { ...size, values: 100 })).not.toThrow();
    expect(input.parts[0].total.figure.middle).toBeCloseTo(2.6, 12);
  });

  test('has a table with what is used up, what changes hands, and the net', () => {
    const table = payersTable(payments, 'x', t, f, stamp);
    expect(table.rows[1]).toEqual({
      head: 'Försäkringskassan',
      cells: ['0', '−8\u00a0till\u00a0−1', '−8\u00a0till\u00a0−1'],
    });
    expect(table.rows.at(-1)!.head).toBe('Summa, samhället');
    expect(table.csv().split('\n')).toHaveLength(1 + 3 * 10 + 1);
  });

  const price = (lower: number, upper: number | null): CostPerDay => ({
    ...{ ratio: 1, lower, upper, level: 0.9, mcse: 1, worlds: 200 },
  });
  test('a day avoided has a price, a saving, neither, no upper end, or no price at all', () => {
    const say = (of: CostPerDay | null) => seen(daySentence(of, t, f));
    expect(say(price(120, 480))).toBe('En sjukdag mindre kostar samhället 120–480 kr.');
    expect(say(price(-480, -120))).toBe('En sjukdag mindre sparar samhället 120–480 kr.');
    expect(say(price(-50, 60))).toBe(
      'En sjukdag mindre kostar samhället −50 till +60 kr: det går inte att avgöra om den kostar eller sparar.',
    );
    expect(say(price(900, null))).toBe('En sjukdag mindre kostar samhället minst 900 kr; en övre gräns finns inte.');
    expect(say(null)).toMatch(/^Någon kostnad per undviken sjukdag finns inte/);
  });

  test('the finding says it for society, in millions, and nothing without money or with too few worlds', () => {
    const finding = (lower: number, upper: number, worlds = 200) =>
      seen(moneyFinding(shownOf(layoutOf(['O-25.total']), [[difference(lower, upper)]], { worlds }), t, f));
    expect(finding(-7.8e6, -5.2e6)).toBe('Samhället förbrukar **5,2–7,8 mnkr mindre** per år.');
    expect(finding(1e6, 3e6)).toBe('Samhället förbrukar **1,0–3,0 mnkr mer** per år.');
    expect(finding(-1e6, 3e6)).toBe(
      'Det **går inte att avgöra** om det går ihop för samhället (−1 till +3 mnkr per år).',
    );
    const { t: words, f: english } = { t: messages.en, f: formats.en };
    const least = shownOf(layoutOf(['O-25.total']), [[difference(1e3, 4e3)]], { worlds: 200 });
    expect(seen(moneyFinding(least, words, english))).toBe('Society uses up **less than SEK 0.01 m more** a year.');
    expect(finding(1e6, 3e6, 20)).toBe('');
    expect(moneyFinding(shownOf(layoutOf(['O-04']), [[difference(1, 2)]]), t, f)).toBe('');
  });

  test('of several scenarios it is said in which society uses up more, and in which that cannot be told', () => {
    const several = (ends: readonly (readonly [number, number])[], worlds = 200) =>
      seen(
        severalMoney(
          shownOf(
            layoutOf(['O-25.total']),
            ends.map(([a, b]) => [difference(a, b)]),
            { worlds },
          ),
          t,
          f,
        ),
      );
    expect(
      several([
        [1e6, 3e6],
        [-1e6, 2e6],
        [2e6, 3e6],
        [0, 1e6],
        [-3e6, -1e6],
      ]),
    ).toBe(
      'Samhället förbrukar **mer i A och C**; **lika mycket eller mer i D**; **mindre i E**; **i B går det inte att avgöra**.',
    );
    const open = [-1e6, 2e6] as const;
    expect(several([open, open])).toBe('I inget av de två går det att avgöra om det går ihop för samhället.');
    expect([several([open]), several([open, open], 20)]).toEqual(['', '']);
  });
});

describe('from entry to exit', () => {
  const ids = ENTRIES.flatMap((entry) => STATUSES.map((status) => `O-09.${entry}-${status}-180`));
  const spec = layout(
    ids.map((id) => ({ id, scale: 100, series: false, grouped: false })),
    ['all'],
    1,
  );
  /** Four entered full-time: three at work, one part-time. One with sick pay: at work. */
  const world = Float64Array.from(
    ids.flatMap((id) => {
      const entered = id.startsWith('O-09.full') ? 4 : id.startsWith('O-09.sick-pay') ? 1 : 0;
      const count = { 'O-09.full-work-180': 3, 'O-09.full-part-180': 1, 'O-09.sick-pay-work-180': 1 }[id] ?? 0;
      return [count, entered];
    }),
  );
  const shown = {
    ...shownOf(spec, [ids.map(() => null)]),
    worldArrays: [
      [world, world],
      [world, world],
    ],
  };

  test('the ribbons are shares of all participants, and the picture takes them', () => {
    const found = passagesOf(shown)!;
    const input = flowInput(found, t);
    expect(seen(flowTitle(found, 'A', t, f))).toBe('Av dem som kallas i A är 80 av 100 i arbete efter 180 dagar');
    expect(() => flow(input, size)).not.toThrow();
    const index = input.links.findIndex(({ from, to }) => from === 'full' && to === 'part');
    expect(flowReading(input, index, t, f)).toBe('In heltid, ut deltid: 20 av 100 deltagare');
    expect(flowTable(found, 'x', t, f, stamp).rows).toEqual([
      { head: 'sjuklön', cells: ['i arbete', '20'] },
      { head: 'heltid', cells: ['deltid', '20'] },
      { head: 'heltid', cells: ['i arbete', '60'] },
    ]);
  });

  test('where nobody is called there is no picture', () => {
    const nobody = new Float64Array(2 * ids.length);
    expect(
      passagesOf({
        ...shown,
        worldArrays: [
          [nobody, nobody],
          [nobody, nobody],
        ],
      }),
    ).toBeNull();
  });
});

describe('steps', () => {
  const ids = ['O-14.sooner', 'O-14.later', 'O-29.deadweight', 'O-29.queue'];
  const spec = layoutOf(ids);
  const with_ = (levels: readonly (ReturnType<typeof estimate> | null)[]) => {
    const shown = shownOf(spec, [ids.map(() => null)]);
    const arms = [
      shown.summary.arms[0],
      { outcomes: ids.map((id, i) => ({ id, total: levels[i], groups: [], months: [] })) },
    ];
    return { ...shown, summary: { ...shown.summary, arms } };
  };

  test('are levels with their intervals; what is nothing in every world, or was never counted, has no row', () => {
    const steps = stepsOf(
      with_([estimate(20, 73), estimate(4, 36), estimate(78, 99), estimate(0, 0)]),
      ids,
      outcomes,
      'sv',
      f,
    );
    expect(steps.map(({ name, text }) => [name, seen(text)])).toEqual([
      ['Tillbaka tidigare än tvillingen', '20–73 per år'],
      ['Tillbaka senare än tvillingen', '4–36 per år'],
      ['Dödvikt', '78–99 %'],
    ]);
    expect(seen(twinTitle(steps, 'B', t, f)!)).toBe(
      'I B är 20–73 sjukfall om året slut tidigare än utan insats, och 4–36 senare',
    );
    expect(stepTable(steps, 'x', 'B', t, stamp).csv()).toContain('O-29.deadweight,O-29.deadweight,,,,88.5,78,99');
  });

  test('without anybody sooner or later there is nothing to say of the twin', () => {
    const steps = stepsOf(with_([null, null, estimate(1, 2), null]), ids, outcomes, 'sv', f);
    expect(twinTitle(steps, 'A', t, f)).toBeNull();
    const only = stepsOf(with_([estimate(2, 5), null, null, null]), ids, outcomes, 'sv', f);
    expect(seen(twinTitle(only, 'A', t, f)!)).toMatch(/^I A är 2–5 sjukfall .* och 0 senare$/);
  });
});

describe('a package', () => {
  const study = openStudy(readFileSync(new URL('../../../scenarios/packages.json', import.meta.url), 'utf8')).published;
  const ids = [study.baseline, ...study.scenarios].map(({ id }) => id);
  const arm = (id: string) => ids.indexOf(id);
  /** Alone they do -1, -2 and -3; together -7 in one world and -8 in the other: one and two more than the sum. */
  const values: Record<string, readonly [number, number]> = {
    meetings: [9, 9],
    subsidy: [8, 8],
    ring: [7, 7],
    'all-three': [3, 2],
  };
  const shown = shownFrom(
    ['O-04'],
    ids.map((id) => (values[id] ?? [10, 10]).map((value) => [value])),
    { draft: draftOf(study), scenario: arm('all-three') },
  );
  const named = {
    ...shown,
    compiled: { ...shown.compiled, arms: ids.map((id) => ({ id, label: { sv: id, en: id } })) },
  };
  const parts = packageParts(named, 'O-04')!;

  test('stands against its parts: they and the interaction add up to it', () => {
    const rows = partRows(parts, named, ({ sv }) => sv, t, f);
    expect(rows.map(({ kind, name, difference: of }) => [kind, name, of.difference])).toEqual([
      ['part', 'A meetings', -1],
      ['part', 'B subsidy', -2],
      ['part', 'C ring', -3],
      ['interaction', 'Samspel', -1.5],
      ['together', 'F, tillsammans', -7.5],
    ]);
    expect(seen(partsTitle(parts, 'F', 'interval', t, f))).toBe(
      'Tillsammans i F gör insatserna 1,1–2,0 procentenheter mer än delarna var för sig',
    );
    expect(partsTable(rows, 'O-04', 'x', t, stamp).rows.at(-1)!.cells[1]).toBe('−7,500');
  });

  test('is no package where the scenario is one measure, and cannot be told where the interaction holds zero', () => {
    expect(packageParts({ ...named, scenario: arm('ring') }, 'O-04')).toBeNull();
    const open = { ...parts, figures: { ...parts.figures, interaction: difference(-0.2, 0.1) } };
    expect(seen(partsTitle(open, 'F', 'interval', t, f))).toMatch(
      /går inte att avgöra .* \(−0,20 till \+0,10 procentenheter\)$/,
    );
  });
});

describe('what the uncertainty hangs on', () => {
  const share = (middle: number, lower: number, upper: number) => ({ share: middle, lower, upper, told: true });
  const effect = (value: number, half: number) => ({
    value,
    lower: value - half,
    upper: value + half,
    told: half < Math.abs(value),
  });
  const result: Sensitivity = {
    ...{
      outcome: 'O-04',
      level: 0.95,
      sd: 0.02,
      worlds: 1600,
      complete: true,
      stopped: false,
      failures: [],
      ranking: [],
    },
    difference: effect(-0.03, 0.01),
    chance: share(0.7, 0.6, 0.8),
    assumptions: share(0.3, 0.2, 0.4),
    larger: 'chance',
    byGrade: [
      { grade: 'C', assumptions: 3, first: share(0.05, 0, 0.1), total: null },
      { grade: 'D', assumptions: 9, first: share(0.15, 0.1, 0.2), total: null },
    ],
    interactions: share(0.1, 0, 0.2),
    tornado: [
      {
        ...{ id: 'meet.hr_manager_led', grade: 'D' },
        low: { held: [0.9], difference: effect(0.01, 0.005) },
        high: { held: [1.4], difference: effect(-0.07, 0.005) },
        swing: effect(-0.08, 0.01),
      },
      {
        ...{ id: 'b', grade: 'C' },
        low: { held: [1, 2], difference: effect(-0.03, 0.01) },
        high: { held: [2, 3], difference: effect(-0.031, 0.01) },
        swing: effect(-0.001, 0.01),
      },
    ],
  };

  test('is said with its interval, or that it cannot be told', () => {
    expect(seen(doubtTitle(result, t, f))).toBe('Slumpen står för 60–80 % av osäkerheten, mer än antagandena');
    expect(seen(doubtTitle({ ...result, larger: 'assumptions' }, t, f))).toMatch(/^Antagandena står för 20–40 %/);
    expect(doubtTitle({ ...result, larger: null }, t, f)).toBe(
      'Det går inte att avgöra om slump eller antaganden väger tyngst',
    );
    expect(doubtTitle({ ...result, chance: null }, t, f)).toBe('För få världar för att dela upp osäkerheten');
    expect(gradeSentences(result, t, f).map(seen)).toEqual([
      'Betyg C (3 antaganden): 0–10 % av osäkerheten.',
      'Betyg D (9 antaganden): 10–20 % av osäkerheten.',
    ]);
    const open = { ...result, byGrade: [{ ...result.byGrade[0], first: share(0.3, 0, 1) }, result.byGrade[1]] };
    expect(gradeSentences(open, t, f)[0]).toBe('Betyg C (3 antaganden): kan inte avgöras.');
  });

  test('fills the bar of grades only where every grade is known and none is below nothing', () => {
    const input = doubtInput(result, t, f)!;
    // 0.05 and 0.15 of 0.2.
    expect(input.grades.map(({ share: of }) => Number(of.middle.toFixed(12)))).toEqual([0.25, 0.75]);
    expect(() => uncertainty(input, size)).not.toThrow();
    const untold = { ...result, byGrade: [{ ...result.byGrade[0], first: null }, result.byGrade[1]] };
    expect(doubtInput(untold, t, f)!.grades).toEqual([]);
    const below = { ...result, byGrade: [{ ...result.byGrade[0], first: share(-0.01, 0, 0.1) }, result.byGrade[1]] };
    expect(doubtInput(below, t, f)!.grades).toEqual([]);
    expect(doubtInput({ ...result, chance: null }, t, f)).toBeNull();
  });

  test('has a bar for each assumption with both ends; a swing that chance could explain says so', () => {
    const words = { name: (id: string) => id, value: (_: string, value: number) => String(value) };
    const input = tornadoInput(result, words, t)!;
    expect(input.rows.map(({ weight, low, high }) => [weight, low.value, high.value])).toEqual([
      ['stort', '0.9', '1.4'],
      ['kan inte avgöras', 'låg', 'hög'],
    ]);
    expect(() => tornado(input, size)).not.toThrow();
    expect(seen(tornadoReading(input, 0, t, f))).toMatch(
      /^meet.hr_manager_led \(stort\)\. Lågt 0\.9: \+0,005 till \+0,015/,
    );
    expect(tornadoInput({ ...result, tornado: [] }, words, t)).toBeNull();
  });
});
