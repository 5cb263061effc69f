/** Manager training in blocks, day by day: who gets a seat, what is learnt and forgotten. */
import { exp, log, pow } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import { grown } from './growth.ts';
import type { CasePolicy } from './cases.ts';
import { type People, YEAR } from './people.ts';
import type { Way } from './spells.ts';
import type { Case, Manager, Person, Spell, Workplace } from './types.ts';

/** What has been forgotten is read off so many days after a block, and again. */
const STEP = 28;
/** Less than this counts as nothing. */
const LEAST = 0.01;
/** A manager's draws for several blocks are told apart by this times the blocks that the workplace has had before. */
const BLOCK = 4096;

interface Learnt {
  readonly block: number;
  readonly day: number;
  readonly gain: number;
}

export class Training implements CasePolicy {
  readonly id = 'manager-training';
  readonly #policy: PlanPolicy;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #people: People;
  readonly #learnt = new Map<Manager, Learnt[]>();
  /** Blocks that managers of a workplace have been to. */
  readonly #attended = new Map<Workplace, number>();
  /** Day on which training has made a manager ready. */
  readonly #ready = new Map<Manager, number>();

  constructor(policy: PlanPolicy, plan: Plan, values: Values, people: People) {
    this.#policy = policy;
    this.#plan = plan;
    this.#values = values;
    this.#people = people;
  }

  #whole(id: string): number {
    return Math.round(this.#values.get(id));
  }

  /** In the morning: the block of the day, if there is one. */
  morning(day: number): void {
    const { start, end } = this.#policy;
    const interval = Math.max(1, this.#whole('train.interval'));
    const blocks = Math.max(1, this.#whole('train.blocks'));
    const number = (day - start) / interval;
    if (day < start || day >= end || !Number.isInteger(number) || number >= blocks * this.#whole('train.rounds'))
      return;
    const [factual, experienced] = this.#values.vector('train.quality');
    const isFactual = number < Math.min(blocks, this.#whole('train.factual_blocks'));
    const gain = (isFactual ? factual : experienced) / blocks;
    const seats = Math.floor(this.#whole('train.seats') * grown(this.#policy, day));
    this.#plan.employers.forEach((_, employer) => {
      for (const workplace of this.#wanting(employer, number % blocks, day).slice(0, seats))
        this.#attend(workplace, { block: number % blocks, day, gain });
    });
  }

  /** Whose managers want a block that they have not been to: those who have begun first, then as drawn. */
  #wanting(employer: number, block: number, day: number): Workplace[] {
    const known = this.#people.workplaces
      .filter((of) => of.employer === employer)
      .map((workplace) => {
        const manager = this.#people.manager(workplace, day);
        const g = workplace.managers.indexOf(manager);
        return { workplace, g, learnt: this.#learnt.get(manager) ?? [] };
      })
      .filter(({ learnt }) => !learnt.some((of) => of.block === block))
      .filter(({ workplace, g }) => workplace.luck.uniform('trainingWants', g) < this.#values.get('mgr.trained_share'))
      .map((of) => ({ ...of, u: of.workplace.luck.uniform('trainingOrder', of.g) }));
    const begun = ({ learnt }: { learnt: Learnt[] }) => (learnt.length > 0 ? 0 : 1);
    return known.sort((a, b) => begun(a) - begun(b) || a.u - b.u).map(({ workplace }) => workplace);
  }

  #attend(workplace: Workplace, learnt: Learnt): void {
    const manager = this.#people.manager(workplace, learnt.day);
    const before = this.#attended.get(workplace) ?? 0;
    this.#attended.set(workplace, before + 1);
    this.#learnt.set(manager, [...(this.#learnt.get(manager) ?? []), learnt]);
    const all = Math.min(0.999999, this.#values.get('train.engage'));
    const u = workplace.luck.uniform('trainingEngages', workplace.managers.indexOf(manager) + before * BLOCK);
    if (u < 1 - pow(1 - all, learnt.gain) && !this.#ready.has(manager)) this.#ready.set(manager, learnt.day);
  }

  /** First day on which training has made a manager ready to use early meetings. */
  readyFrom(manager: Manager): number {
    return this.#ready.get(manager) ?? Infinity;
  }

  /** What the manager in post has learnt and not forgotten, 0 to 1. */
  level(workplace: Workplace, day: number): number {
    const learnt = this.#learnt.get(this.#people.manager(workplace, day)) ?? [];
    const known = learnt.filter((of) => of.day <= day);
    if (known.length === 0) return 0;
    const last = known[known.length - 1].day;
    const read = last + STEP * Math.floor((day - last) / STEP);
    const half = Math.max(1, (this.#values.get('train.halflife') * YEAR) / 12);
    const sum = known.reduce((so, of) => so + of.gain * pow(0.5, (read - of.day) / half), 0);
    return sum < LEAST ? 0 : Math.min(1, sum);
  }

  /** Multiplier of the onset of long spells. */
  long({ workplace }: Person, day: number): number {
    return exp(this.level(workplace, day) * log(this.#values.get('train.rr_new_long')));
  }

  get mostLong(): number {
    return Math.max(1, this.#values.get('train.rr_new_long'));
  }

  /** Multiplier of the break-off of placements at a workplace. */
  breakOff(workplace: Workplace, day: number): number {
    return pow(this.#values.get('train.place_dropout_factor'), this.level(workplace, day));
  }

  opens(): boolean {
    return true;
  }

  /** Every sick day: the manager in post, as long as the person is employed. */
  happens({ person }: Spell, of: Case, day: number): void {
    if (day < person.leaves) of.factor = exp(this.level(person.workplace, day) * log(this.#values.get('train.hr_rtw')));
    of.day = day + 1;
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(_spell: Spell, _of: Case, _day: number, way: Way): Way {
    return way;
  }
}
