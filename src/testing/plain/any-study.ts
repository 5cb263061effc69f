/** Studies that nobody thought of: policies, levers and assumptions that chance puts together, to the ends of what is accepted. */
import { policies } from '../../model/policies/index.ts';
import { type Control, controlsOf, evidenceRange } from '../../parameters/controls.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { checkStudy } from '../../scenario/parse.ts';
import { plansFor, studyFor, type Wish } from '../study-plans.ts';
import type { Levers } from './levers.ts';
import { type Compared, Choices, study } from './study.ts';
import { KNOWN, MOBILITY, WAITING } from './studies.ts';

const { registry } = defaultCatalogue();
const ofPolicies = new Set(policies.flatMap(({ levers, assumptions }) => [...levers, ...assumptions]));
/** Numbers of the baseline with a range in the evidence. */
const assumed = registry.parameters.filter((of) => !ofPolicies.has(of.id) && evidenceRange(of) !== null);

/** How much is changed beside what the fixed studies change: nothing, little, much. */
const WILD = [0, 0.05, 0.25];

/**
 * The study of a number, from 1,000 on; the same number always gives the same one.
 * @param times how many times as many people: more of them meet in queues, slots and places.
 */
export function anyStudy(number: number, times = 1): Compared {
  const choices = new Choices(0x100000 + number);
  const of = <T>(values: readonly T[]): T => choices.of(values);
  const ids = some(KNOWN, of([1, 1, 2, 2, 3, 4, 6, KNOWN.length]), choices);
  const wild = of(WILD);
  const way: Record<string, Levers> = {};
  for (const id of ids) {
    const levers: Record<string, Levers[string]> = {
      ...of([{}, {}, WAITING[id] ?? {}, id === 'voluntary-mobility' ? of(MOBILITY)[id] : {}]),
    };
    for (const control of controlsOf(
      registry,
      policies.find((policy) => policy.id === id)!,
    )) {
      if (choices.one() < wild) levers[control.id] = valueOf(control, choices);
    }
    way[id] = levers;
  }
  const others: Record<string, number> = {};
  for (const parameter of some(assumed, Math.floor(20 * wild * choices.one()), choices)) {
    const { min, max } = evidenceRange(parameter)!;
    const value = of([min, max]);
    others[parameter.id] = parameter.whole ? Math.round(value) : value;
  }
  const compared = study(number, ids, way, others);
  const [ljungby, vimmerby, torsas] = compared.wish.sizes!;
  const wish = accepted({ ...compared.wish, sizes: [times * ljungby, times * vimmerby, times * torsas] });
  const { baseline, arm } = plansFor(wish);
  return { ...compared, wish, baseline, plan: arm };
}

/** The wish without the levers that no study file may hold together: what chance gives is not always a study. */
function accepted(wish: Wish): Wish {
  const parsed = checkStudy(studyFor(wish));
  if (parsed.ok) return wish;
  const refused = new Set(parsed.findings.map(({ path }) => path));
  const left: Record<string, Levers> = {};
  for (const [id, levers] of Object.entries(wish.policies ?? {})) {
    const kept = Object.entries(levers).filter(([name]) => !refused.has(`/scenarios/0/policies/${id}/${name}`));
    left[id] = Object.fromEntries(kept);
  }
  const fewer = { ...wish, policies: left };
  if (JSON.stringify(fewer) === JSON.stringify(wish)) throw new Error(JSON.stringify(parsed.findings));
  return accepted(fewer);
}

function some<T>(all: readonly T[], count: number, choices: Choices): T[] {
  const left = [...all];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(Math.floor(choices.one() * left.length), 1));
  }
  return all.filter((one) => taken.includes(one));
}

/** At an end of its track, or somewhere between. */
function valueOf(
  { kind, choices: offered, min, max, step, whole }: Control,
  choices: Choices,
): number | string | boolean {
  if (kind === 'switch') return choices.one() < 0.5;
  if (offered) return choices.of(offered).value;
  const between = min + step * Math.floor((choices.one() * (max - min)) / step);
  const value = choices.of([min, max, between, between]);
  return whole ? Math.round(value) : value;
}
