/** The manager keeps contact with who is away: trust with the policy and without it, read off now and then. */
import { exp } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import { grown } from './growth.ts';
import type { CasePolicy } from './cases.ts';
import { type People, YEAR } from './people.ts';
import type { Way } from './spells.ts';
import type { Case, Person, Spell, Workplace } from './types.ts';

/** Read off so often, for the middle of the days to come. */
const STEP = 28;

export class Contact implements CasePolicy {
  readonly id = 'manager-contact';
  readonly #policy: PlanPolicy;
  readonly #values: Values;
  readonly #people: People;
  /** Employees in a long spell on any day, of those of the base year. */
  readonly #away: number;

  constructor(policy: PlanPolicy, _plan: Plan, values: Values, setting: Setting, people: People) {
    this.#policy = policy;
    this.#values = values;
    this.#people = people;
    const { mix, meanDays } = setting.tables;
    const mean = mix[0] * meanDays[0] + (mix[1] - mix[0]) * meanDays[1] + (mix[2] - mix[1]) * meanDays[2];
    this.#away = (values.get('inc.rate_long') * mean) / YEAR;
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  /** Spell day after which the manager has noticed: later where there are many employees. */
  #noticed({ span }: Workplace): number {
    const late = (this.#get('mgr.detect_slope') * (span - this.#get('mgr.span_mean'))) / 10;
    return Math.max(1, Math.round(this.#get('contact.first_day') + late));
  }

  opens({ start, person }: Spell, day: number): boolean {
    if (day >= Math.min(this.#policy.end, person.leaves)) return false;
    return day === Math.max(start + this.#noticed(person.workplace), this.#policy.start);
  }

  happens(spell: Spell, of: Case, day: number): void {
    if (of.stage === 'opens') of.since = day;
    of.stage = 'kept';
    // A meeting held before leaves nothing to do.
    if (spell.meeting.held > 0) return;
    of.factor = exp(this.#get('trust.slope') * this.#gained(spell, of.since, day + STEP / 2));
    if (day + STEP < spell.person.leaves) of.day = day + STEP;
  }

  /** Trust with the policy less trust without, on a moment of a spell in which contact began on the day `from`. */
  #gained({ start, person }: Spell, from: number, at: number): number {
    const usual = this.#change(this.#usual(person.workplace, from));
    const kept = this.#change(this.#kept(person.workplace, from));
    if (usual === kept && person.trust === 0) return 0;
    const to = Math.max(from, Math.min(at, this.#policy.end));
    const begin = this.#get('trust.start');
    const without = within(begin + usual * (at - start));
    const onFrom = within(within(begin + person.trust) + usual * (from - start));
    const onTo = within(onFrom + kept * (to - from));
    return within(onTo + usual * (at - to)) - without;
  }

  /** Change of trust a day at a rate of contacts a month. */
  #change(rate: number): number {
    return (this.#get('trust.gain_contact') * rate - this.#get('trust.decay') * exp(-rate)) / (YEAR / 12);
  }

  #usual(workplace: Workplace, day: number): number {
    return this.#values.vector('mgr.contact_rate')[this.#people.manager(workplace, day).engaged ? 0 : 1];
  }

  /** What the policy asks for, as far as the hours go for the number away, and never less than today. */
  #kept(workplace: Workplace, day: number): number {
    const usual = this.#usual(workplace, day);
    const manager = workplace.managers.indexOf(this.#people.manager(workplace, day));
    const follows = this.#get('contact.follow') * grown(this.#policy, day);
    if (workplace.luck.uniform('contactFollows', manager) >= follows) return usual;
    const hours = this.#get('contact.hours') * Math.max(1, workplace.span * this.#away);
    const most = hours > 0 ? this.#get('mgr.time_budget') / hours : Infinity;
    return Math.max(usual, Math.min(this.#get('contact.target'), most));
  }

  /** An early meeting has been held: its effect is the total one. */
  met(of: Case): void {
    of.factor = 1;
    of.day = Infinity;
  }

  hear(): void {
    // Nothing is asked for.
  }

  ended(_spell: Spell, _of: Case, _day: number, way: Way): Way {
    return way;
  }

  /** A long spell is over: what a meeting that the manager led has given is carried on. */
  over(person: Person, spell: Spell, day: number): void {
    if (!spell.meeting.led || spell.meeting.failed || day >= Math.min(person.leaves, this.#policy.end)) return;
    person.trust = within(person.trust + this.#get('trust.gain_meeting'));
  }
}

function within(trust: number): number {
  return Math.min(1, Math.max(0, trust));
}
