/**
 * simulate(plan, world): one world under one plan. Pure: the same arguments give the same bits in every thread and
 * every browser, for any number of workers and in any order.
 *
 * The arms of a study share tables, people and warm-up, and most people live the same life in all of them. `arms` uses
 * that: the life without policies is lived once, and while it is lived each policy says whom it would ask for. In an arm
 * only these live again: their counts without the policy are taken back (once for all arms that touch the same), their counts
 * with it are added. All counts are whole numbers, so the result has the same bits as a run of everybody (the tests of each
 * policy hold it to that). A large world is lived a few employers at a time where nothing is shared between them (parts.ts).
 */
import { worldKey } from '../engine/draws.ts';
import { runInPieces, type Agents } from '../engine/run.ts';
import { Accounts } from './counts/accounts.ts';
import { LifeColumns, type Standing } from './columns.ts';
import { Diary } from './arms/diary.ts';
import type { Journal } from './journal.ts';
import { KeptWorlds } from './arms/kept-worlds.ts';
import type { Ledger } from './ledger.ts';
import { Lives } from './lives.ts';
import { WARMUP } from './people/managers.ts';
import { inParts, isSplit, personsOf, type Lived, type PartPlan, type Sizes } from './arms/parts.ts';
import { People } from './people/people.ts';
import type { Plan, World } from './plan.ts';
import { atOnce, PERSONS_A_PIECE, type Pieces } from './pieces.ts';
import { Population } from './people/population.ts';
import { makeSetting, type Setting } from './setting.ts';
import { WEEK } from './processes/meeting.ts';
import type { Probes } from './arms/probes.ts';
import type { ReachCounts } from './counts/reach-counts.ts';
import { Season } from './season.ts';
import { totalsOf } from './outcomes/totals.ts';
import { byTouched, indices, only, type Arm } from './arms/touched.ts';
import { Twin } from './arms/twin.ts';
import { Values } from './values.ts';

/**
 * Arms part from the shared warm-up here. Not at day 0: a short spell is played to its end when it begins, and one that
 * reaches into the study may be called to a meeting there.
 */
const SHARED_UNTIL = -21;
/** Of the last world or two. */
const ALIVE = 8;
/** Above this share of people touched, running everybody is cheaper. */
const MOST = 0.45;

export interface SimulateOptions {
  /** Stops every person at every barrier: the oracle of "is running ahead right?". */
  readonly suspicious?: boolean;
  readonly journal?: Journal;
  /** Who lost a place to whom. */
  readonly ledger?: Ledger;
}

export interface Simulator {
  /** Every person under one plan. */
  simulate(plan: Plan, world: World, options?: SimulateOptions): Float64Array;
  /** The same results for several plans, living again only whom a policy touches. */
  arms(plans: readonly Plan[], world: World): Float64Array[];
  /**
   * The same, a piece at a time, so that whoever waits is heard in between. Another world may be begun instead of going on.
   * @throws Error when one that was left is gone on with.
   */
  pieces(plans: readonly Plan[], world: World): Pieces<Float64Array[]>;
  /** Bytes in typed arrays. */
  bytes(): number;
}

interface WatchingPlans {
  readonly journal?: Journal | null;
  readonly ledger?: Ledger | null;
  readonly twin?: Twin | null;
  readonly diary?: Diary | null;
  readonly probed?: readonly Plan[];
}

/** What the arms of one world share. */
interface Shared {
  readonly key: string;
  readonly world: World;
  readonly values: Values;
  readonly setting: Setting;
  readonly season: Season;
  readonly hi: number;
  readonly lo: number;
  readonly population: Population;
  readonly standing: Standing;
  readonly accounts: Accounts;
}

/** The life without policies in one world: what every arm is compared with. */
interface Without {
  readonly counts: Accounts;
  readonly twin: Twin;
}

interface Base extends Without {
  readonly from: Shared;
  readonly probes: Probes;
}

interface Others {
  readonly accounts: Accounts;
  readonly reached: readonly ReachCounts[];
}

interface Kept extends Without {
  readonly from: Shared;
  /** From which another policy's probe is read. */
  readonly diary: Diary;
}

interface Store {
  readonly count: number;
  readonly people: readonly [People, People];
  readonly columns: readonly [LifeColumns, LifeColumns];
}

export interface SimulatorOptions {
  /** Of worlds in parts; the usual when left out. */
  readonly sizes?: Sizes;
  /** Whether a first run's lives are kept for a second with a moved control; that takes time and memory, and changes no result. */
  readonly keeps?: boolean;
}

