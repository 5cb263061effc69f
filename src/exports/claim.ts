/**
 * What an export says of itself: which study, seed, worlds and version, which digest, and every figure with the place
 * where it stands. Read as if a stranger had written it, so that the figures can be computed anew and compared
 * (verdict.ts). Nothing in here is believed.
 */
import type { Covers } from '../experiments/replicate.ts';
import { nearest, pointer, shown, type Finding } from '../scenario/findings.ts';
import { readJson } from '../scenario/json.ts';
import { MAX_WORLDS, MAX_YEARS } from '../scenario/limits.ts';
import { csvRows, type ReadRow } from './csv.ts';
import { livesIn } from './lives.ts';
import { FAR_OUTSIDE, SEEDS_TRIED, STAMP } from './result-tables.ts';

export type Value = string | number | boolean | null;

export interface Cell {
  /** The same in every export that holds this figure in this place. */
  readonly key: string;
  /** For people: `line 12, meetings, O-04, mean`. */
  readonly place: string;
  readonly value: Value;
}

/** result: result.json. outcomes, comparisons, series: the tables of those names. chart: the data of one chart. stamp: its words alone. */
export type ClaimKind = 'result' | 'outcomes' | 'comparisons' | 'series' | 'chart' | 'stamp';

export interface Claim {
  readonly kind: ClaimKind;
  /** Id of the study. null here and below: it is not said. */
  readonly study: string | null;
  readonly seed: string | null;
  readonly worlds: number | null;
  readonly covers: Covers | null;
  readonly complete: boolean;
  readonly modelVersion: string | null;
  readonly build: string | null;
  /** All of it, or at least its first sixteen signs. */
  readonly digest: string | null;
  /** Hash of all that is simulated, by the id of the scenario. */
  readonly plans: ReadonlyMap<string, string>;
  readonly years: number | null;
  /** It says that the study had been changed. */
  readonly edited: boolean;
  /** The ends of its intervals are the smallest and the largest world. */
  readonly range: boolean;
  /** The study itself, unread; the part of a link after # that holds it. */
  readonly input: unknown;
  readonly link: string | null;
  readonly cells: readonly Cell[];
  /** Of a chart: the scenario that it shows, and the group where its rows do not say it. */
  readonly scenario: string | null;
  readonly group: string;
}

export type ReadClaim =
  { readonly ok: true; readonly claim: Claim } | { readonly ok: false; readonly findings: readonly Finding[] };

const EMPTY: Omit<Claim, 'kind'> = {
  ...{ study: null, seed: null, worlds: null, covers: null, complete: true, modelVersion: null, build: null },
  ...{ digest: null, plans: new Map<string, string>(), years: null, edited: false, range: false },
  ...{ input: null, link: null, cells: [], scenario: null, group: 'all' },
};

const DIGEST = /^[0-9a-f]{16,64}$/;

const NOT_LIVES =
  'figures over all worlds of a run; single worlds have no digest to compare, and the command in the file’s head writes their events again';

/**
 * null: this is no export, and may be something else. Never throws.
 * @param most characters of a result that are read; the usual of a page when left out.
 */
