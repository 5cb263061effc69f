/**
 * Local groups and the steering group (ortsgrupp, styrgrupp): those who meet over the cases learn to work together. The quality
 * of collaboration of a municipality, 0 to 1, begins at `coop.quality0`; each meeting of its group closes `coop.gain_per_meeting`
 * of what is left to 1, less when it dwells on complaints; each member who is replaced takes `coop.turnover_loss` of it, and a
 * key person who leaves `proj.person_dependence`, by the size of the municipality, with a gap in which the group does not meet.
 * After the policy's end it runs out by `coop.decay_no_group` a year.
 *
 * The mean log effect of a coordination meeting is multiplied by quality / quality at the start: without the policy by 1. Who
 * meets whom hangs on nobody's spell, so the course is known when the world begins.
 */
import { exponential, uniform } from '../../engine/draws.ts';
import { exp, log } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { YEAR } from '../civil.ts';
import type { HoursFlow } from '../money/hours.ts';
import { NO_EMPLOYER } from '../money/ledger.ts';
import type { PlanPolicy } from '../plan.ts';
import { processes } from '../process-ids.ts';
import { bySize } from './by-size.ts';

export const GROUP_POLICY = 'local-group';
const MONTH = YEAR / 12;
/** What is lost without a group is read off once in four weeks. */
const STEP = 28;
/** In the order of `group.members`. */
const FLOWS: readonly HoursFlow[] = [
  'manager-hours',
  'hr-hours',
  'officer-hours',
  'physician-hours',
  'coordinator-hours',
];

export class LocalGroups {
  /** Days of meetings, by employer. */
  readonly meetings: readonly number[][];
  readonly #around: Around;
  readonly #policy: PlanPolicy;
  /** By employer: days on which the quality changes, ascending, and the quality from then on. */
  readonly #since: number[][] = [];
  readonly #quality: number[][] = [];
  readonly #start: number;
  readonly #managers: boolean;
  readonly #workshop: number;

  /** null when the plan has no such policy. */
  static of(around: Around): LocalGroups | null {
    const policy = around.plan.policies.find(({ id }) => id === GROUP_POLICY);
    return policy ? new LocalGroups(around, policy) : null;
  }

  private constructor(around: Around, policy: PlanPolicy) {
    const { values, plan } = around;
    this.#around = around;
    this.#policy = policy;
    this.#start = values.get('coop.quality0');
    this.#managers = values.get('group.managers') > 0;
    this.#workshop =
      values.get('group.workshop') > 0 ? policy.start + Math.round(values.get('group.workshop_day')) : Infinity;
    this.meetings = plan.employers.map((_, employer) => this.#run(employer));
  }

  /** One municipality's group from the start of the policy to the horizon. */
  #run(employer: number): number[] {
    const { values, plan, population } = this.#around;
    const hi = population.employerHi[employer];
    const lo = population.employerLo[employer];
    const { start, ramp } = this.#policy;
    const end = Math.min(this.#policy.end, plan.days);
    const interval = Math.max(7, Math.round(values.get('group.interval')));
    const gain = values.get('coop.gain_per_meeting');
    const slow = values.get('group.complaint_gain');
    const complaints = values.get('group.success_agenda') > 0 ? 0 : values.get('group.complaints');
    const members = values.vector('group.members').reduce((sum, n) => sum + n, 0) + (this.#managers ? 1 : 0);
    const replaced = 1 - exp((-values.get('group.turnover') * interval) / YEAR);
    const loss = values.get('coop.turnover_loss');
    const gap = values.get('proj.leader_gap') * MONTH;
    const keyLoss = bySize(values.vector('proj.person_dependence'), plan.employers[employer].employments);
    const leaves = values.get('group.leader_turnover') / YEAR;
    const met: number[] = [];
    const since: number[] = [];
    const quality: number[] = [];
    let now = this.#start;
    let change = 0;
    let leader = leaves > 0 ? start + exponential(hi, lo, processes.groupLeader, 0) / leaves : Infinity;
    for (let k = 0, day = start; day < end; k++, day += interval) {
      while (leader + gap <= day) {
        now *= 1 - keyLoss;
        change++;
        leader += gap + exponential(hi, lo, processes.groupLeader, change) / leaves;
      }
      // Nobody calls the group while the key person is missing; what they knew is lost the day they go.
      const missing = leader <= day;
      if (k > 0) {
        for (let m = 0; m < members; m++) {
          if (uniform(hi, lo, processes.groupMember, k * 64 + m) < replaced) now *= 1 - loss;
        }
      }
      if (!missing) {
        met.push(day);
        const dwells = uniform(hi, lo, processes.groupComplains, k) < complaints;
        const grown = ramp !== null && ramp > 0 ? Math.min(1, (day - start + 1) / ramp) : 1;
        now += gain * grown * (dwells ? slow : 1) * (1 - now);
      }
      since.push(day);
      quality.push(missing ? now * (1 - keyLoss) : now);
    }
    const kept = log(1 - Math.min(0.999, values.get('coop.decay_no_group')));
    const last = quality.length > 0 ? quality[quality.length - 1] : now;
    for (let day = end; day < plan.days; day += STEP) {
      since.push(day);
      quality.push(last * exp((kept * (day - end)) / YEAR));
    }
    this.#since.push(since);
    this.#quality.push(quality);
    return met;
  }

  /** Quality of collaboration, 0 to 1. */
  quality(employer: number, day: number): number {
    const since = this.#since[employer];
    let k = since.length - 1;
    while (k >= 0 && since[k] > day) k--;
    return k < 0 ? this.#start : this.#quality[employer][k];
  }

  /** Multiplier of the mean log effect of a meeting. */
  factor(employer: number, day: number): number {
    return this.#start > 0 ? this.quality(employer, day) / this.#start : 1;
  }

  /** By how much faster managers learn while first-line managers are in the group (`diff.manager_in_group`). */
  learning(day: number): number {
    const { start, end } = this.#policy;
    return this.#managers && day >= start && day < end ? this.#around.values.get('diff.manager_in_group') : 1;
  }

  /** Day of the steering group's working conference, or Infinity. */
  get workshop(): number {
    return this.#workshop < this.#policy.end ? this.#workshop : Infinity;
  }

  /** Once an arm: hours of the groups' meetings, and of the steering group as long as the policy runs. */
  finish(): void {
    const { values, accounts, plan } = this.#around;
    const { events } = accounts;
    const hours = values.get('group.hours');
    const members = values.vector('group.members');
    this.meetings.forEach((met, employer) => {
      for (const day of met) {
        FLOWS.forEach((flow, i) => {
          const there = members[i] + (i === 0 && this.#managers ? 1 : 0);
          if (there > 0) events.hours(employer, flow, day, there * hours);
        });
      }
    });
    // One steering group a study, its hours shared alike by employer, insurance office and region.
    const steering: readonly HoursFlow[] = ['hr-hours', 'officer-hours', 'coordinator-hours'];
    const end = Math.min(this.#policy.end, plan.days);
    const monthly = values.get('group.steering_hours') / 12;
    for (let day = this.#policy.start; day < end; day += Math.round(MONTH)) {
      for (const flow of steering) events.hours(NO_EMPLOYER, flow, day, monthly / steering.length);
    }
    if (this.workshop < end) {
      for (const flow of steering) {
        events.hours(NO_EMPLOYER, flow, this.workshop, values.get('group.workshop_hours') / steering.length);
      }
    }
  }
}
