/**
 * simulate(plan, world): one world under one plan. Pure: the same arguments give the same bits in every thread and
 * every browser. A simulator keeps what the arms of a study share (tables, people, warm-up), which changes no result.
 */
import { worldKey } from '../engine/draws.ts';
import { run } from '../engine/run.ts';
import { Accounts } from './accounts.ts';
import type { Journal } from './journal.ts';
import { Lives } from './lives.ts';
import { WARMUP } from './managers.ts';
import type { Plan, World } from './plan.ts';
import { makeSetting, Population, type Setting } from './population.ts';
import { Meetings, WEEK } from './processes/meeting.ts';
import { Season } from './season.ts';
import { Values } from './values.ts';

/**
 * Arms part from the shared warm-up here. Not at day 0: a short spell is played to its end when it begins, and one that
 * reaches into the study may be called to a meeting there.
 */
const SHARED_UNTIL = -21;

export interface SimulateOptions {
  /** Stops every person at every barrier: the oracle of "is running ahead right?". */
  readonly suspicious?: boolean;
  readonly journal?: Journal;
}

interface Shared {
  readonly key: string;
  readonly population: Population;
  readonly accounts: Accounts;
  readonly lives: Lives;
}

export interface Simulator {
  simulate(plan: Plan, world: World, options?: SimulateOptions): Float64Array;
  /** Bytes in typed arrays at the peak of the last run. */
  bytes(): number;
}

/** The worlds' tables by (baseId, draw): draw 0 comes again and again. */
interface Known {
  key: string;
  setting: Setting;
}

export function createSimulator(): Simulator {
  let known: Known | null = null;
  let shared: Shared | null = null;
  let peak = 0;

  function settingOf(plan: Plan, draw: number, values: Values): Setting {
    const key = `${plan.baseId}/${draw}`;
    if (known?.key !== key) known = { key, setting: makeSetting(values) };
    return known.setting;
  }

  return {
    simulate(plan, world, options = {}) {
      const { hi, lo } = worldKey(plan.seed, world.replication);
      const values = new Values(plan, world.draw);
      const setting = settingOf(plan, world.draw, values);
      const season = seasonOf(plan, values);
      const journal = options.journal ?? null;
      const key = `${plan.baseId}/${world.draw}/${world.replication}`;
      if (shared?.key !== key || journal !== null) {
        const population = new Population(plan, setting, hi, lo);
        const accounts = new Accounts(plan);
        const closed = new Meetings({ ...plan, policies: [] }, values, population, hi, lo);
        const lives = new Lives(plan, population, season, accounts, closed, journal);
        lives.begin();
        for (let slot = 0; slot < lives.count; slot++) lives.advance(slot, SHARED_UNTIL);
        shared = { key, population, accounts, lives };
      }
      const population = new Population(plan, setting, hi, lo, shared.population);
      const accounts = new Accounts(plan);
      accounts.copyFrom(shared.accounts);
      const meetings = new Meetings(plan, values, population, hi, lo);
      const lives = new Lives(plan, population, season, accounts, meetings, journal);
      lives.copyFrom(shared.lives);
      run(lives, {
        start: SHARED_UNTIL,
        horizon: plan.days,
        every: WEEK,
        blockSize: lives.count,
        suspicious: options.suspicious ?? false,
      });
      lives.finish();
      peak = lives.bytes + shared.lives.bytes;
      if (journal !== null) shared = null;
      return accounts.finish();
    },
    bytes: () => peak,
  };
}

let lastSeason: { key: string; season: Season } | null = null;

function seasonOf(plan: Plan, values: Values): Season {
  const factors = values.vector('inc.season');
  const key = `${plan.startDay}/${plan.days}/${factors.join()}`;
  if (lastSeason?.key !== key) {
    lastSeason = { key, season: new Season(plan.startDay, WARMUP - 1, plan.days + 1, factors) };
  }
  return lastSeason.season;
}