export function readClaim(text: string, most?: number): ReadClaim | null {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (body.startsWith('{')) return resultClaim(body, most);
  const lives = livesIn(body);
  if (lives !== null) return oneFault('', lives, NOT_LIVES);
  const [head] = body.split('\n', 1);
  if (/^["']?#\s*Vandpunkt, model /.test(head)) return chartClaim(body);
  const table = Object.entries(TABLES).find(([, columns]) => columns.every((one) => namesIn(head).includes(one)));
  if (table) return tableClaim(table[0] as keyof typeof TABLES, body);
  if (/(^|;)"?(scenario|key)"?;/.test(head))
    return oneFault('', shown(head), 'columns parted by commas, as in the file that was downloaded');
  return stampClaim(body);
}

const fault = (path: string, found: string, expected: string, near: string | null = null): Finding => ({
  ...{ path, code: 'invalid', found, expected, nearest: near },
});
const oneFault = (path: string, found: string, expected: string): ReadClaim => ({
  ok: false,
  findings: [fault(path, found, expected)],
});

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

// result.json

const RESULT_KEYS = [
  'modelVersion',
  'study',
  'seed',
  'worlds',
  'complete',
  'covers',
  'digest',
  'scenarios',
  'comparisons',
];

/** Neither figures nor names: found out by other runs, or the study itself. */
const NOT_COMPARED = new Set(['checks', 'withheld', 'warnings', 'input']);
/** The hash of a plan is compared apart (`samePlans`): another version has another. */
const PLAN = '/plan/id';

function resultClaim(text: string, most?: number): ReadClaim | null {
  const { value, findings } = readJson(text, most);
  if (value === undefined) return { ok: false, findings };
  // A study file has a schema, a result has none.
  if (!isBag(value) || 'schema' in value) return null;
  const found: Finding[] = [...findings];
  const missing = RESULT_KEYS.filter((key) => !(key in value));
  if (missing.length > RESULT_KEYS.length / 2) {
    return oneFault('', shown(value), 'a result (modelVersion, study, seed, worlds, …) or a study (schema, id, …)');
  }
  for (const key of missing) {
    const near = nearest(key, Object.keys(value));
    found.push({
      path: pointer([key]),
      code: 'missing',
      found: 'nothing',
      expected: `${key} of a result`,
      nearest: near,
    });
  }
  const expect = (right: boolean, path: string, expected: string): void => {
    const at = path.slice(1);
    if (!right && at in value) found.push(fault(path, shown(value[at]), expected));
  };
  const { modelVersion, study, seed, worlds, complete, covers, digest, scenarios, comparisons } = value;
  for (const key of ['modelVersion', 'study', 'seed'] as const)
    expect(typeof value[key] === 'string', `/${key}`, 'a text');
  expect(isCount(worlds, MAX_WORLDS), '/worlds', `a whole number from 1 to ${MAX_WORLDS}`);
  expect(typeof complete === 'boolean', '/complete', 'true or false');
  expect(covers === 'chance' || covers === 'chance+assumptions', '/covers', 'one of chance, chance+assumptions');
  expect(digest === null || (typeof digest === 'string' && DIGEST.test(digest)), '/digest', '64 signs of 0-9 and a-f');
  expect(areBags(scenarios), '/scenarios', 'a list of scenarios');
  expect(areBags(comparisons), '/comparisons', 'a list of comparisons');
  if (found.length > 0) return { ok: false, findings: found };
  const arms = scenarios as readonly Bag[];
  const stamps = arms.flatMap(({ id, plan }) => (isBag(plan) ? [{ id: String(id), plan }] : []));
  const years = stamps[0]?.plan['years'];
  const cells = resultCells(value);
  return {
    ok: true,
    claim: {
      ...EMPTY,
      kind: 'result',
      study: study as string,
      seed: seed as string,
      worlds: worlds as number,
      covers: covers as Covers,
      complete: complete as boolean,
      modelVersion: modelVersion as string,
      digest: digest as string | null,
      plans: new Map(stamps.map(({ id, plan }) => [id, String(plan['id'])])),
      years: isCount(years, MAX_YEARS) ? years : null,
      range: cells.some(({ key, value: level }) => key.endsWith('/level') && level === 1),
      input: value['input'] ?? null,
      cells,
    },
  };
}

const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
const areBags = (value: unknown): value is readonly Bag[] => Array.isArray(value) && value.every(isBag);

/** Every figure and name of a result, by its JSON Pointer. */
export function resultCells(result: unknown): Cell[] {
  const cells: Cell[] = [];
  const nameOf = (of: unknown, at: number): string => {
    const id = isBag(of) ? (of['scenario'] ?? of['id'] ?? of['group'] ?? of['outcome']) : undefined;
    return typeof id === 'string' ? id : String(at);
  };
  const walk = (value: unknown, path: readonly (string | number)[], names: readonly string[]): void => {
    if (Array.isArray(value)) value.forEach((one, i) => walk(one, [...path, i], [...names, nameOf(one, i)]));
    else if (isBag(value)) {
      for (const [key, one] of Object.entries(value)) {
        if (!NOT_COMPARED.has(key)) walk(one, [...path, key], [...names, key]);
      }
    } else {
      const key = pointer(path);
      if (!key.endsWith(PLAN)) cells.push({ key, place: names.join(', '), value: value as Value });
    }
  };
  const { study, scenarios, comparisons } = result as Bag;
  walk(study, ['study'], ['study']);
  walk(scenarios, ['scenarios'], ['scenarios']);
  walk(comparisons, ['comparisons'], ['comparisons']);
  return cells;
}

// outcomes.csv, comparisons.csv, series.csv

/** The columns that tell them from each other, and name a row. */
const TABLES = {
  comparisons: ['scenario', 'baseline', 'outcome', 'group', 'difference'],
  series: ['scenario', 'outcome', 'month', 'mean'],
  outcomes: ['scenario', 'outcome', 'group', 'mean'],
} as const;

/** Said of the run, in every row alike, and compared: what was run, and that something lies far outside the evidence. */
const SAID_OF_FIGURES = ['study', 'start', 'years', 'rules', FAR_OUTSIDE];
/** The same, compared apart or by running. */
const STAMPED: ReadonlySet<string> = new Set([...STAMP, SEEDS_TRIED].filter((of) => !SAID_OF_FIGURES.includes(of)));
const NAMING = ['scenario', 'outcome', 'group', 'month'];
/** Rows of two runs in one file are not one result. */
const ONE_RUN = ['model_version', 'study', 'seed', 'digest', 'covers', 'complete', 'start', 'years', 'rules'];

const namesIn = (head: string): readonly string[] => csvRows(head)[0]?.cells ?? [];

function tableClaim(kind: keyof typeof TABLES, text: string): ReadClaim {
  const [head, ...rows] = csvRows(text);
  const findings = unevenRows(head, rows);
  if (rows.length === 0) findings.push(fault('line 2', 'nothing', 'a row of figures'));
  if (findings.length > 0) return { ok: false, findings };
  const said = (row: ReadRow, column: string): string | null => row.cells[head.cells.indexOf(column)] || null;
  const [first] = rows;
  const unlike = (column: string, other: ReadRow, than: ReadRow): Finding => {
    const expected = `${shown(said(than, column))}, as in line ${than.line}`;
    return fault(`line ${other.line}, ${column}`, shown(said(other, column)), expected);
  };
  for (const column of ONE_RUN) {
    const other = rows.find((row) => said(row, column) !== said(first, column));
    if (other) findings.push(unlike(column, other, first));
  }
  const plans = new Map<string | null, ReadRow>();
  for (const row of rows) {
    const than = plans.get(said(row, 'scenario')) ?? row;
    plans.set(said(row, 'scenario'), than);
    if (said(row, 'plan') === said(than, 'plan')) continue;
    findings.push(unlike('plan', row, than));
    break;
  }
  // As a spreadsheet writes them where a comma parts whole from tenths.
  for (const { line, cells } of rows) {
    const c = cells.findIndex((cell) => /^-?\d+,\d+$/.test(cell));
    if (c < 0) continue;
    findings.push(fault(`line ${line}, ${head.cells[c]}`, shown(cells[c]), 'a number with a decimal point'));
    break;
  }
  const digest = said(first, 'digest');
  if (digest !== null && !DIGEST.test(digest)) {
    findings.push(fault(`line ${first.line}, digest`, shown(digest), '64 signs of 0-9 and a-f'));
  }
  if (findings.length > 0) return { ok: false, findings };
  const worlds = rows.reduce((most, row) => Math.max(most, Number(said(row, 'worlds') ?? 0)), 0);
  const years = Number(said(first, 'years'));
  const covers = said(first, 'covers');
  return {
    ok: true,
    claim: {
      ...EMPTY,
      kind,
      study: said(first, 'study'),
      seed: said(first, 'seed'),
      worlds: isCount(worlds, MAX_WORLDS) ? worlds : null,
      covers: covers === 'chance' || covers === 'chance+assumptions' ? covers : null,
      complete: said(first, 'complete')?.toLowerCase() !== 'false',
      modelVersion: said(first, 'model_version'),
      digest,
      plans: new Map(
        rows.flatMap((row) => (said(row, 'plan') ? [[said(row, 'scenario') ?? '', said(row, 'plan')!] as const] : [])),
      ),
      years: isCount(years, MAX_YEARS) ? years : null,
      range: Number(said(first, 'level')) === 1,
      cells: tableCells(text),
    },
  };
}

function unevenRows(head: ReadRow, rows: readonly ReadRow[]): Finding[] {
  return rows
    .filter(({ cells }) => cells.length !== head.cells.length)
    .slice(0, 3)
    .map(({ line, cells }) =>
      fault(`line ${line}`, `${cells.length} columns`, `${head.cells.length}, as in line ${head.line}`),
    );
}

/** Every figure of such a table, also of the one that is computed anew. */
export function tableCells(text: string): Cell[] {
  const [head, ...rows] = csvRows(text);
  return rows.flatMap(({ line, cells }) => {
    const name = NAMING.map((column) => cells[head.cells.indexOf(column)]).filter((one) => one !== undefined);
    return head.cells.flatMap((column, c) =>
      STAMPED.has(column) || NAMING.includes(column)
        ? []
        : [
            {
              key: [...name, column].join('/'),
              place: `line ${line}, ${[...name, column].join(', ')}`,
              value: valueOf(cells[c]),
            },
          ],
    );
  });
}

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function valueOf(cell: string): Value {
  if (cell === '') return null;
  if (NUMBER.test(cell)) return Number(cell);
  // As a spreadsheet writes them.
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  return cell;
}

// the data of a chart

const CHART = /^(today|scenario)_(mean|lower|upper)$|^difference(_lower|_upper)?$/;

function chartClaim(text: string): ReadClaim {
  const lines = text.split('\n');
  const stamped = lines.findIndex((line) => !/^["']?#/.test(line));
  const stamp = lines
    .slice(0, stamped < 0 ? lines.length : stamped)
    .map((line) => line.replace(/^["']?#\s*|["',;\r]+$/g, ''));
  const claim = wordsOf(stamp.join('\n'));
  if (stamped < 0) return { ok: true, claim: { ...claim, kind: 'stamp' } };
  const [head, ...rows] = csvRows(lines.slice(stamped).join('\n'), stamped + 1);
  const findings = head
    ? unevenRows(head, rows)
    : [fault(`line ${stamped + 1}`, 'nothing', 'the names of the columns')];
  if (findings.length > 0) return { ok: false, findings };
  const at = (row: ReadRow, column: string): string => row.cells[head.cells.indexOf(column)] ?? '';
  const cells = rows.flatMap((row) =>
    head.cells.flatMap((column, c): Cell[] => {
      const value = valueOf(row.cells[c]);
      // Left out where a figure is not shown alone.
      if (!CHART.test(column) || value === null) return [];
      const name = [at(row, 'key'), at(row, 'scenario'), at(row, 'outcome')].filter((one) => one !== '');
      const scenario = head.cells.includes('scenario') ? at(row, 'scenario') : (claim.scenario ?? '');
      return [
        {
          key: [scenario, at(row, 'outcome'), head.cells.includes('key') ? at(row, 'key') : claim.group, column].join(
            '/',
          ),
          place: `line ${row.line}, ${[...name, column].join(', ')}`,
          value,
        },
      ];
    }),
  );
  return { ok: true, claim: { ...claim, kind: 'chart', cells } };
}

// the words of a stamp, in either language

/** Signs of a stamp that are read: a link may stand in it. */
const MOST_WORDS = 100_000;

const one = (text: string, ...patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const [, said] = pattern.exec(text) ?? [];
    if (said) return said.trim();
  }
  return null;
};

/** From the head of a file, or copied from the foot of the page. */
function wordsOf(whole: string): Omit<Claim, 'kind'> {
  const text = whole.slice(0, MOST_WORDS);
  const worlds = one(text, /(\d[\d \u00a0\u202f.,]{0,12})[ \u00a0\u202f](?:of \d+ )?(?:worlds|världar)/i);
  const count = worlds === null ? 0 : Number(worlds.replace(/\D/g, ''));
  const plans = [...text.matchAll(/^(?:scenario|baseline) (\S+), plan ([0-9a-f]{64})/gm)];
  return {
    ...EMPTY,
    modelVersion: one(text, /mode(?:l|ll) (\d+\.\d+\.\d+)/),
    build: one(text, /(?:build|bygge) ([0-9a-f]{8,})/),
    study: one(text, /(?:study|studie) ([a-z0-9-]+)/),
    edited: /\(edited\)|, changed|, ändrad/.test(text),
    seed: one(
      text,
      /(?:seed|frö) (.+?)(?: \(one of \d+ seeds tried|, studiens eget|, the study’s own|; \d+ of \d+ worlds| · |\n|$)/,
    ),
    worlds: isCount(count, MAX_WORLDS) ? count : null,
    covers: coversOf(text),
    complete: !/NOT COMPLETE|no digest|ingen summa/.test(text),
    digest: one(text, /(?:digest|summa) ([0-9a-f]{16,64})/, /(?:^|\s)([0-9a-f]{64})(?:\s|$)/),
    plans: new Map(plans.map(([, scenario, plan]) => [scenario, plan])),
    scenario: one(text, /^scenario (\S+), plan/m),
    group: one(text, /^group (\S+)$/m) ?? 'all',
    range: /range of all worlds|spann över alla världar/.test(text),
    link: one(text, /(#study=[A-Za-z0-9._-]+)/),
  };
}

function coversOf(text: string): Covers | null {
  if (/covers chance\+assumptions|slump och antaganden|chance and assumptions/i.test(text)) return 'chance+assumptions';
  return /covers chance|slump|chance/i.test(text) ? 'chance' : null;
}

function stampClaim(text: string): ReadClaim | null {
  const bare = one(text.trim(), /^([0-9a-f]{16,64})$/);
  const claim = { ...wordsOf(text), kind: 'stamp' as const, ...(bare && { digest: bare }) };
  return claim.digest === null && (claim.study === null || claim.worlds === null) ? null : { ok: true, claim };
}
