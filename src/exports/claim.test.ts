import { describe, expect, it, test } from 'vitest';
import { inSwedish } from '../scenario/findings-sv.ts';
import { en } from '../i18n/en.ts';
import { sv } from '../i18n/sv.ts';
import { readClaim, tableCells, type Cell, type Claim } from './claim.ts';
import { csv, csvRows } from './csv.ts';

const digest = '0123456789abcdef'.repeat(4);
const result = {
  ...{ modelVersion: '0.4.2', study: '4ess', seed: 's', worlds: 200, complete: true, covers: 'chance', digest },
  scenarios: [{ id: 'today', label: { sv: 'I dag', en: 'Today' }, outcomes: { 'O-04': { mean: 6.5, mcse: 0.1 } } }],
  comparisons: [],
};
const findings = (text: string) => {
  const read = readClaim(text);
  const found = read && !read.ok ? read.findings : [];
  // They are read in Swedish too.
  for (const one of found) for (const said of [one.found, one.expected]) expect(inSwedish(said), said).not.toBeNull();
  return found;
};
const claimOf = (text: string): Claim => {
  const read = readClaim(text);
  if (!read?.ok) throw new Error(JSON.stringify(read));
  return read.claim;
};

describe('a result', () => {
  it('says what it was run on, and has every figure by its place', () => {
    const claim = claimOf(JSON.stringify(result));
    expect(claim).toMatchObject({ kind: 'result', study: '4ess', worlds: 200, covers: 'chance', digest, input: null });
    expect(claim.cells).toContainEqual({
      key: '/scenarios/0/outcomes/O-04/mean',
      place: 'scenarios, today, outcomes, O-04, mean',
      value: 6.5,
    });
  });

  it('that something lies far outside the evidence is compared, in a result and in a table', () => {
    const [today] = result.scenarios;
    const far = { ...result, scenarios: [{ ...today, farOutside: ['meet.day_early=90'] }] };
    const more = (cells: readonly Cell[], than: readonly Cell[]): unknown[] =>
      cells.filter(({ key }) => !than.some((one) => one.key === key)).map(({ value }) => value);
    expect(more(claimOf(JSON.stringify(far)).cells, claimOf(JSON.stringify(result)).cells)).toEqual([
      'meet.day_early=90',
    ]);
    const head = ['scenario', 'outcome', 'group', 'mean', 'study', 'seed'];
    const row = ['today', 'O-04', 'all', 6.5, '4ess', 's'];
    const [plain, marked] = [csv(head, [row]), csv([...head, 'far_outside'], [[...row, 'meet.day_early=90']])];
    expect(more(tableCells(marked), tableCells(plain))).toEqual(['meet.day_early=90']);
  });

  it('that is not right is refused by place, found and expected', () => {
    expect(findings(JSON.stringify({ ...result, worlds: 0 }))).toMatchObject([
      { path: '/worlds', found: '0', expected: 'a whole number from 1 to 10000' },
    ]);
    expect(findings(JSON.stringify({ ...result, digest: 'x' }))).toMatchObject([{ path: '/digest', found: '"x"' }]);
    const { seed, ...without } = result;
    expect(findings(JSON.stringify({ ...without, sed: seed }))).toMatchObject([
      { path: '/seed', code: 'missing', nearest: 'sed' },
    ]);
    expect(findings('{"a": 1}')).toMatchObject([{ path: '', expected: expect.stringContaining('a result') as string }]);
    expect(findings('{"a": ')).toHaveLength(1);
    expect(findings('{"__proto__": {}}').length).toBeGreaterThan(0);
  });

  it('is told from a study', () => {
    expect(readClaim('{"schema": 1, "id": "x"}')).toBeNull();
  });
});

const columns =
  'scenario,outcome,unit,group,mean,worlds,model_version,study,seed,complete,covers,digest,plan,start,years,rules';
const row = `today,O-04,%,all,6.5,200,0.4.2,4ess,s,true,chance,${digest},${digest},2019-01-01,3,2019`;

