// @ts-check
// From a report of vitest to a figure of the proof: counting only, so that it can be tested.

/** @typedef {{ sv: string, en: string }} Text */
/** @typedef {{ by: 'code', code: string } | { by: 'counted', what: string } | { by: 'tests', match: string } | { by: 'mutants' | 'validate' | 'report' }} Count */
/** @typedef {{ id: string, goal: number | null, label: Text, how: Text, project?: string, files?: string[], count: Count }} Definition */
/** @typedef {{ name: string, status: string, counted: Record<string, number> }} Told */
/** @typedef {{ reached: number | null, failed: number, names: string[], why?: Text, date?: string }} Outcome */

/**
 * @param {{ testResults: { assertionResults: { fullName: string, status: string, meta?: { counted?: Record<string, number> } }[] }[] }} report
 * @returns {Told[]}
 */
export function testsIn(report) {
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, meta }) => ({ name: fullName, status, counted: meta?.counted ?? {} })),
  );
}

/**
 * Tests carry codes in their names (G1-07); a code counts once, when every test that carries it has passed.
 * @param {readonly Told[]} told @param {string} code @returns {Outcome}
 */
export function codesOf(told, code) {
  const pattern = new RegExp(`\\b(${code}-\\d+) (.*)$`);
  /** @type {Map<string, { name: string, statuses: string[] }>} */
  const by = new Map();
  for (const { name, status } of told) {
    const match = pattern.exec(name);
    if (!match) continue;
    const one = by.get(match[1]) ?? { name: `${match[1]} ${match[2]}`, statuses: [] };
    one.statuses.push(status);
    by.set(match[1], one);
  }
  const all = [...by.values()];
  const passed = all.filter(({ statuses }) => statuses.every((status) => status === 'passed'));
  const failed = all.filter(({ statuses }) => statuses.includes('failed')).length;
  return { reached: passed.length, failed, names: passed.map(({ name }) => name).sort() };
}

/**
 * Tests say how much they have tried by `task.meta.counted`; only those that passed count.
 * @param {readonly Told[]} told @param {string} what @returns {Outcome}
 */
export function countedIn(told, what) {
  const meant = told.filter(({ counted }) => counted[what] !== undefined);
  const sum = meant
    .filter(({ status }) => status === 'passed')
    .reduce((total, { counted }) => total + counted[what], 0);
  return { reached: sum, failed: told.filter(({ status }) => status === 'failed').length, names: [] };
}

/**
 * @param {Definition} of @param {Outcome} outcome
 * @param {{ date: string, commit: string | null, changed: boolean } | null} when
 */
export function figureOf({ id, goal, label, how }, { reached, failed, names, why }, when) {
  const status =
    reached === null ? 'not_run' : failed > 0 ? 'failed' : goal !== null && reached < goal ? 'short' : 'reached';
  return {
    ...{ id, label, how, goal, reached, failed, status },
    why: why ?? null,
    date: reached === null ? null : (when?.date ?? null),
    commit: reached === null ? null : (when?.commit ?? null),
    changed: reached === null ? null : (when?.changed ?? null),
    names,
  };
}
