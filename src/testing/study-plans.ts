/** Plans for tests: the 4-Ess study with other sizes, values and policies, through the same door as everybody's. */
import { readFileSync } from 'node:fs';
import type { Plan } from '../model/plan.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { monthCell, totalCell } from '../results/layout.ts';
import { compileStudy } from '../scenario/compile.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Assumptions, Policies, PolicyEntry, Study } from '../scenario/study.ts';

export interface Wish {
  /** Employments in Ljungby, Vimmerby and Torsås; those of the study when left out. */
  readonly sizes?: readonly [number, number, number];
  readonly years?: number;
  readonly seed?: string;
  readonly start?: string;
  readonly rules?: Study['rules'];
  readonly assumptions?: Assumptions;
  /** null = no policy. */
  readonly meeting?: PolicyEntry | null;
  /** All policies of the arm, in place of `meeting`. */
  readonly policies?: Policies;
  /** The three are members of a ring; or how many of them, and the others may be asked. */
  readonly ring?: boolean | number;
}

const text = readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8');

export function fourEss(): Study {
  const parsed = parseStudy(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.study;
}

/** The baseline's plan, and that of the arm with the meeting policy (equal to the baseline's when there is none). */
export function plansFor(wish: Wish = {}): { baseline: Plan; arm: Plan } {
  const { plans } = compileStudy(studyFor(wish));
  return { baseline: plans[0], arm: plans[1] };
}

/** The study itself, which nobody has checked. */
export function studyFor(wish: Wish): Study {
  const study = fourEss();
  const employers = study.population.employers.map((employer, i) => ({
    ...employer,
    employments: wish.sizes?.[i] ?? employer.employments,
    ring: wish.ring
      ? i < Number(wish.ring === true ? 3 : wish.ring)
        ? ('member' as const)
        : ('asked' as const)
      : null,
  }));
  const { meeting = {} } = wish;
  return {
    ...study,
    years: wish.years ?? study.years,
    seed: wish.seed ?? study.seed,
    start: wish.start ?? study.start,
    rules: wish.rules ?? study.rules,
    population: { employers },
    assumptions: wish.assumptions ?? {},
    scenarios: [
      {
        id: 'arm',
        label: { sv: 'arm', en: 'arm' },
        assumptions: {},
        policies: wish.policies ?? (meeting === null ? {} : { 'coordination-meeting': meeting }),
      },
    ],
  };
}

function outcomeIndex(plan: Plan, id: string): number {
  const index = planLayout(plan).outcomes.findIndex((outcome) => outcome.id === id);
  if (index < 0) throw new Error(`no outcome ${id}`);
  return index;
}

/** Numerator and denominator of a total. */
export function parts(plan: Plan, result: Float64Array, id: string, group = 'all'): [number, number] {
  const of = planLayout(plan);
  const cell = totalCell(of, outcomeIndex(plan, id), of.groups.indexOf(group));
  return [result[2 * cell], result[2 * cell + 1]];
}

/** A total's value, scaled as it is shown. */
export function value(plan: Plan, result: Float64Array, id: string, group = 'all'): number {
  const index = outcomeIndex(plan, id);
  const [numerator, denominator] = parts(plan, result, id, group);
  return (planLayout(plan).outcomes[index].scale * numerator) / denominator;
}

/** Numerator and denominator of a month (0-based). */
export function monthParts(plan: Plan, result: Float64Array, id: string, month: number): [number, number] {
  const cell = monthCell(planLayout(plan), outcomeIndex(plan, id), month);
  return [result[2 * cell], result[2 * cell + 1]];
}