describe('a table', () => {
  it('names each figure by its line and its names, whatever the order of the rows', () => {
    const claim = claimOf(`${columns}\n${row}\n${row.replace(',all,6.5,', ',sex:men,5.5,')}\n`);
    expect(claim).toMatchObject({ kind: 'outcomes', study: '4ess', seed: 's', worlds: 200, years: 3, digest });
    expect(claim.plans.get('today')).toBe(digest);
    expect(claim.cells).toContainEqual({
      key: 'today/O-04/sex:men/mean',
      place: 'line 3, today, O-04, sex:men, mean',
      value: 5.5,
    });
  });

  it('with rows of two runs, uneven rows or other separators is refused', () => {
    expect(findings(`${columns}\n${row}\n${row.replace(',s,', ',t,')}\n`)).toMatchObject([
      { path: 'line 3, seed', found: '"t"', expected: '"s", as in line 2' },
    ]);
    expect(findings(`${columns}\n${row},1\n`)).toMatchObject([{ path: 'line 2', found: '17 columns' }]);
    expect(findings(`${columns}\n${row}\n${row.replace('2019-01-01,3', '2019-01-01,4')}\n`)).toMatchObject([
      { path: 'line 3, years', found: '"4"', expected: '"3", as in line 2' },
    ]);
    const other = row.replace(`,${digest},2019`, `,${'f'.repeat(64)},2019`);
    expect(findings(`${columns}\n${row}\n${other}\n`)).toMatchObject([{ path: 'line 3, plan' }]);
    expect(findings(`${columns}\n${row}\n${other.replace('today', 'ring')}\n`)).toEqual([]);
    expect(findings(`${columns}\n`)).toMatchObject([{ path: 'line 2', found: 'nothing' }]);
    expect(findings(`${columns}\n${row}`.replaceAll(',', ';'))).toMatchObject([
      { expected: 'columns parted by commas, as in the file that was downloaded' },
    ]);
  });

  it('with decimal commas is refused: its numbers would all be found different', () => {
    expect(findings(`${columns}\n${row.replace(',6.5,', ',"6,5",')}\n`)).toMatchObject([
      { path: 'line 2, mean', found: '"6,5"', expected: expect.stringContaining('decimal point') as string },
    ]);
  });

  it('of very many rows is read', () => {
    const rows = Array.from({ length: 130_000 }, (_, i) => `a,b,%,${i},1,200`).join('\n');
    expect(claimOf(`scenario,outcome,unit,group,mean,worlds\n${rows}`).worlds).toBe(200);
  });
});

test('a long run of digits that is pasted holds nothing up', () => {
  expect(readClaim('1 '.repeat(500_000))).toBeNull();
});

describe('the data of a chart', () => {
  const text = `# Vandpunkt, model 0.4.2, build 0a1b2c3d4e5f6071, study 4ess (edited)
# seed my seed (one of 3 seeds tried in this browser); 200 of 200 worlds
# interval: 5 to 95 % of worlds, covers chance+assumptions
# rules 2019; 2026-11-23; digest ${digest}
# scenario meetings, plan ${digest}
# baseline today, plan ${digest}
# link http://127.0.0.1:4173/#study=1w5.abcde.0123456789ab
# npm run sim -- run 4ess-edited.json --worlds 200
key,outcome,today_mean,difference,worlds
2019-01,O-04,6.5,,200
`;
  it('carries its stamp in its head', () => {
    expect(claimOf(text)).toMatchObject({
      ...{ kind: 'chart', modelVersion: '0.4.2', build: '0a1b2c3d4e5f6071', study: '4ess', edited: true },
      ...{ seed: 'my seed', worlds: 200, covers: 'chance+assumptions', digest, scenario: 'meetings' },
      ...{ link: '#study=1w5.abcde.0123456789ab', complete: true, range: false },
    });
  });

  it('has its figures by scenario, outcome and key; what is left out is not compared', () => {
    expect(claimOf(text).cells).toEqual([
      { key: 'meetings/O-04/2019-01/today_mean', place: 'line 10, 2019-01, O-04, today_mean', value: 6.5 },
    ]);
  });
});

test.each(['sv', 'en'] as const)('the stamp at the foot of the page is read as it is copied (%s)', (locale) => {
  const t: typeof sv | typeof en = { sv, en }[locale];
  const lines = [
    ...[`Vändpunkt · ${t.stampVersion('0.4.2')}`, `${t.stampBuild} 0a1b2c3d4e5f6071`, t.stampStudy('4ess', true)],
    ...[t.stampSeed('4ess'), t.stampSeeds('3'), t.stampWorlds('1\u00a0000'), t.stampInterval(t.bandCoversBoth)],
    ...[`${t.stampGrade} D`, t.stampRules('2019'), `${t.stampDigest} 0123456789abcdef`],
  ];
  expect(claimOf(lines.join('\n'))).toMatchObject({
    ...{ kind: 'stamp', modelVersion: '0.4.2', build: '0a1b2c3d4e5f6071', study: '4ess', seed: '4ess', worlds: 1000 },
    ...{ covers: 'chance+assumptions', digest: '0123456789abcdef', edited: true, complete: true, cells: [] },
  });
  const held = claimOf(lines.join('\n').replace(t.bandCoversBoth, t.bandCoversChance));
  expect(held.covers).toBe('chance');
});

test('a digest alone is a stamp; other text is nothing', () => {
  expect(claimOf(digest)).toMatchObject({ kind: 'stamp', digest, study: null });
  expect(readClaim('hello')).toBeNull();
  expect(readClaim('')).toBeNull();
});

test('rows are read as they were written', () => {
  const cells = ['a,b', 'say "x"', 'two\nlines', '=1+1', '', 'å'];
  expect(csvRows(csv(['x', 'y', 'z', 'u', 'v', 'w'], [cells]))).toEqual([
    { line: 1, cells: ['x', 'y', 'z', 'u', 'v', 'w'] },
    { line: 2, cells },
  ]);
  expect(csvRows('a,b\r\n1,2\r\n\r\n3,"4"\r\n').map((of) => of.cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});
