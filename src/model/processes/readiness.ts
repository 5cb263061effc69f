/**
 * Which managers use the model of early meetings, where they learn from it and from each other. Without a policy that opens
 * this, a manager is ready or not for good (managers.ts), and engagement does not spread.
 *
 * Engagement is a level from 0 to 1, spread among managers by `mgr.engage_sd` so that `mgr.engaged_share0` of them stand at
 * `mgr.engage_ready` or above: these use the model. It changes
 * - by a network of managers: each employer holds one every `learn.interval` days with `learn.seats` seats. Whoever is there
 *   comes nearer to 1 by `learn.gain` times the share of the others who use the model and have had a meeting that worked;
 * - by the steering group's working conference, once (`proj.turning_point_gain`), where there is one;
 * - by a first meeting: a doubtful manager who has taken part in one goes on by themselves with `mgr.use_after_first`;
 * - by a meeting that turned into criticism (`meet.criticism_prob`): engagement falls by `mgr.use_drop`.
 *
 * That a small municipality changes fast and a large one slowly is numbers of managers and seats; nothing here knows a speed.
 * Everything changes at weekly barriers, from the values before, in the order of day and person.
 */
import { uniform } from '../../engine/draws.ts';
import { normalQuantile } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { bySize } from './by-size.ts';
import { MANAGERS, MEETING_POLICY } from './meeting-ids.ts';
import type { LocalGroups } from './local-group.ts';
import type { ManagerTraining } from './training.ts';

export const LEARNING_POLICY = 'manager-learning';
interface Happened {
  readonly day: number;
  readonly person: number;
  readonly manager: number;
  readonly worked: boolean;
}

/** The level at which a manager with the uniform `u` begins: above `ready` for a share of them. */
export function startLevel(u: number, share: number, sd: number, ready: number): number {
  if (share <= 0 || share >= 1) return share >= 1 ? 1 : 0;
  const level = ready + sd * (normalQuantile(1 - u) - normalQuantile(1 - share));
  return Math.min(1, Math.max(0, level));
}

export class Readiness {
  readonly from: number;
  readonly to: number;
  readonly #around: Around;
  readonly #training: ManagerTraining | null;
  readonly #groups: LocalGroups | null;
  /** What the steering group's working conference gives, once (share of the gap). */
  readonly #turn: number;
  #turned = false;
  readonly #ready: number;
  readonly #share: number;
  readonly #sd: readonly number[];
  readonly #again: number;
  readonly #criticism: number;
  readonly #drop: number;
  readonly #seats: number;
  readonly #interval: number;
  readonly #gain: number;
  readonly #hours: number;
  readonly #ramp: number;
  /** Levels that have changed, by manager. */
  readonly #level = new Map<number, number>();
  /** Who has had a meeting that worked, any meeting, and training that made them ready. */
  readonly #worked = new Set<number>();
  readonly #met = new Set<number>();
  readonly #trained = new Set<number>();
  readonly #pending: Happened[] = [];
  readonly #employerOf: Int32Array;
  #networks = 0;

  /** null when nothing depends on it: no early meetings, or managers who stand still and alone call. */
  static of(around: Around, training: ManagerTraining | null, groups: LocalGroups | null = null): Readiness | null {
    const { plan, values } = around;
    const policy = plan.policies.find(({ id }) => id === LEARNING_POLICY);
    const meetings = plan.policies.some(({ id }) => id === MEETING_POLICY);
    const anyCaller = meetings && values.get('meet.any_caller') > 0;
    const turns = meetings && groups !== null && groups.workshop < Infinity;
    return policy || anyCaller || turns ? new Readiness(around, policy ?? null, training, groups) : null;
  }

  private constructor(
    around: Around,
    policy: PlanPolicy | null,
    training: ManagerTraining | null,
    groups: LocalGroups | null,
  ) {
    const { values, population } = around;
    const get = (id: string): number => (policy ? values.get(id) : 0);
    this.#around = around;
    this.#training = training;
    this.#groups = groups;
    this.#turn = groups && groups.workshop < Infinity ? values.get('proj.turning_point_gain') : 0;
    this.from = policy?.start ?? Infinity;
    this.to = policy?.end ?? -Infinity;
    this.#ramp = policy?.ramp ?? 0;
    this.#ready = values.get('mgr.engage_ready');
    this.#share = values.get('mgr.engaged_share0');
    this.#sd = values.vector('mgr.engage_sd');
    this.#again = get('mgr.use_after_first');
    this.#criticism = get('meet.criticism_prob');
    this.#drop = get('mgr.use_drop');
    this.#seats = Math.round(get('learn.seats'));
    this.#interval = Math.max(1, Math.round(get('learn.interval')));
    this.#gain = get('learn.gain');
    this.#hours = get('learn.hours');
    this.#employerOf = new Int32Array(population.workplaceCount);
    for (let slot = 0; slot < population.count; slot++) {
      this.#employerOf[population.workplace[slot]] = population.home[slot];
    }
  }

