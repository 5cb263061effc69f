/**
 * Plans of a draft, arm by arm. Hashing a plan takes milliseconds in which the page stands still, so a plan is kept as
 * long as the scenario that it came from: drafts share what they leave alone, and a scenario that is the same object in
 * a study with the same frame has the same plan.
 */
import { civilDate } from '../model/civil.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import type { Catalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import type { Assumptions, Policies, Study } from '../scenario/study.ts';
import type { Compiled } from './study.ts';

interface Arm {
  readonly policies: Policies;
  readonly assumptions?: Assumptions;
}

/** All of a study that its arms share, as it stands or as it is referred to. */
const frameOf = ({ seed, start, years, rules, population, assumptions }: Study): readonly unknown[] => [
  seed,
  start,
  years,
  rules,
  population,
  assumptions,
];

export function armCompiler(catalogue: Catalogue): (study: Study) => Compiled {
  const kept = new WeakMap<Arm, { readonly frame: readonly unknown[]; readonly plan: Plan }>();
  /** By the baseline's plan; the same object for the same plan, so that nothing is drawn anew for it. */
  const layouts = new WeakMap<Plan, Layout>();

  function layoutOf(plan: Plan): Layout {
    const layout = layouts.get(plan) ?? planLayout(plan);
    layouts.set(plan, layout);
    return layout;
  }

  function planOf(study: Study, arm: Arm): Plan {
    const frame = frameOf(study);
    const known = kept.get(arm);
    if (known?.frame.every((part, i) => part === frame[i])) return known.plan;
    // A study of this one arm: its own assumptions on top of the study's.
    const [plan] = compileStudy(
      {
        ...study,
        assumptions: { ...study.assumptions, ...arm.assumptions },
        baseline: { ...study.baseline, policies: arm.policies },
        scenarios: [],
      },
      catalogue,
    ).plans;
    kept.set(arm, { frame, plan });
    return plan;
  }

  return (study) => {
    const arms = [study.baseline, ...study.scenarios];
    const plans = arms.map((arm) => planOf(study, arm));
    const [{ startDay, months }] = plans;
    const starts = plans.map(({ policies }) => monthOf(Math.min(...policies.map(({ start }) => start)), months));
    return {
      key: plans.map(({ id }) => id).join(' '),
      plans,
      arms: arms.map(({ id, label }) => ({ id, label })),
      layout: layoutOf(plans[0]),
      months: months.slice(0, -1).map((offset) => {
        const { year, month } = civilDate(startDay + offset);
        return { year, month };
      }),
      starts,
      policyStart: starts[1] ?? null,
    };
  };
}

/** A day of the study in months from its start, with the part of the month that has passed; null for no day. */
function monthOf(day: number, months: readonly number[]): number | null {
  if (day === Infinity) return null;
  const last = months.length - 2;
  const begun = months.findLastIndex((first) => first <= day);
  const month = Math.max(0, Math.min(last, begun));
  return month + (day - months[month]) / (months[month + 1] - months[month]);
}