export function createSimulator({ sizes, keeps = false }: SimulatorOptions = {}): Simulator {
  let store: Store | null = null;
  let setting: { key: string; of: Setting } | null = null;
  let season: { key: string; of: Season } | null = null;
  let shared: Shared | null = null;
  const kept = new KeptWorlds<Kept>();
  let peak = 0;
  /** The world that is being lived: columns are lent to one at a time. */
  let living = 0;
  /**
   * The last lives, although nobody needs them: a browser that has been idle for some seconds forgets what it has compiled for
   * kinds of objects of which there is none left, and whoever then moves a control waits two or three times as long.
   */
  const alive: Lives[] = [];

  /** Of a part: with room for the largest one. */
  function storeFor(plan: PartPlan): Store {
    const count = plan.whole?.room ?? personsOf(plan);
    if (store?.count !== count) {
      store = {
        count,
        people: [new People(count), new People(count)],
        columns: [new LifeColumns(count), new LifeColumns(count)],
      };
      shared = null;
      kept.clear();
    }
    return store;
  }

  function isKept(plan: PartPlan, { replication }: World): boolean {
    if (!keeps || plan.whole) return false;
    const { people, columns } = storeFor(plan);
    return kept.takes(studyOf(plan), replication, people[0].bytes + columns[0].bytes);
  }

  /** The world's people at the moment where arms part. */
  function* warmUp(plan: PartPlan, world: World, journal: Journal | null): Pieces<Shared> {
    const key = keyOf(plan, world);
    if (shared?.key === key && journal === null) return shared;
    const { count, people: lent, columns: lentColumns } = storeFor(plan);
    // A world that is kept has people of its own, which no later one writes over.
    const people = journal === null && isKept(plan, world) ? new People(count) : lent[0];
    const columns = lentColumns[0];
    const { hi, lo } = worldKey(plan.seed, world.replication);
    const values = new Values(plan, world.draw);
    const tables = `${plan.whole?.baseId ?? plan.baseId}/${world.draw}`;
    if (setting?.key !== tables) setting = { key: tables, of: makeSetting(values) };
    const factors = values.vector('inc.season');
    const when = `${plan.startDay}/${plan.days}/${factors.join()}`;
    if (season?.key !== when) {
      season = { key: when, of: new Season(plan.startDay, WARMUP - 1, plan.days + 1, factors) };
    }
    shared = null; // its columns are written over from here on
    const population = new Population(plan, setting.of, hi, lo, people);
    paid(columns, values);
    const accounts = new Accounts(plan, values);
    const none = { ...plan, policies: [] };
    const lives = new Lives(none, values, population, season.of, accounts, columns, { journal });
    yield* lives.begin(SHARED_UNTIL);
    shared = {
      key,
      world,
      values,
      setting: setting.of,
      season: season.of,
      hi,
      lo,
      population,
      standing: columns,
      accounts,
    };
    return shared;
  }

  /** People and columns as they were where arms part, to be written over; the columns of some slots when only these live on. */
  function parted(plan: Plan, from: Shared, slots?: Int32Array): Population {
    const { people, columns } = storeFor(plan);
    const { hi, lo, setting: of } = from;
    paid(columns[1], from.values);
    columns[1].copyFrom(from.standing, slots);
    return new Population(plan, of, hi, lo, people[1], from.population);
  }

  /** Lives from where arms part, into `accounts`: everybody's, or of some slots. Policy values come from the plan of the arm. */
  function livesOf(
    plan: Plan,
    values: Values,
    from: Shared,
    accounts: Accounts,
    watching: WatchingPlans,
    slots?: Int32Array,
  ): Lives {
    const { people, columns } = storeFor(plan);
    const population = parted(plan, from, slots);
    const lives = new Lives(plan, values, population, from.season, accounts, columns[1], {
      journal: watching.journal ?? null,
      twin: watching.twin ?? null,
      ledger: watching.ledger ?? null,
      diary: watching.diary ?? null,
      probed: probing(watching.probed ?? [], from),
    });
    // A log is long, and is asked for once.
    if (!watching.journal) alive.push(lives);
    if (alive.length > ALIVE) alive.shift();
    lives.resume(SHARED_UNTIL, slots);
    peak =
      people[0].bytes +
      people[1].bytes +
      columns[0].bytes +
      columns[1].bytes +
      2 * (accounts.counts.bytes + accounts.ledger.bytes);
    return lives;
  }

  function live(agents: Agents, plan: Plan, suspicious = false): Pieces<void> {
    return runInPieces(agents, { start: SHARED_UNTIL, horizon: plan.days, every: WEEK, suspicious }, PERSONS_A_PIECE);
  }

  /** The life of everybody without policies, into new counts; who would be asked for something is in its probes. */
  function* withoutPolicies(
    plan: Plan,
    from: Shared,
    probed: readonly Plan[],
    diary: Diary | null = null,
  ): Pieces<{ counts: Accounts; lives: Lives; twin: Twin }> {
    const none = { ...plan, policies: [] };
    const twin = new Twin(from.population.count);
    const counts = new Accounts(none, from.values, from.accounts);
    const lives = livesOf(none, from.values, from, counts, { twin, probed, diary });
    yield* live(lives, none);
    for (let slot = 0; slot < lives.count; slot++) lives.finish(slot);
    return { counts, lives, twin };
  }

  /** Everybody under one plan; `twin` = their lives without policies. */
  function* everybody(plan: Plan, from: Shared, twin: Twin | null, options: SimulateOptions): Pieces<Lived> {
    const values = new Values(plan, from.world.draw);
    const accounts = new Accounts(plan, values, from.accounts);
    const lives = livesOf(plan, values, from, accounts, {
      journal: options.journal ?? null,
      ledger: options.ledger ?? null,
      twin,
    });
    yield* live(lives, plan, options.suspicious);
    lives.close();
    for (let slot = 0; slot < lives.count; slot++) lives.finish(slot);
    return { accounts, values, workplaces: from.population.workplaceCount };
  }

  function simulate(plan: Plan, world: World, options: SimulateOptions = {}): Float64Array {
    const whole = (options.journal ?? options.ledger ?? null) !== null;
    const live = ([of]: readonly PartPlan[]) => alone(of, world, options);
    living++;
    const [{ accounts, values }] = atOnce(whole ? live([plan]) : summed([plan], live));
    return totalsOf(plan, accounts, values);
  }

  function* alone(plan: PartPlan, world: World, options: SimulateOptions): Pieces<[Lived]> {
    const journal = options.journal ?? null;
    const from = yield* warmUp(plan, world, journal);
    // A log is not counted, and its reader has both lives.
    const compared = plan.policies.length > 0 && journal === null;
    const twin = compared ? (yield* withoutPolicies(plan, from, [plan])).twin : null;
    return [yield* everybody(plan, from, twin, options)];
  }

  /** What is counted of all but some slots, in the life without policies; and whom each plan would reach in these slots. */
  function* without(slots: Int32Array, plans: readonly Plan[], from: Shared, counts: Accounts): Pieces<Others> {
    const none = { ...plans[0], policies: [] };
    const accounts = new Accounts(none, from.values, counts);
    accounts.sign = -1;
    const lives = livesOf(none, from.values, from, accounts, { probed: plans }, slots);
    yield* liveOnly(slots, lives, none);
    return { accounts, reached: lives.probes.all.map(({ reach }) => reach.counts) };
  }

  /** Arms whose policies touch the same slots: only these live again. */
  function* again(slots: Int32Array, arms: readonly Arm[], { from, counts, twin }: Base): Pieces<Lived[]> {
    const plans = arms.map(({ plan }) => plan);
    const others = yield* without(slots, plans, from, counts);
    const lived: Lived[] = [];
    for (const [i, { plan, probe }] of arms.entries()) {
      yield;
      const values = new Values(plan, from.world.draw);
      const accounts = new Accounts(plan, values, others.accounts);
      const { reach } = accounts.counts;
      reach.add(probe.reach.counts, 1);
      reach.add(others.reached[i], -1);
      yield* liveOnly(slots, livesOf(plan, values, from, accounts, { twin }, slots), plan);
      lived.push({ accounts, values, workplaces: from.population.workplaceCount });
    }
    return lived;
  }

  function* liveOnly(slots: Int32Array, lives: Lives, plan: Plan): Pieces<void> {
    yield* live(only(lives, slots), plan);
    lives.close();
    for (const slot of slots) lives.finish(slot);
  }

  /** Lived as one, or a few employers at a time. */
  function* summed(
    plans: readonly Plan[],
    live: (plans: readonly PartPlan[]) => Pieces<readonly Lived[]>,
  ): Pieces<readonly Lived[]> {
    if (!isSplit(plans, sizes)) return yield* live(plans);
    const sums = yield* inParts(plans, live, (plan, values) => new Accounts(plan, values), sizes);
    for (const { accounts } of sums) peak += accounts.counts.bytes + accounts.ledger.bytes;
    return sums;
  }

  /** The columns stand where the arms part: the life without policies was lived in others. */
  function keep(plan: Plan, { from, counts, twin }: Without & { from: Shared }, diary: Diary): void {
    diary.close();
    twin.close();
    const standing = storeFor(plan).columns[0].still();
    const { people } = from.population;
    const bytes =
      people.bytes + standing.bytes + 2 * (counts.counts.bytes + counts.ledger.bytes) + diary.bytes + twin.bytes;
    kept.put(studyOf(plan), from.key, { from: { ...from, standing }, counts, twin, diary }, bytes);
  }

  /** The life without policies in a world, and what policies that watch it have been told. */
  function* base(plan: Plan, world: World, others: readonly Plan[]): Pieces<Base> {
    const known = kept.get(keyOf(plan, world));
    if (known !== null) {
      const { from, counts, twin, diary } = known;
      const none = { ...plan, policies: [] };
      const { columns } = storeFor(plan);
      const population = parted(none, from);
      const here = { values: from.values, population, columns: columns[1], accounts: counts };
      const around = { plan: none, ...here, witness: null, twin: null, ledger: null };
      return { from, counts, twin, probes: diary.read(around, probing(others, from), SHARED_UNTIL) };
    }
    const from = yield* warmUp(plan, world, null);
    yield;
    const diary = isKept(plan, world) ? new Diary() : null;
    const { counts, lives, twin } = yield* withoutPolicies(plan, from, others, diary);
    if (diary) keep(plan, { from, counts, twin }, diary);
    return { from, counts, twin, probes: lives.probes };
  }

  /** Arms with the same people. */
  function* together(plans: readonly PartPlan[], world: World): Pieces<Lived[]> {
    const others = plans.filter(({ policies }) => policies.length > 0);
    const of = yield* base(plans[0], world, others);
    const { from, counts, probes } = of;
    const { values, population } = from;
    const lived = new Map<Plan, Lived>();
    const arms = others.map((plan, i) => ({ plan, probe: probes.all[i] }));
    for (const alike of byTouched(arms)) {
      yield;
      const slots = indices(alike[0].probe.touched);
      const all = slots.length > MOST * alike[0].probe.touched.length;
      const found = yield* all ? allAgain(alike, of) : again(slots, alike, of);
      alike.forEach(({ plan }, i) => lived.set(plan, found[i]));
    }
    return plans.map((plan) => lived.get(plan) ?? { accounts: counts, values, workplaces: population.workplaceCount });
  }

  /** Arms that touch so many that everybody lives again. */
  function* allAgain(arms: readonly Arm[], { from, twin }: Base): Pieces<Lived[]> {
    const lived: Lived[] = [];
    for (const { plan } of arms) {
      yield;
      lived.push(yield* everybody(plan, from, twin, {}));
    }
    return lived;
  }

  function* pieces(plans: readonly Plan[], world: World): Pieces<Float64Array[]> {
    const own = ++living;
    const steps = results(plans, world);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
      if (living !== own) throw new Error('Another world was begun before this one was at its end.');
    }
  }

  function* results(plans: readonly Plan[], world: World): Pieces<Float64Array[]> {
    const results = new Array<Float64Array | null>(plans.length).fill(null);
    for (const baseId of new Set(plans.map((plan) => plan.baseId))) {
      const own = plans.flatMap((plan, i) => (plan.baseId === baseId ? [i] : []));
      const lived = yield* summed(
        own.map((i) => plans[i]),
        (of) => together(of, world),
      );
      own.forEach((i, k) => (results[i] = totalsOf(plans[i], lived[k].accounts, lived[k].values)));
    }
    return results as Float64Array[];
  }

  return { simulate, arms: (plans, world) => atOnce(pieces(plans, world)), pieces, bytes: () => peak };
}

function probing(plans: readonly Plan[], { world }: Shared): { plan: Plan; values: Values }[] {
  return plans.map((plan) => ({ plan, values: new Values(plan, world.draw) }));
}

/** What the worlds of a study are kept under: all that they share. */
function studyOf(plan: Plan): string {
  return `${plan.baseId}/${plan.days}`;
}

function keyOf(plan: Plan, world: World): string {
  return `${studyOf(plan)}/${world.draw}/${world.replication}`;
}

function paid(columns: LifeColumns, values: Values): void {
  columns.paidBy(values.get('rule.karens_max'), values.get('rule.relapse_days'));
}