  /** How engaged the manager is, 0 to 1. */
  level(workplace: number, generation: number, day: number): number {
    const manager = workplace * MANAGERS + generation;
    let level = this.#level.get(manager);
    if (level === undefined) {
      const { population, plan } = this.#around;
      const { workplaceHi, workplaceLo } = population;
      const u = uniform(workplaceHi[workplace], workplaceLo[workplace], processes.managerEngaged, generation);
      const sd = bySize(this.#sd, plan.employers[this.#employerOf[workplace]].employments);
      level = startLevel(u, this.#share, sd, this.#ready);
      // Rounding must not undo what the draw says.
      const { managers } = population;
      if (managers.engaged(workplace, generation)) level = Math.max(level, this.#ready);
      else if (level >= this.#ready) level = this.#ready - 1e-9;
      this.#level.set(manager, level);
    }
    // Training makes ready once; a later meeting may undo it.
    if (!this.#trained.has(manager) && this.#training?.ready(workplace, generation, day)) {
      this.#trained.add(manager);
      level = Math.max(level, this.#ready);
      this.#level.set(manager, level);
    }
    return level;
  }

  isReady(workplace: number, generation: number, day: number): boolean {
    return this.level(workplace, generation, day) >= this.#ready;
  }

  /** A meeting is held on `day`; what it does to the manager shows at the barrier after. */
  held(slot: number, code: number, day: number): void {
    const { population, columns } = this.#around;
    const { keyHi, keyLo } = population.people;
    const w = population.workplace[slot];
    const worked = uniform(keyHi[slot], keyLo[slot], processes.meetingCriticism, code) >= this.#criticism;
    const manager = w * MANAGERS + population.managers.at(w, day);
    this.#pending.push({ day, person: slot + columns.generation[slot] * 0x200000, manager, worked });
  }

  /** The start of a week: what the meetings of the weeks before have done, and the networks that are due. */
  barrier(day: number): void {
    this.#settle(day);
    if (this.#groups && !this.#turned && day >= this.#groups.workshop) this.#turnAll(day);
    if (day < this.from || day >= Math.min(this.to, this.#around.plan.days)) return;
    const due = Math.floor((day - this.from) / this.#interval) + 1;
    if (due <= this.#networks) return;
    this.#networks = due;
    this.#around.plan.employers.forEach((_, employer) => this.#network(employer, day, due));
  }

  /** The shared view of what is to be done reaches every manager, once. */
  #turnAll(day: number): void {
    const { managers } = this.#around.population;
    this.#turned = true;
    for (let w = 0; w < this.#employerOf.length; w++) {
      const generation = managers.at(w, day);
      const level = this.level(w, generation, day);
      this.#level.set(w * MANAGERS + generation, level + this.#turn * (1 - level));
    }
  }

  #settle(day: number): void {
    if (this.#pending.length === 0) return;
    const now = this.#pending.filter((of) => of.day < day);
    if (now.length === 0) return;
    const later = this.#pending.filter((of) => of.day >= day);
    this.#pending.splice(0, this.#pending.length, ...later);
    now.sort((a, b) => a.day - b.day || a.person - b.person);
    const { workplaceHi, workplaceLo } = this.#around.population;
    for (const { day: held, manager, worked } of now) {
      // Engagement does not change without the policy.
      if (held < this.from || held >= this.to) continue;
      const w = Math.floor(manager / MANAGERS);
      const generation = manager % MANAGERS;
      const level = this.level(w, generation, held);
      const first = !this.#met.has(manager);
      this.#met.add(manager);
      if (!worked) {
        this.#level.set(manager, level * (1 - this.#drop));
        continue;
      }
      this.#worked.add(manager);
      if (level >= this.#ready || !first) continue;
      const u = uniform(workplaceHi[w], workplaceLo[w], processes.meetingUseAgain, generation);
      if (u < this.#again) this.#level.set(manager, this.#ready);
    }
  }

  #network(employer: number, day: number, occurrence: number): void {
    const { population, accounts } = this.#around;
    const { managers, workplaceHi, workplaceLo } = population;
    const there: { w: number; u: number }[] = [];
    for (let w = 0; w < this.#employerOf.length; w++) {
      if (this.#employerOf[w] !== employer) continue;
      there.push({ w, u: uniform(workplaceHi[w], workplaceLo[w], processes.learningSeat, occurrence) });
    }
    there.sort((a, b) => a.u - b.u || a.w - b.w);
    const share = this.#ramp > 0 ? Math.min(1, (day - this.from + 1) / this.#ramp) : 1;
    const seated = there.slice(0, Math.floor(this.#seats * share));
    if (seated.length < 2) return;
    const gain = Math.min(1, this.#gain * (this.#groups?.learning(day) ?? 1));
    const before = seated.map(({ w }) => {
      const generation = managers.at(w, day);
      const level = this.level(w, generation, day);
      const manager = w * MANAGERS + generation;
      return { manager, level, tells: level >= this.#ready && this.#worked.has(manager) };
    });
    const tellers = before.reduce((n, { tells }) => n + (tells ? 1 : 0), 0);
    for (const { manager, level, tells } of before) {
      accounts.events.hours(employer, 'manager-hours', day, this.#hours);
      const others = (tellers - (tells ? 1 : 0)) / (before.length - 1);
      this.#level.set(manager, level + gain * others * (1 - level));
    }
  }
}
