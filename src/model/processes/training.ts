/**
 * Manager training in blocks. Each employer has so many seats in a block; the blocks of a round come at a rhythm, the first
 * ones too factual (`train.quality`), and every manager goes through a block once. What a manager has learnt (0 to 1) is
 * the sum over blocks of relevance / number of blocks, halved for every `train.halflife` since the block, and is gone when
 * the manager leaves.
 *
 * A level of 1 multiplies return by `train.hr_rtw` and new long spells by `train.rr_new_long`; less does so in proportion on
 * the log scale. A relevant block may also make a manager ready to use early meetings (`train.engage`), who then stays so.
 * Who gets a seat depends on the managers' own draws alone, so the whole course is known when the world begins, and nobody
 * waits for anybody at a barrier.
 */
import { uniform } from '../../engine/draws.ts';
import { exp, log, pow } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { OnsetFactor } from '../spells/onset-factors.ts';
import type { PlanPolicy } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import { Case, type CaseProcess, type Spell } from '../spells/spell.ts';

export const TRAINING_POLICY = 'manager-training';
const MONTH = YEAR / 12;
/** Forgetting is read off once in four weeks: what is shared changes at barriers only. */
const STEP = 28;
/** Less is nothing: log effects of a hundredth of a training's cannot be told. */
const LEAST = 0.01;
/** A manager's draws for several blocks are told apart by the bits above the generation. */
const BLOCK = 0x1000;

interface Attendance {
  readonly day: number;
  readonly generation: number;
  readonly gain: number;
}

export class ManagerTraining implements CaseProcess {
  /** By workplace: blocks that its managers went through, in the order of days. */
  readonly attended: readonly (readonly Attendance[])[];
  /** What it does to onset; null when nothing. */
  readonly factor: OnsetFactor | null;
  readonly #days: number;
  readonly #blocks: number;
  readonly #half: number;
  readonly #logReturn: number;
  readonly #logOnset: number;
  readonly #logBreak: number;
  readonly #population: Population;
  /** By workplace: days on which the level changes, ascending, and the level from then on. */
  readonly #since: number[][] = [];
  readonly #level: number[][] = [];
  /** By workplace: first day on which a generation is ready through training; by generation. */
  readonly #ready: ReadonlyMap<number, number>[] = [];
  readonly #around: Around;

  /** null when the plan has no such policy. */
  static of(around: Around): ManagerTraining | null {
    const policy = around.plan.policies.find(({ id }) => id === TRAINING_POLICY);
    return policy ? new ManagerTraining(around, policy) : null;
  }

  private constructor(
    around: Around,
    readonly policy: PlanPolicy,
  ) {
    const { plan, values, population } = around;
    this.#around = around;
    this.#population = population;
    this.#days = plan.days;
    this.#blocks = Math.max(1, Math.round(values.get('train.blocks')));
    this.#half = Math.max(1, values.get('train.halflife') * MONTH);
    this.#logReturn = log(values.get('train.hr_rtw'));
    this.#logOnset = log(values.get('train.rr_new_long'));
    this.#logBreak = log(Math.max(1e-9, values.get('train.place_dropout_factor')));
    const most = Math.max(1, values.get('train.rr_new_long'));
    this.factor =
      this.#logOnset === 0
        ? null
        : {
            policy: TRAINING_POLICY,
            acts: 'long',
            mostShort: 1,
            mostLong: most,
            follows: false,
            short: () => 1,
            long: (slot, day) => this.onset(slot, day),
            touches: (slot) => this.touches(population.workplace[slot]),
          };
    this.attended = this.#courses();
    for (let w = 0; w < population.workplaceCount; w++) this.#write(w);
  }

