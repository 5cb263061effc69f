/**
 * How engaged managers are, where that changes: by networks, by their own meetings, by training and the steering group's
 * conference. It also says how engaged a manager is who does not use the model, where others may call.
 */
import { normalQuantile } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import type { Groups } from './group.ts';
import { bySize, grown } from './growth.ts';
import type { People } from './people.ts';
import type { Training } from './training.ts';
import type { Manager, Person, Workplace } from './types.ts';

interface Standing {
  level: number;
  /** Training that makes ready has been reckoned with. */
  trained: boolean;
  met: boolean;
  worked: boolean;
}

interface Meeting {
  readonly day: number;
  readonly person: number;
  readonly workplace: Workplace;
  readonly worked: boolean;
}

export class Readiness {
  readonly #policy: PlanPolicy | null;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #people: People;
  readonly #training: Training | null;
  readonly #groups: Groups | null;
  readonly #standing = new Map<Manager, Standing>();
  #meetings: Meeting[] = [];
  #networks = 0;
  #turned = false;

  constructor(plan: Plan, values: Values, people: People, training: Training | null, groups: Groups | null) {
    this.#policy = plan.policies.find(({ id }) => id === 'manager-learning') ?? null;
    this.#plan = plan;
    this.#values = values;
    this.#people = people;
    this.#training = training;
    this.#groups = groups;
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  /** How engaged the manager in post is on a day, 0 to 1. */
  level(workplace: Workplace, day: number): number {
    return this.#of(workplace, day).level;
  }

  isReady(workplace: Workplace, day: number): boolean {
    return this.level(workplace, day) >= this.#get('mgr.engage_ready');
  }

  #of(workplace: Workplace, day: number): Standing {
    const manager = this.#people.manager(workplace, day);
    let standing = this.#standing.get(manager);
    if (!standing) {
      standing = { level: this.#first(workplace, manager), trained: false, met: false, worked: false };
      this.#standing.set(manager, standing);
    }
    if (!standing.trained && (this.#training?.readyFrom(manager) ?? Infinity) <= day) {
      standing.trained = true;
      standing.level = Math.max(standing.level, this.#get('mgr.engage_ready'));
    }
    return standing;
  }

  /** A normal spread, of which the share that takes part lies at the level of readiness or above. */
  #first(workplace: Workplace, manager: Manager): number {
    const ready = this.#get('mgr.engage_ready');
    const share = this.#get('mgr.engaged_share0');
    const sd = bySize(this.#values.vector('mgr.engage_sd'), this.#plan.employers[workplace.employer].employments);
    const u = workplace.luck.uniform('managerEngaged', workplace.managers.indexOf(manager));
    const spread = share <= 0 ? 0 : share >= 1 ? 1 : ready + sd * (normalQuantile(1 - u) - normalQuantile(1 - share));
    const level = Math.min(1, Math.max(0, spread));
    if (manager.engaged) return Math.max(level, ready);
    return level >= ready ? ready - 1e-9 : level;
  }

  /** A meeting is held; what it does shows at the next barrier. */
  held(person: Person, occurrence: number, day: number): void {
    const criticism = this.#policy === null ? 0 : this.#get('meet.criticism_prob');
    const worked = person.luck.uniform('meetingCriticism', occurrence) >= criticism;
    this.#meetings.push({ day, person: person.number, workplace: person.workplace, worked });
  }

  /** The start of a week, before anybody is heard. */
  barrier(day: number): void {
    const held = this.#meetings.filter((of) => of.day < day);
    this.#meetings = this.#meetings.filter((of) => of.day >= day);
    for (const meeting of held.sort((a, b) => a.day - b.day || a.person - b.person)) this.#learnsFrom(meeting);
    this.#conference(day);
    this.#network(day);
  }

  #learnsFrom({ workplace, day, worked }: Meeting): void {
    const { start, end } = this.#policy ?? { start: Infinity, end: Infinity };
    if (day < start || day >= end) return;
    const standing = this.#of(workplace, day);
    const manager = this.#people.manager(workplace, day);
    const first = !standing.met;
    standing.met = true;
    if (!worked) {
      standing.level *= 1 - this.#get('mgr.use_drop');
      return;
    }
    standing.worked = true;
    const u = workplace.luck.uniform('meetingUseAgain', workplace.managers.indexOf(manager));
    if (first && u < this.#get('mgr.use_after_first'))
      standing.level = Math.max(standing.level, this.#get('mgr.engage_ready'));
  }

  /** Everybody in post on the first barrier from the conference on, once. */
  #conference(day: number): void {
    if (this.#groups === null || this.#turned || day < this.#groups.conference) return;
    this.#turned = true;
    for (const workplace of this.#people.workplaces) {
      const standing = this.#of(workplace, day);
      standing.level += this.#get('proj.turning_point_gain') * (1 - standing.level);
    }
  }

  #network(day: number): void {
    const policy = this.#policy;
    if (policy === null || day < policy.start || day >= policy.end) return;
    const number = Math.floor((day - policy.start) / Math.max(1, Math.round(this.#get('learn.interval')))) + 1;
    if (number <= this.#networks) return;
    this.#networks = number;
    const seats = Math.floor(Math.round(this.#get('learn.seats')) * grown(policy, day));
    const gain = Math.min(1, this.#get('learn.gain') * (this.#groups?.learning(day) ?? 1));
    this.#plan.employers.forEach((_, employer) => {
      const there = this.#people.workplaces
        .filter((of) => of.employer === employer)
        .map((of) => ({ of, u: of.luck.uniform('learningSeat', number) }))
        .sort((a, b) => a.u - b.u)
        .slice(0, seats)
        .map(({ of }) => this.#of(of, day));
      if (there.length < 2) return;
      const tells = there.map(({ level, worked }) => worked && level >= this.#get('mgr.engage_ready'));
      const tellers = tells.filter(Boolean).length;
      there.forEach((standing, i) => {
        const others = (tellers - (tells[i] ? 1 : 0)) / (there.length - 1);
        standing.level += gain * others * (1 - standing.level);
      });
    });
  }
}
