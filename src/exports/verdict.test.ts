import { describe, expect, it } from 'vitest';
import { resultFile } from '../experiments/result-file.ts';
import { replicate } from '../experiments/replicate.ts';
import { dayNumber, monthOffsets } from '../model/civil.ts';
import { MODEL_VERSION, type Plan, type World } from '../model/plan.ts';
import { summarise } from '../results/summarise.ts';
import { toyLayout, toyPlan, toySimulate } from '../testing/toy-model.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { readClaim, type Claim } from './claim.ts';
import { monthsOf, resultTables } from './result-tables.ts';
import { judgeClaim, type Rerun } from './verdict.ts';

const WORLDS = 40;
const hash = (sign: string): string => sign.repeat(64);

/** The toy, with an effect that is not the same in every world: its paired difference has a standard error. */
function simulate(plan: Plan, world: World): Float64Array {
  const numbers = toySimulate(plan, world);
  if (plan.parameters.length > 0) for (let i = 0; i < numbers.length; i += 2) numbers[i] -= (world.replication * 7) % 5;
  if (options.rare) rarely(numbers, plan, world);
  return numbers;
}

const options = { rare: false };
/** In the last outcome nothing happens, but in one world of forty much: in the others its two arms differ by next to nothing. */
function rarely(numbers: Float64Array, plan: Plan, { replication }: World): void {
  const last = numbers.length - 2;
  numbers[last] = replication === 37 ? (plan.parameters.length > 0 ? 900 : 90) : 0;
}

async function rerun(changes: Partial<Rerun['run']> = {}, effect = 5, ids = [hash('a'), hash('b')]): Promise<Rerun> {
  const plans = [toyPlan('a'), toyPlan('b', { effect })];
  const worlds = changes.worlds ?? WORLDS;
  const asked = { plans, layout: toyLayout, worlds, exactly: true, fixedAssumptions: true };
  const run = await replicate(toyRunner(simulate), asked).done;
  const stamped = ids.map((id) => ({
    id,
    modelVersion: MODEL_VERSION,
    startDay: dayNumber(2019, 1, 1),
    months: monthOffsets(dayNumber(2019, 1, 1), 365),
    rules: '2019',
  }));
  const arms = ['today', 'meetings'].map((id) => ({ id, label: { sv: id, en: id } }));
  return {
    names: { study: 'toy', seed: 'a seed', arms, plans: stamped as unknown as Plan[], unit: () => '%' },
    layout: toyLayout,
    run: { ...run, ...changes },
    summary: summarise(toyLayout, run.arms),
  };
}
const result = ({ names, layout, run, summary }: Rerun): string =>
  JSON.stringify(resultFile(names, layout, run, summary), null, 2);
const tables = ({ names, layout, run, summary }: Rerun) =>
  resultTables({ names, layout, run, summary, months: monthsOf(names.plans[0]) });

function claimOf(text: string): Claim {
  const read = readClaim(text);
  if (!read?.ok) throw new Error(JSON.stringify(read));
  return read.claim;
}
/** One digit of one number made another. */
function tampered(text: string, key: string, nth = 0): string {
  let seen = 0;
  return text.replace(new RegExp(`"${key}": (-?[0-9.]+)`, 'g'), (found, number: string) => {
    if (seen++ !== nth) return found;
    return found.replace(
      number,
      number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    );
  });
}

const now = await rerun();
const whole = result(now);