  /** Who goes to which block. */
  #courses(): Attendance[][] {
    const { values, plan } = this.#around;
    const { managers, workplaceCount, workplaceHi, workplaceLo, workplace, employer } = this.#population;
    const seats = Math.round(values.get('train.seats'));
    const interval = Math.max(1, Math.round(values.get('train.interval')));
    const rounds = Math.round(values.get('train.rounds'));
    const factual = Math.round(values.get('train.factual_blocks'));
    const [poor, good] = values.vector('train.quality');
    const share = values.get('mgr.trained_share');
    const { start, ramp, end } = this.policy;
    const attended: Attendance[][] = Array.from({ length: workplaceCount }, () => []);
    const by: number[][] = plan.employers.map(() => []);
    const seen = new Uint8Array(workplaceCount);
    for (let slot = 0; slot < this.#population.count; slot++) {
      const w = workplace[slot];
      if (seen[w] === 1) continue;
      seen[w] = 1;
      by[employer[slot]].push(w);
    }
    // Blocks of the round that the manager in post has been to, as bits; by workplace.
    const done = new Int32Array(workplaceCount);
    const whose = new Int32Array(workplaceCount).fill(-1);
    for (let b = 0; b < rounds * this.#blocks; b++) {
      const day = start + b * interval;
      if (day >= Math.min(end, plan.days)) break;
      if (day < 0) continue;
      const bit = 1 << (b % this.#blocks);
      const open = ramp === null || ramp <= 0 ? seats : Math.floor(seats * Math.min(1, (day - start + 1) / ramp));
      const gain = (b < Math.min(factual, this.#blocks) ? poor : good) / this.#blocks;
      for (const workplaces of by) {
        const wants: { w: number; g: number; begun: number; u: number }[] = [];
        for (const w of workplaces) {
          const g = managers.at(w, day);
          if (whose[w] !== g) done[w] = 0;
          whose[w] = g;
          if ((done[w] & bit) !== 0) continue;
          if (uniform(workplaceHi[w], workplaceLo[w], processes.trainingWants, g) >= share) continue;
          const u = uniform(workplaceHi[w], workplaceLo[w], processes.trainingOrder, g);
          wants.push({ w, g, begun: done[w] > 0 ? 1 : 0, u });
        }
        // Who has begun goes on; among the others the order is drawn.
        wants.sort((a, c) => c.begun - a.begun || a.u - c.u || a.w - c.w);
        for (const { w, g } of wants.slice(0, open)) {
          done[w] |= bit;
          attended[w].push({ day, generation: g, gain });
        }
      }
    }
    return attended;
  }

  #write(w: number): void {
    const { managers, workplaceHi, workplaceLo } = this.#population;
    const engage = this.#around.values.get('train.engage');
    const since: number[] = [];
    const level: number[] = [];
    const ready = new Map<number, number>();
    const attended = this.attended[w];
    for (let i = 0; i < attended.length; i++) {
      const { day, generation, gain } = attended[i];
      // The chance grows with the relevance: after all blocks at full relevance it is `train.engage`.
      const chance = 1 - pow(1 - Math.min(0.999999, engage), gain);
      const u = uniform(workplaceHi[w], workplaceLo[w], processes.trainingEngages, generation + i * BLOCK);
      if (u < chance && !ready.has(generation)) ready.set(generation, day);
      const next = Math.min(attended[i + 1]?.day ?? Infinity, managers.nextChange(w, day), this.#days);
      for (let at = day; at < next; at += STEP) {
        const now = this.#sum(w, generation, at);
        since.push(at);
        level.push(now < LEAST ? 0 : now);
        if (now < LEAST) break;
      }
      if (next < this.#days && next === managers.nextChange(w, day)) {
        since.push(next);
        level.push(0);
      }
    }
    this.#since.push(since);
    this.#level.push(level);
    this.#ready.push(ready);
  }

  #sum(w: number, generation: number, day: number): number {
    let sum = 0;
    for (const of of this.attended[w]) {
      if (of.generation === generation && of.day <= day) sum += of.gain * pow(0.5, (day - of.day) / this.#half);
    }
    return Math.min(1, sum);
  }

  /** What the manager in post has learnt and not forgotten, 0 to 1. */
  level(workplace: number, day: number): number {
    const since = this.#since[workplace];
    let low = 0;
    let high = since.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (since[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#level[workplace][low - 1];
  }

  /** First day after `day` on which the level changes, or Infinity. */
  next(workplace: number, day: number): number {
    for (const at of this.#since[workplace]) if (at > day) return at;
    return Infinity;
  }

  /** Whether training has made the manager in post ready to use early meetings. */
  ready(workplace: number, generation: number, day: number): boolean {
    return (this.#ready[workplace].get(generation) ?? Infinity) <= day;
  }

  /** Whether anybody at the workplace may notice: at least one of its managers is trained. */
  touches(workplace: number): boolean {
    return this.attended[workplace].length > 0;
  }

  /** Multiplier of the onset of long spells of a slot on a day. */
  onset(slot: number, day: number): number {
    if (this.#logOnset === 0) return 1;
    const level = this.level(this.#population.workplace[slot], day);
    return level === 0 ? 1 : exp(level * this.#logOnset);
  }

  /** Factor of the break-off of placements at a workplace. */
  breakOff(workplace: number, day: number): number {
    return exp(this.level(workplace, day) * this.#logBreak);
  }

  consider(spell: Spell, today: number): Case | null {
    if (this.#logReturn === 0) return null;
    const w = this.#population.workplace[spell.slot];
    if (!this.touches(w)) return null;
    const day = Math.max(spell.start, today);
    const level = this.level(w, day);
    const at = level > 0 ? day : this.next(w, day);
    if (at >= Math.min(spell.leave, this.#days)) return null;
    const of = new Case(this);
    of.day = at;
    return of;
  }

  happens(spell: Spell, of: Case, day: number): void {
    const w = this.#population.workplace[spell.slot];
    of.factor = exp(this.level(w, day) * this.#logReturn);
    const next = this.next(w, day);
    of.day = next < Math.min(spell.leave, this.#days) ? next : Infinity;
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(_spell: Spell, _of: Case, _end: number, exit: number): number {
    return exit;
  }

  dropped(): void {
    // Nothing is held.
  }

  /** Once an arm: each block that somebody goes through costs its part of a training, borne by the employer. */
  finish(): void {
    const { accounts } = this.#around;
    const { managers, employerOf } = this.#population;
    this.attended.forEach((attended, w) => {
      const last = managers.at(w, this.#days - 1);
      const first = managers.at(w, Math.max(0, this.policy.start));
      accounts.tally('managers', last - first + 1);
      accounts.tally('managersTrained', new Set(attended.map(({ generation }) => generation)).size);
      for (const { day } of attended) accounts.events.training(employerOf[w], day, 1 / this.#blocks);
    });
  }
}
