/**
 * A model of nothing, with the shape of the real one: for tests of everything that runs models and reads what they
 * leave. Pure, exact (integers only), and with switches for what a model must never do.
 */
import { Journal } from '../model/journal.ts';
import { Ledger } from '../model/ledger.ts';
import { packed, type LifeLog } from '../model/life-log.ts';
import { MODEL_VERSION, type Plan, type PlanParameter, type World } from '../model/plan.ts';
import { layout } from '../results/layout.ts';
import type { Model } from '../runtime/protocol.ts';

export const toyLayout = layout(
  [
    { id: 'O-04', scale: 100, series: true, grouped: true },
    { id: 'O-05', scale: 1, series: false, grouped: false },
  ],
  ['all', 'sex:women', 'sex:men'],
  12,
);

export interface ToySwitches {
  /** Taken off absence, in thousandths. */
  readonly effect?: number;
  /** Throws in this replication. */
  readonly failAt?: number;
  /** Throws a broken conservation law in this replication. */
  readonly breakAt?: number;
  /** Never returns from this replication. */
  readonly hangAt?: number;
  /** Milliseconds of idle work per world. */
  readonly slowMs?: number;
}

export function toyPlan(name: string, switches: ToySwitches = {}): Plan {
  const parameters = Object.entries(switches)
    .map(([id, value]): PlanParameter => ({
      id,
      values: [value as number],
      defaults: [value as number],
      uncertainty: null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id: `toy-${name}-${parameters.map(({ id, values }) => `${id}=${values[0]}`).join('-')}`,
    baseId: `toy-${name}`,
    modelVersion: MODEL_VERSION,
    seed: [1, 2],
    startDay: 0,
    days: 365,
    months: [],
    rules: '2019',
    employers: [
      {
        id: 'toy',
        employments: 100,
        listedShare: 'toy.listed',
        participating: [],
        other: [],
        ring: false,
        public: true,
      },
    ],
    parameters,
    policies: [],
  };
}

/** An integer below `below`, alike for all arms of a world. */
function lot(world: World, number: number, below: number): number {
  let x =
    Math.imul(world.replication + 1, 0x9e3779b1) ^
    Math.imul(world.draw + 1, 0x85ebca6b) ^
    Math.imul(number + 1, 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 13), 0x297a2d39);
  return ((x ^ (x >>> 16)) >>> 0) % below;
}

export function toySimulate(plan: Plan, world: World): Float64Array {
  const at = (id: keyof ToySwitches): number | undefined => plan.parameters.find((one) => one.id === id)?.values[0];
  if (at('failAt') === world.replication) throw new Error('planted failure');
  if (at('breakAt') === world.replication) {
    throw Object.assign(new Error('days do not add up'), { name: 'ConservationError' });
  }
  for (let forever = at('hangAt') === world.replication; forever;);
  const until = performance.now() + (at('slowMs') ?? 0);
  while (performance.now() < until);
  const numbers = new Float64Array(2 * toyLayout.cells);
  for (let cell = 0; cell < toyLayout.cells; cell++) {
    numbers[2 * cell] = 60 + lot(world, cell, 20) - (at('effect') ?? 0);
    numbers[2 * cell + 1] = 1000;
  }
  return numbers;
}

/** The toy as runners take it: all arms of a world at once. */
export function toyArms(plans: readonly Plan[], world: World): Float64Array[] {
  return plans.map((plan) => toySimulate(plan, world));
}

/** One life a plan: ill on a day of its own, for as many days as the toy's first number says. */
export function toyLives(plans: readonly Plan[], world: World): LifeLog[] {
  return plans.map((plan) => {
    const [days] = toySimulate(plan, world);
    const journal = new Journal();
    const row = {
      ...{
        order: 0,
        person: 7,
        occupation: 'care',
        employer: 'toy',
        workplace: 'toy-0',
        sex: 'woman',
        age: 40,
        hours: 1,
      },
      ...{ centre: '', from: '', to: '', cause: 'short', degree: 100, spell: '7-s0' },
    };
    const day = lot(world, 1, 200);
    journal.add({ ...row, day, event: 'spell_start', spellDay: 1 });
    journal.add({ ...row, day: day + days, event: 'spell_end', degree: 0, spellDay: days + 1 });
    const ledger = new Ledger();
    ledger.given(day, 'meeting', 7);
    ledger.lost(day, 'meeting', 8);
    return packed(plan, journal.sorted(), ledger);
  });
}

export const toyModel: Model = { simulate: toyArms, trace: toyLives };