describe('an export of the very same run', () => {
  it('is identical, to the last digit and by its digest', () => {
    for (const text of [whole, ...Object.values(tables(now) as unknown as Record<string, string>)]) {
      const claim = claimOf(text);
      const verdict = judgeClaim(claim, now);
      expect(verdict).toMatchObject({ state: 'identical', sameDigest: true, reasons: [], first: null });
      expect(verdict.compared).toBe(claim.cells.length);
      expect(verdict.same).toBe(verdict.compared);
    }
  });

  it('is different where one digit was changed, and the cell is named', () => {
    const verdict = judgeClaim(claimOf(tampered(whole, 'mean')), now);
    const { mean } = now.summary.arms[0].outcomes[0].total!;
    expect(verdict).toMatchObject({ state: 'different', reasons: ['cells'], sameDigest: true });
    expect(verdict.first).toMatchObject({ place: 'scenarios, today, outcomes, O-04, mean', now: mean });
    expect(verdict.same).toBe(verdict.compared - 1);
    const csv = tables(now)['comparisons.csv'];
    const line = csv.split('\n')[2];
    const other = judgeClaim(claimOf(csv.replace(line, line.replace('true', 'false'))), now);
    expect(other.first?.place).toMatch(/^line 3, meetings, O-04, \S+, told_apart$/);
    expect(other.state).toBe('different');
  });

  it('is different where a name was changed', () => {
    const verdict = judgeClaim(claimOf(whole.replace('"en": "meetings"', '"en": "training"')), now);
    expect(verdict).toMatchObject({ state: 'different', reasons: ['cells'] });
    expect(verdict.first).toMatchObject({ said: 'training', now: 'meetings' });
  });

  it('with a column that somebody added is right in the others, and the added one is named', () => {
    const added = (csv: string): string =>
      csv
        .trimEnd()
        .split('\n')
        .map((line, i) => `${line},${i === 0 ? 'my note' : i}`)
        .join('\n');
    const csv = tables(now)['outcomes.csv'];
    const verdict = judgeClaim(claimOf(added(csv)), now);
    expect(verdict).toMatchObject({ state: 'identical', own: ['my note'] });
    expect(verdict.same).toBe(verdict.compared);
    // Beside an added column a changed figure is still found, and a column under another name is no added one.
    const [head, line] = csv.split('\n');
    const mean = head.split(',').indexOf('mean');
    const changed = line.split(',').with(mean, '99').join(',');
    expect(judgeClaim(claimOf(added(csv.replace(line, changed))), now)).toMatchObject({
      state: 'different',
      own: ['my note'],
    });
    expect(judgeClaim(claimOf(csv.replace(',mcse', ',error')), now)).toMatchObject({ state: 'different', own: [] });
  });

  it('is different where only the digest was changed', () => {
    const verdict = judgeClaim(claimOf(whole.replace(now.run.digest!, hash('0'))), now);
    expect(verdict).toMatchObject({ state: 'different', reasons: ['digest'], first: null });
  });

  it('is different where it says another first day, other years, other rules or another study', () => {
    const csv = tables(now)['outcomes.csv'];
    for (const [from, to] of [
      ['2019-01-01', '2024-01-01'],
      [',2019,', ',2026,'],
      [',toy,', ',other,'],
    ] as const) {
      expect(csv).toContain(from);
      expect(judgeClaim(claimOf(csv.replaceAll(from, to)), now)).toMatchObject({
        ...{ state: 'different', reasons: ['cells'] },
      });
    }
    for (const text of [whole.replaceAll('2019-01-01', '2024-01-01'), whole.replace('"study": "toy"', '"study": "x"')])
      expect(judgeClaim(claimOf(text), now)).toMatchObject({ state: 'different', reasons: ['cells'] });
  });

  it('with names alone is not called identical', () => {
    const file = JSON.parse(whole) as { scenarios: object[]; comparisons: object[] };
    const bare = (of: object): object => ({ ...of, outcomes: {}, groups: {} });
    const names = { ...file, scenarios: file.scenarios.map(bare), comparisons: file.comparisons.map(bare) };
    expect(judgeClaim(claimOf(JSON.stringify(names)), now).state).toBe('run');
    expect(judgeClaim(claimOf(JSON.stringify({ ...names, digest: null })), now)).toMatchObject({
      ...{ state: 'untold', reasons: ['unjudged'] },
    });
  });

  it('is right where the digits that a spreadsheet left out end in noughts', () => {
    const claim = claimOf(tables(now)['outcomes.csv']);
    const mean = now.summary.arms[0].outcomes[0].total!.mean;
    const near = { ...now, summary: structuredClone(now.summary) };
    (near.summary.arms[0].outcomes[0].total as { mean: number }).mean = Math.round(mean) + 1e-9;
    const key = 'today/O-04/all/mean';
    const said = (value: number) => ({ ...claim, cells: [{ key, place: key, value }] });
    expect(judgeClaim(said(Math.round(mean)), near)).toMatchObject({ state: 'identical', rounded: 1 });
    expect(judgeClaim(said(Math.round(mean) + 1), near).state).toBe('different');
  });

  it('is right where a spreadsheet has left out digits, and says so', () => {
    const csv = tables(now)['outcomes.csv'];
    const claim = claimOf(csv);
    const at = claim.cells.findIndex(({ value }) => typeof value === 'number' && String(value).length > 14);
    const cells = claim.cells.map((cell, i) =>
      i === at ? { ...cell, value: Number((cell.value as number).toPrecision(9)) } : cell,
    );
    expect(judgeClaim({ ...claim, cells }, now)).toMatchObject({ state: 'identical', rounded: 1 });
    const few = claim.cells.map((cell, i) =>
      i === at ? { ...cell, value: Number((cell.value as number).toPrecision(3)) } : cell,
    );
    expect(judgeClaim({ ...claim, cells: few }, now).state).toBe('different');
  });
});

