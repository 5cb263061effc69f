/** Voluntary mobility, day by day: who is offered guidance, who takes it, and what becomes of it. */
import { exp, log } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import type { CasePolicy } from './cases.ts';
import { grown } from './growth.ts';
import type { Log } from './log.ts';
import type { OnsetPolicy } from './onset.ts';
import { type People, YEAR } from './people.ts';
import type { Way } from './spells.ts';
import type { Case, Person, Spell } from './types.ts';

/** The ways to guidance that `mob.takeup` tells of, in the words of the log. */
const WAYS = ['confidential', 'general', 'via_manager', 'selected'];
/** Options of `mob.offer`. */
const [TO_ALL, , PICKED] = [0, 1, 2];

export class Mobility implements OnsetPolicy, CasePolicy {
  readonly id = 'voluntary-mobility';
  readonly mostLong: number;
  readonly #policy: PlanPolicy;
  readonly #end: number;
  readonly #values: Values;
  readonly #people: People;
  readonly #log: Log;
  readonly #way: string;

  constructor(policy: PlanPolicy, plan: Plan, values: Values, people: People, log: Log) {
    this.#policy = policy;
    this.#end = Math.min(policy.end, plan.days);
    this.#values = values;
    this.#people = people;
    this.#log = log;
    this.mostLong = values.get('mob.rr_long_after');
    const offer = values.get('mob.offer');
    const open = values.get('mob.outside_hours') > 0 ? 'confidential' : offer === TO_ALL ? 'general' : 'via_manager';
    // Picked is picked, whenever the talk is held.
    this.#way = offer === PICKED ? 'selected' : open;
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  get #picks(): boolean {
    return this.#way === 'selected';
  }

