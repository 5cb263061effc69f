/** Wage subsidy at the current workplace, day by day. */
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Values } from '../../model/values.ts';
import type { CasePolicy } from './cases.ts';
import type { Log } from './log.ts';
import { nextBarrier, WEEK } from './meetings.ts';
import { YEAR } from './people.ts';
import { RETURNS, type Way } from './spells.ts';
import type { Case, Person, Spell } from './types.ts';

export class Subsidy implements CasePolicy {
  readonly id = 'wage-subsidy';
  readonly #policy: PlanPolicy;
  readonly #days: number;
  readonly #values: Values;
  readonly #log: Log;

  constructor(policy: PlanPolicy, plan: Plan, values: Values, log: Log) {
    this.#policy = policy;
    this.#days = plan.days;
    this.#values = values;
    this.#log = log;
  }

  #whole(id: string): number {
    return Math.round(this.#values.get(id));
  }

  /** On the day of application, or when the policy starts for spells under way. */
  opens(spell: Spell, day: number): boolean {
    const { start, end, ramp } = this.#policy;
    const { luck, leaves } = spell.person;
    const usual = Math.max(spell.start + this.#whole('ws.request_day') - 1, start);
    if (day !== Math.min(usual, this.#atMeeting(spell))) return false;
    if (usual >= end || usual >= leaves || usual >= this.#days) return false;
    const reach = ramp === null || ramp === 0 ? 1 : (usual - start + 1) / ramp;
    return (
      luck.uniform('subsidyEligible', spell.code) < this.#values.get('ws.eligible_share') &&
      luck.uniform('subsidyAdapt', spell.code) < this.#values.get('work.adapt_prob') &&
      luck.uniform('subsidyReach', spell.code) < reach
    );
  }

  /** The day after the first early meeting, where the employment service takes part in it. */
  #atMeeting({ meeting }: Spell): number {
    const takesPart = this.#values.has('policy.af_in_meeting') && this.#values.get('policy.af_in_meeting') > 0;
    return takesPart && meeting.held > 0 ? Math.max(meeting.firstOn + 1, this.#policy.start) : Infinity;
  }

  happens(spell: Spell, of: Case, day: number): void {
    const { luck, leaves } = spell.person;
    if (of.stage === 'opens') {
      of.stage = 'over';
      if (nextBarrier(day) >= Math.min(leaves, this.#days)) return;
      of.stage = 'waits';
      of.asked = day;
      of.barrier = nextBarrier(day);
    } else if (of.stage === 'decided') {
      const yes = luck.uniform('subsidyApprove', spell.code) < this.#values.get('ws.approve_prob');
      of.stage = yes && day < this.#policy.end ? 'offered' : 'over';
      if (of.stage === 'offered') of.factor = this.#values.get('ws.hr_rtw');
    }
  }

  hear(day: number, requests: readonly { spell: Spell; of: Case }[]): void {
    let free = this.#whole('ws.decisions_week');
    for (const { spell, of } of requests) {
      if (free > 0) {
        free--;
        of.stage = 'decided';
        of.barrier = Infinity;
        of.day = day + Math.max(1, this.#whole('ws.decision_days'));
      } else if (day + WEEK >= Math.min(spell.person.leaves, this.#days)) {
        of.stage = 'over';
        of.barrier = Infinity;
      }
    }
  }

  ended(spell: Spell, of: Case, day: number, way: Way): Way {
    const { person } = spell;
    const stays = way === 'own' || way === 'otherJob';
    if (of.stage === 'offered' && day < this.#policy.end && RETURNS.includes(way) && stays && day < person.leaves)
      this.#begin(spell, day);
    of.stage = 'over';
    return way;
  }

  /** Back to subsidised work until ordinary work, or the longest time: then what follows is drawn. */
  #begin(spell: Spell, day: number): void {
    const { person, code } = spell;
    const values = this.#values;
    const perDay = (values.get('ws.exit_rate') * values.get('ws.hr_unsubsidised')) / YEAR;
    const ordinary = day + Math.max(1, Math.ceil(person.luck.exponential('subsidyOrdinary', code) / perDay));
    const longest = day + Math.round(values.get('ws.max_years') * YEAR);
    const after = ['ordinary', 'relapse', 'unemployment'][
      person.luck.which(values.vector('ws.after_end'), 'subsidyAfter', code)
    ];
    const follows = longest <= ordinary && longest < Math.min(person.leaves, this.#days) ? after : 'ordinary';
    person.subsidy = { to: Math.min(ordinary, longest), follows, code, cause: spell.cause };
    this.#log.person(person, day, 'subsidy_start', '', 'own');
    if (follows !== 'unemployment') return;
    person.subsidy.leftOtherwise = { leaves: person.leaves, leavesTo: person.leavesTo };
    person.leaves = longest;
    person.leavesTo = 'unemployment';
  }

  /** In the morning: the time is up. Returns the spell that follows, as code and cause. */
  morning(person: Person, day: number): { code: number; cause: number } | null {
    const { subsidy } = person;
    if (subsidy === null || day < subsidy.to || subsidy.follows === 'unemployment') return null;
    if (subsidy.follows === 'relapse' && person.spell === null) return { code: subsidy.code, cause: subsidy.cause };
    this.close(person, day, 'ordinary');
    return null;
  }

  /** The employment ends: on the day that was planned, subsidised work has come to its end by itself. */
  left(person: Person, day: number): void {
    const { subsidy } = person;
    const planned = subsidy !== null && day === subsidy.to && subsidy.follows !== 'unemployment';
    this.close(person, day, planned ? 'ordinary' : 'left');
  }

  /** Subsidised work ends, for `why`. What was to follow after the longest time does not. */
  close(person: Person, day: number, why: string): void {
    const { subsidy } = person;
    if (subsidy === null) return;
    person.subsidy = null;
    this.#log.person(person, day, 'subsidy_end', 'own', why);
    if (why === 'sick' && subsidy.leftOtherwise) Object.assign(person, subsidy.leftOtherwise);
  }
}