describe('an export of another run', () => {
  it('of another study under the same names is different, whatever its figures', async () => {
    const other = await rerun({}, 5.001, [hash('a'), hash('c')]);
    expect(judgeClaim(claimOf(result(other)), now)).toMatchObject({ state: 'different', reasons: ['plan'] });
  });

  it('of another version is the same within noise where its means lie as near as chance puts them', async () => {
    const old = claimOf(whole.replace(`"${MODEL_VERSION}"`, '"0.1.0"').replace(now.run.digest!, hash('1')));
    const nudged = await rerun({}, 5.01);
    const verdict = judgeClaim(old, nudged);
    expect(verdict).toMatchObject({ state: 'noise', reasons: ['version'] });
    expect(verdict.noise!.most).toBeLessThan(verdict.noise!.allowed);
    const far = await rerun({}, 8);
    const beyond = judgeClaim(old, far);
    expect(beyond).toMatchObject({ state: 'different', reasons: ['version'] });
    expect(beyond.first!.place).toMatch(/mean|difference/);
    expect(beyond.noise!.most).toBeGreaterThan(beyond.noise!.allowed);
  });

  it('of another version with the same figures is identical, and it is said that the version is another', () => {
    const old = claimOf(whole.replace(`"${MODEL_VERSION}"`, '"0.1.0"').replace(now.run.digest!, hash('1')));
    expect(judgeClaim(old, now)).toMatchObject({ state: 'identical', reasons: ['version'], sameDigest: false });
    const renamed = claimOf(whole.replace(`"${MODEL_VERSION}"`, '"0.1.0"'));
    expect(judgeClaim(renamed, now)).toMatchObject({ state: 'identical', reasons: ['version'], sameDigest: true });
  });

  it('that was stopped before its end is compared within noise', async () => {
    const half = await rerun({ worlds: 20, stopped: true, complete: false, digest: null });
    expect(judgeClaim(claimOf(whole), half)).toMatchObject({ state: 'noise', reasons: ['fewer'], sameDigest: null });
  });

  it('is not called different for what is rare and has not happened in the worlds that were run again', async () => {
    options.rare = true;
    const all = await rerun();
    const first = await rerun({ worlds: 30, stopped: true, complete: false, digest: null });
    options.rare = false;
    expect(all.summary.comparisons[0].outcomes[1].total!.difference).toBeGreaterThan(0);
    for (const text of [result(all), tables(all)['outcomes.csv'], tables(all)['comparisons.csv']]) {
      const verdict = judgeClaim(claimOf(text), first);
      expect(verdict).toMatchObject({ state: 'noise', reasons: ['fewer'] });
      expect(verdict.noise!.judged).toBeGreaterThan(0);
    }
  });

  it('with nothing but figures of groups cannot be told within noise', async () => {
    const half = await rerun({ worlds: 20, stopped: true, complete: false, digest: null });
    const rows = tables(now)['comparisons.csv'].split('\n');
    const groups = rows.filter((row, i) => i === 0 || /,sex:/.test(row)).join('\n');
    expect(judgeClaim(claimOf(groups), half)).toMatchObject({ state: 'untold', reasons: ['fewer', 'unjudged'] });
  });

  it('without a digest or a figure that could be compared cannot be told', () => {
    const bare = JSON.stringify({ ...JSON.parse(whole), digest: null, scenarios: [], comparisons: [] });
    expect(judgeClaim(claimOf(bare), now)).toMatchObject({ state: 'untold', reasons: ['unjudged'] });
  });

  it('whose figures were made up is different even where noise is allowed for', async () => {
    const half = await rerun({ worlds: 20, stopped: true, complete: false, digest: null });
    const made = whole.replace(/"difference": -?[0-9.]+/, '"difference": -9');
    const verdict = judgeClaim(claimOf(made), half);
    expect(verdict).toMatchObject({ state: 'different', reasons: ['fewer'] });
    expect(verdict.first).toMatchObject({ place: 'comparisons, meetings, outcomes, O-04, difference', said: -9 });
  });

  it('that is said to be the very same, and gives other numbers, is different without an excuse', async () => {
    const other = await rerun({}, 5.001);
    expect(judgeClaim(claimOf(result(other)), now)).toMatchObject({ state: 'different', reasons: ['unexplained'] });
  });
});

