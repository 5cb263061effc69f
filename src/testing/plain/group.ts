/** Local groups: how well those who meet over the cases of a municipality work together. */
import { exp, log } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import { bySize, grown } from './growth.ts';
import type { Luck } from './luck.ts';
import { type People, YEAR } from './people.ts';

/** What is lost without a group is read off once in four weeks. */
const STEP = 28;
/** Draws of one meeting for its members. */
const MEMBERS = 64;

interface Group {
  readonly luck: Luck;
  quality: number;
  /** Key persons who have left, and when the present one does. */
  gone: number;
  leaves: number;
  /** Until then nobody calls the group. */
  missing: number;
}

export class Groups {
  readonly #policy: PlanPolicy;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #groups: Group[];

  constructor(policy: PlanPolicy, plan: Plan, values: Values, people: People) {
    this.#policy = policy;
    this.#plan = plan;
    this.#values = values;
    this.#groups = people.employers.map((luck) => ({
      luck,
      quality: values.get('coop.quality0'),
      gone: 0,
      leaves: policy.start + this.#tenure(luck, 0),
      missing: -Infinity,
    }));
  }

  #tenure(luck: Luck, number: number): number {
    const aYear = this.#values.get('group.leader_turnover');
    return aYear > 0 ? luck.exponential('groupLeader', number) / (aYear / YEAR) : Infinity;
  }

  /** In the morning: a meeting of the groups is due. */
  morning(day: number): void {
    const { start, end } = this.#policy;
    const number = (day - start) / this.#interval;
    if (day < start || day >= end || !Number.isInteger(number)) return;
    this.#groups.forEach((group, employer) => {
      this.#keyPerson(group, employer, day);
      if (number > 0) this.#members(group, number);
      if (day >= group.missing) this.#meets(group, number, day);
    });
  }

  get #interval(): number {
    return Math.max(7, Math.round(this.#values.get('group.interval')));
  }

  #keyPerson(group: Group, employer: number, day: number): void {
    const lost = bySize(this.#values.vector('proj.person_dependence'), this.#plan.employers[employer].employments);
    const gap = (this.#values.get('proj.leader_gap') * YEAR) / 12;
    while (group.leaves <= day) {
      group.quality *= 1 - lost;
      group.missing = group.leaves + gap;
      group.leaves = group.missing + this.#tenure(group.luck, ++group.gone);
    }
  }

  #members(group: Group, number: number): void {
    const values = this.#values;
    const leads = values.get('group.managers') > 0 ? 1 : 0;
    const members = values.vector('group.members').reduce((sum, n) => sum + n, leads);
    const replaced = 1 - exp((-values.get('group.turnover') * this.#interval) / YEAR);
    for (let m = 0; m < members; m++)
      if (group.luck.uniform('groupMember', number * MEMBERS + m) < replaced)
        group.quality *= 1 - values.get('coop.turnover_loss');
  }

  #meets(group: Group, number: number, day: number): void {
    const values = this.#values;
    const complaints = values.get('group.success_agenda') > 0 ? 0 : values.get('group.complaints');
    const dwells = group.luck.uniform('groupComplains', number) < complaints;
    const gain = values.get('coop.gain_per_meeting') * grown(this.#policy, day);
    group.quality += gain * (dwells ? values.get('group.complaint_gain') : 1) * (1 - group.quality);
  }

  /** Multiplier of the mean log effect of a meeting in a municipality. */
  factor(employer: number, day: number): number {
    const before = this.#values.get('coop.quality0');
    if (before <= 0) return 1;
    const { end } = this.#policy;
    const years = day < end ? 0 : (STEP * Math.floor((day - end) / STEP)) / YEAR;
    const kept = exp(years * log(1 - Math.min(0.999, this.#values.get('coop.decay_no_group'))));
    return (this.#groups[employer].quality * kept) / before;
  }

  /** By how much faster managers learn with one of them in the group. */
  learning(day: number): number {
    const { start, end } = this.#policy;
    const sits = this.#values.get('group.managers') > 0 && day >= start && day < end;
    return sits ? this.#values.get('diff.manager_in_group') : 1;
  }

  /** Day of the steering group's working conference; Infinity when there is none. */
  get conference(): number {
    const day = this.#policy.start + Math.round(this.#values.get('group.workshop_day'));
    return this.#values.get('group.workshop') > 0 && day < this.#policy.end ? day : Infinity;
  }
}