  /** In the morning of somebody who is employed: what has come due, for who is at work and waits for no talk. */
  morning(person: Person, day: number, waits: boolean): void {
    const { mobile } = person;
    const due = this.#due(person, day);
    if (mobile.due === null && day >= mobile.until && mobile.post === Infinity) mobile.due = due;
    if (person.spell !== null || waits) return;
    if (day >= mobile.post) this.#takesPost(person, day);
    const { due: year, opened } = mobile;
    mobile.due = null;
    mobile.opened = false;
    if (day >= this.#end || day < mobile.until) return;
    if (person.subsidy !== null && day < person.subsidy.to) return;
    if (person.luck.uniform('mobilityReach') >= grown(this.#policy, day)) return;
    if (opened) this.#guide(person, day, 'meeting');
    else if (year !== null) this.#offer(person, year, day);
  }

  /** The policy year whose day is today, if it comes to something for the person. */
  #due(person: Person, day: number): number | null {
    const { start } = this.#policy;
    const now = Math.floor((day - start) / YEAR);
    for (const year of [now, now + 1]) {
      if (year < 0 || start + year * YEAR >= this.#end) continue;
      const on = Math.floor(start + YEAR * (year + person.luck.uniform('mobilityDay', year)));
      if (on === day && this.#comes(person, year)) return year;
    }
    return null;
  }

  #comes(person: Person, year: number): boolean {
    if (!this.#picks) return this.#takes(person, year);
    return person.locked && person.luck.uniform('mobilitySelected', year) < this.#get('mob.selected_share');
  }

  /** Whether the person takes what is offered in a policy year: odds by tenths of trust. */
  #takes(person: Person, year: number): boolean {
    const share = this.#values.vector('mob.takeup')[WAYS.indexOf(this.#way)];
    const usual = person.locked ? share : share * this.#get('mob.takeup_others');
    const gain = this.#get('mob.attitude_work') > 0 ? this.#get('mob.attitude_gain') : 0;
    const more = this.#trust(gain - this.#get('mob.trust_loss') * person.mobile.picked) - this.#get('trust.start');
    const odds = (usual / (1 - usual)) * exp(10 * log(this.#get('mob.trust_slope')) * more);
    const takes = usual < 1 ? odds / (1 + odds) : 1;
    // Of all in the wrong job, so a larger share of those whom the manager picks.
    const of = this.#picks ? this.#get('mob.selected_share') : 1;
    return person.luck.uniform('mobilityTakes', year) < takes / of;
  }

  #trust(change: number): number {
    return Math.min(1, Math.max(0, this.#get('trust.start') + change));
  }

  #offer(person: Person, year: number, day: number): void {
    if (!this.#picks && this.#isWithheld(person)) return;
    const takes = this.#takes(person, year);
    if (this.#picks) {
      this.#log.person(person, day, 'enrol', 'picked', '');
      // What it costs in trust is seen later.
      person.mobile.picked++;
    }
    if (takes) this.#guide(person, day, this.#way);
  }

  /** The employer keeps the offer from its staff, more so where posts are hard to fill. */
  #isWithheld({ workplace }: Person): boolean {
    const hard = this.#get('pop.vacancy_lag') / this.#values.defaultOf('pop.vacancy_lag');
    const reluctance = Math.min(1, this.#get('mob.employer_reluctance') * hard);
    return this.#people.employers[workplace.employer].uniform('mobilityWithheld') < reluctance;
  }

  /** Guidance begins: the threshold of leaving is spent at another speed for a while. */
  #guide(person: Person, day: number, way: string): void {
    const { mobile } = person;
    this.#log.person(person, day, 'enrol', 'work', way);
    const inside = person.luck.uniform('mobilityInside', mobile.times) < this.#get('mob.inside_share');
    mobile.times++;
    mobile.way = way;
    mobile.until = day + Math.max(1, Math.round(this.#get('mob.track_days')));
    const before = mobile.windows;
    const usual = person.leaves;
    mobile.windows = [...before, { from: day, to: mobile.until }];
    const { leaves, leavesTo } = this.#people.leaving(person, (on) => this.#speed(person, on));
    const sooner = leaves < Math.min(usual, mobile.until);
    if (sooner && inside && this.#hasAnother(person)) {
      // Instead of leaving: that comes when it would have come.
      mobile.windows = before;
      mobile.post = leaves;
    } else Object.assign(person, { leaves, leavesTo });
    mobile.leaves = person.leaves;
  }

  #speed({ mobile }: Person, day: number): number {
    return mobile.windows.some(({ from, to }) => day >= from && day < to) ? this.#get('mob.hr_move') : 1;
  }

  #hasAnother({ workplace: { employer } }: Person): boolean {
    return this.#people.workplaces.filter((of) => of.employer === employer).length > 1;
  }

  /** Another post at the employer: the row stays as it is. */
  #takesPost(person: Person, day: number): void {
    const { mobile } = person;
    this.#log.person(person, day, 'placement_start', `guidance_${mobile.way}`, 'own_post');
    mobile.post = Infinity;
    mobile.freed ||= person.locked;
    // Guidance has done what it can.
    mobile.leaves = Infinity;
  }

  /** An early meeting in a spell opens the way, on the day of the return. */
  back({ person, meeting, code }: Spell, day: number): void {
    const { start } = this.#policy;
    if (meeting.held === 0 || day < start || day >= Math.min(this.#end, person.leaves)) return;
    if (day < person.mobile.until || person.mobile.post < Infinity) return;
    person.mobile.opened ||= person.luck.uniform('mobilityMeeting', code) < this.#get('mob.rate_after_meeting');
  }

  /** Who goes on at another employer of a ring: trust in the old one, and a post there, are no matter any more. */
  leavesEmployer({ mobile }: Person): void {
    mobile.picked = 0;
    mobile.post = Infinity;
  }

  /** Why the person leaves, in the log: for guidance, by own will while it acts. */
  leavesFrom({ mobile, leavesTo }: Person, day: number): string {
    const guided = day < mobile.until && day === mobile.leaves && leavesTo === 'new_job_outside';
    return guided ? `guidance_${mobile.way}` : 'work';
  }

  long({ mobile }: Person): number {
    return mobile.freed ? this.mostLong : 1;
  }

  /** Who has been picked returns more slowly. */
  opens({ start, person }: Spell, day: number): boolean {
    return day === start && person.mobile.picked > 0;
  }

  happens({ person }: Spell, of: Case): void {
    const less = this.#trust(-this.#get('mob.trust_loss') * person.mobile.picked) - this.#get('trust.start');
    of.factor = exp(this.#get('trust.slope') * less);
  }

  /** An early meeting has been held: its effect is the total one. */
  met(of: Case): void {
    of.factor = 1;
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(_spell: Spell, _of: Case, _day: number, way: Way): Way {
    return way;
  }
}