describe('a stamp without figures', () => {
  const stamp = (digest: string, version = MODEL_VERSION): Claim =>
    claimOf(
      `Vändpunkt\nmodell ${version}\nstudie toy, som publicerad\nfrö a seed, studiens eget\n40 världar, slump\nsumma ${digest}`,
    );

  it('whose seed, worlds or version nobody said cannot be told where the digest is another: it may be another run', () => {
    const bare = claimOf(hash('7'));
    expect(judgeClaim(bare, now)).toMatchObject({ state: 'untold', reasons: ['unsaid'], sameDigest: false });
    expect(judgeClaim(claimOf(now.run.digest!), now).state).toBe('run');
    for (const unsaid of ['seed', 'worlds', 'modelVersion', 'covers'] as const)
      expect(judgeClaim({ ...stamp(hash('7')), [unsaid]: null }, now).reasons).toEqual(['unsaid']);
  });

  it('shows that the run is the same by the first signs of its digest, and no more', () => {
    expect(judgeClaim(stamp(now.run.digest!.slice(0, 16)), now)).toMatchObject({ state: 'run', cells: 0 });
    expect(judgeClaim(stamp(hash('7').slice(0, 16)), now)).toMatchObject({
      state: 'different',
      reasons: ['unexplained'],
    });
  });

  it('of another version cannot be told', () => {
    expect(judgeClaim(stamp(hash('7'), '0.1.0'), now)).toMatchObject({
      state: 'untold',
      reasons: ['version', 'figures'],
    });
  });
});

describe('the data of a chart', () => {
  const head = (plan: string): string => `# Vandpunkt, model ${MODEL_VERSION}, study toy
# seed a seed; 40 of 40 worlds
# interval: 5 to 95 % of worlds, covers chance
# rules 2019; digest ${now.run.digest}
# scenario meetings, plan ${plan}
`;
  const [{ outcomes }] = now.summary.comparisons;
  const group = outcomes[0].groups[2]!.difference;
  const month = outcomes[0].months[4]!.difference;
  const text = (of = month): string =>
    `${head(hash('b'))}key,outcome,difference,worlds\n2019-05,O-04,${of},40\nsex:men,O-04,${group},40\nemployer,net,-3,40\n`;

  it('is compared by month and group; what the page puts together is counted, and not called right', () => {
    expect(judgeClaim(claimOf(text()), now)).toMatchObject({ state: 'identical', cells: 3, compared: 2, same: 2 });
    expect(judgeClaim(claimOf(text(month + 1e-12)), now).first).toMatchObject({
      place: 'line 7, 2019-05, O-04, difference',
      now: month,
    });
    const only = `${head(hash('b'))}key,outcome,difference,worlds\nemployer,net,-3,40\n`;
    expect(judgeClaim(claimOf(only), now)).toMatchObject({ state: 'run', cells: 1, compared: 0 });
  });

  it('of all scenarios is compared by scenario, for the group in its head', () => {
    const all = `${head(hash('b'))}# group sex:men\noutcome,scenario,difference,worlds\nO-04,meetings,${group},40\n`;
    expect(judgeClaim(claimOf(all), now)).toMatchObject({ state: 'identical', compared: 1 });
    expect(judgeClaim(claimOf(all.replace('# group sex:men\n', '')), now).state).toBe('different');
  });
});

it('nothing is told where worlds of the new run failed', async () => {
  const failures = [{ index: 3, code: 'conservation', message: 'a person was lost' }] as const;
  const failed = await rerun({ complete: false, digest: null, failures });
  expect(judgeClaim(claimOf(whole), failed)).toMatchObject({ state: 'untold', reasons: ['failed'] });
  // Nor where it was stopped after that.
  const half = await rerun({ worlds: 20, stopped: true, complete: false, digest: null, failures });
  expect(judgeClaim(claimOf(whole), half)).toMatchObject({ state: 'untold', reasons: ['failed'] });
});
