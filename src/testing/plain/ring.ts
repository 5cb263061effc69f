/** The employer ring, day by day: a case from referral to a job, or back without one. */
import { exp, log, pow } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import type { CasePolicy } from './cases.ts';
import { grown } from './growth.ts';
import type { Log } from './log.ts';
import { among } from './luck.ts';
import { nextBarrier, WEEK } from './meetings.ts';
import { Members } from './members.ts';
import { Officers } from './officers.ts';
import { type People, YEAR } from './people.ts';
import { RETURNS, type Way } from './spells.ts';
import type { Training } from './training.ts';
import type { Case, Person, Slot, Spell } from './types.ts';

/** Long spells are those that pass this day. */
const SHORT_DAYS = 14;
/** Stages in which the ring has the case. */
const WORKED_ON = ['guided', 'decided', 'wants slot', 'trains', 'seeks', 'offered'];
const HOSTS = ['own', 'member', 'outside'];

export class Ring implements CasePolicy {
  readonly id = 'employer-ring';
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #people: People;
  readonly #log: Log;
  readonly #training: Training | null;
  readonly #members: Members;
  readonly #officers: Officers;
  readonly #union: PlanPolicy | null;
  /** Share of the spells that were due before the ring was open to the employer which are unmet cases. */
  readonly #unmet: number;
  /** Cases that the coordinators and the union's representatives have room for, and since when it is counted. */
  #credit = 0;
  #creditDay: number;
  #waiting = false;
  #room = 0;
  #roomDay: number;
  /** Training places that nobody has taken. */
  #places: { employer: number; until: number }[] = [];
  /** Cases that are over, by day, and placements among them. */
  #results: { day: number; placed: boolean }[] = [];

  constructor(
    policy: PlanPolicy,
    plan: Plan,
    values: Values,
    setting: Setting,
    people: People,
    log: Log,
    training: Training | null,
  ) {
    this.#plan = plan;
    this.#values = values;
    this.#people = people;
    this.#log = log;
    this.#training = training;
    this.#members = new Members(policy, plan, values, people);
    this.#officers = new Officers(values, people, this.#members);
    this.#union = plan.policies.find(({ id }) => id === 'union-engagement') ?? null;
    this.#creditDay = policy.start;
    this.#roomDay = Math.max(policy.start, this.#union?.start ?? 0);
    this.#unmet = this.#unmetShare(setting);
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  /** Whole days, one at least. */
  #span(id: string): number {
    return Math.max(1, Math.round(this.#get(id)));
  }

  /** As many of those in a spell that has passed the day before referral as there are unmet cases per 1,000 employees. */
  #unmetShare({ tables }: Setting): number {
    const { mix, meanDays, elapsed } = tables;
    const day = Math.max(SHORT_DAYS, this.#span('ring.referral_day') - 1);
    const beyond = [0, 1, 2].map((cause) => {
      const share = mix[cause] - (cause > 0 ? mix[cause - 1] : 0);
      return share * meanDays[cause] * (1 - elapsed[cause][Math.min(elapsed[cause].length - 1, day)]);
    });
    const stock = (this.#get('inc.rate_long') / YEAR) * (beyond[0] + beyond[1] + beyond[2]);
    return stock > 0 ? Math.min(1, this.#get('ring.backlog') / 1000 / stock) : 0;
  }

  opens({ start, code, person }: Spell, day: number): boolean {
    const { employer } = person.workplace;
    if (!this.#members.active[employer] || day >= Math.min(this.#members.to, person.leaves)) return false;
    const delay = this.#plan.employers[employer].public ? Math.round(this.#get('ring.procurement_delay')) : 0;
    const open = this.#members.joined[employer] + delay;
    const due = start + this.#span('ring.referral_day') - 1;
    if (day !== Math.max(due, open, 0)) return false;
    const u = person.luck.uniform('ringRuledOut', code);
    if (due < open) return u < this.#unmet;
    return (
      u < this.#get('place.cannot_return_share') && person.luck.uniform('ringReach', code) < this.#members.activity(day)
    );
  }

  happens(spell: Spell, of: Case, day: number): void {
    if (of.stage === 'opens') {
      of.choice = 'unasked';
      this.#wait(spell, of, day, 'queues');
    } else if (of.until > day) this.#turn(spell, of, day);
    else if (of.stage === 'guided') this.#guided(spell, of, day);
    else if (of.stage === 'decided') {
      if (of.choice === 'member') this.#wait(spell, of, day, 'wants slot');
      else this.#train(spell, of, day);
    } else if (of.stage === 'trains') {
      this.#trained(spell, of, day);
      this.#seek(spell, of, day);
    } else if (of.stage === 'offered') {
      this.#release(of, day);
      this.#close(spell, of, day, 'lapsed');
    }
    this.#weigh(spell, of, day);
    this.#plans(of, day);
  }

  /** The next day on which something happens by itself, or on which something changes for all cases. */
  #plans(of: Case, day: number): void {
    if (of.stage === 'over') return;
    const turns = [this.#members.to, this.#officers.from, this.#officers.until].filter((turn) => turn > day);
    of.day = Math.min(of.until, ...turns);
  }

  /** The ring closes, or its caseworker comes or goes. */
  #turn(spell: Spell, of: Case, day: number): void {
    if (day >= this.#members.to && of.stage !== 'trains' && of.stage !== 'offered') {
      of.barrier = Infinity;
      this.#close(spell, of, day, 'ring_closed');
    } else if (of.stage === 'decided') {
      const anew = day + this.#officers.decision(spell, day);
      of.until = this.#officers.own(day) ? Math.min(of.until, anew) : anew;
    }
  }

  /** Multiplier of the end from today on. */
  #weigh(spell: Spell, of: Case, day: number): void {
    const worked = WORKED_ON.includes(of.stage) && day < this.#members.to;
    of.factor = worked ? this.#competence(day) * (this.#officers.own(day) ? this.#officers.ownEnd(spell) : 1) : 1;
    if (of.stage === 'trains') of.factor *= this.#get('wt.lockin_hr');
    else if (of.trained) of.factor *= this.#get('wt.hr_after');
    if (of.stage === 'offered') of.factor *= this.#get('place.hr_new_job');
  }

  /** A ring that exchanges experience comes nearer to the best every year. */
  #competence(day: number): number {
    const own = this.#get('ring.hr_competence');
    const rate = this.#get('ring.exchange') > 0 ? this.#get('ring.learning_rate') : 0;
    const years = (day - this.#members.from) / YEAR;
    const gap = Math.max(0, log(this.#get('ring.hr_best') / own));
    return own * exp(gap * (1 - pow(1 - rate, Math.max(0, years))));
  }

  /** Asks for something shared; over when nobody will be there to hear it. */
  #wait(spell: Spell, of: Case, day: number, stage: string): void {
    const barrier = nextBarrier(day);
    const { leaves } = spell.person;
    const { to } = this.#members;
    if (barrier >= Math.min(leaves, to)) return this.#close(spell, of, day, leaves <= to ? 'left' : 'ring_closed');
    // The study is over before anybody hears it: what becomes of the case is not known.
    if (barrier >= this.#plan.days) {
      of.stage = 'over';
      of.day = Infinity;
      of.until = Infinity;
      return;
    }
    of.stage = stage;
    of.asked = day;
    of.until = Infinity;
    of.barrier = barrier;
  }

  #guided(spell: Spell, of: Case, day: number): void {
    if (of.choice === '') return this.#seek(spell, of, day);
    // An office that stays outside decides on training only at the own employer.
    if (!this.#officers.takesPart(day)) of.choice = 'own';
    of.stage = 'decided';
    of.until = day + this.#officers.decision(spell, day);
  }

  #train(spell: Spell, of: Case, day: number): void {
    of.stage = 'trains';
    of.until = day + this.#span('wt.days');
    this.#log.spell(spell, day, 'work_training_start', '', of.choice, degree(spell));
  }

  #trained(spell: Spell, of: Case, day: number): void {
    of.trained = true;
    this.#log.spell(spell, day, 'work_training_end', '', of.choice, degree(spell));
  }

  #seek(spell: Spell, of: Case, day: number): void {
    const outside = spell.person.luck.uniform('ringOutside', spell.code) < this.#get('place.share_external');
    of.choice = outside ? 'outside' : 'inside';
    of.since = day;
    this.#wait(spell, of, day, 'seeks');
  }

  hear(day: number, requests: readonly { spell: Spell; of: Case }[]): void {
    this.#replenish(day);
    for (const { spell, of } of requests) {
      of.barrier = Infinity;
      this.#answer(spell, of, day);
      this.#weigh(spell, of, day);
      this.#plans(of, day);
    }
  }

  #answer(spell: Spell, of: Case, day: number): void {
    if (of.choice === 'unasked') {
      of.choice = '';
      if (!this.#accepts(spell, day)) {
        of.stage = 'over';
        of.day = Infinity;
        return;
      }
    }
    if (this.#serves(spell, of, day)) return;
    const waited = day + WEEK - (of.stage === 'seeks' ? of.since : of.asked);
    const patience = of.stage === 'seeks' ? 'place.search_days' : 'wt.slot_wait';
    const waits = of.stage === 'queues' || waited <= this.#span(patience);
    if (waits && day + WEEK < Math.min(spell.person.leaves, this.#plan.days)) of.barrier = day + WEEK;
    else if (of.stage === 'wants slot') this.#seek(spell, of, day);
    else this.#close(spell, of, day, 'none');
  }

  /** What the coordinators can take up, and what the members offer, since the barrier before. */
  #replenish(day: number): void {
    if (day <= this.#creditDay) return;
    const week = (this.#get('ring.coordinators') * this.#get('ring.case_capacity') * WEEK) / YEAR;
    const room = (week * (day - this.#creditDay)) / WEEK;
    // While some wait, a part is left for prevention.
    const left = this.#waiting ? this.#get('ring.prevention_leftover') * room : 0;
    this.#credit = Math.min(1 + week, this.#credit + room - left);
    this.#waiting = false;
    this.#creditDay = day;
    for (const employer of this.#members.offers(day))
      this.#places.push({ employer, until: day + this.#span('wt.slot_days') });
    this.#places = this.#places.filter(({ until }) => until > day);
  }

  /** The union, heard at the first barrier of a case. */
  #accepts(spell: Spell, day: number): boolean {
    const base = this.#get('union.accept_base');
    const placed = this.#results.filter((of) => of.placed && of.day < this.#published(day)).length;
    const learnt = (this.#get('union.learning_rate') / 100) * Math.floor(placed / 10);
    let accepts = Math.min(Math.max(base, this.#get('union.accept_most')), base + learnt);
    if (this.#takesPart(spell, day)) accepts = Math.max(accepts, this.#get('union.accept_engaged'));
    return spell.person.luck.uniform('ringUnion', spell.code) < accepts;
  }

  /** Whether a representative takes part: willing, and with room for the case. */
  #takesPart({ person, code }: Spell, day: number): boolean {
    const policy = this.#union;
    if (policy === null || day < policy.start || day >= policy.end) return false;
    const week = (this.#get('union.representatives') * this.#get('union.cases_year') * WEEK) / YEAR;
    this.#room = Math.min(1 + week, this.#room + (week * (day - this.#roomDay)) / WEEK);
    this.#roomDay = Math.max(day, this.#roomDay);
    if (person.luck.uniform('unionReach', code) >= grown(policy, day)) return false;
    if (person.luck.uniform('unionPart', code) >= this.#get('union.participation') || this.#room < 1) return false;
    this.#room -= 1;
    return true;
  }

  /** The day up to which results have been published: once a year, on the day on which the ring opened. */
  #published(day: number): number {
    const years = Math.floor((day - this.#members.from) / YEAR);
    return this.#get('ring.publishes') > 0 && years > 0 ? this.#members.from + years * YEAR : -Infinity;
  }

  /** How many more take work training after good results. */
  #inspires(day: number): number {
    const told = this.#published(day);
    const year = this.#results.filter((of) => of.day < told && of.day >= told - YEAR);
    if (year.length === 0) return 1;
    const points = (100 * year.filter(({ placed }) => placed).length) / year.length;
    return pow(this.#get('ring.spiral_gain'), points / 10);
  }

  #serves(spell: Spell, of: Case, day: number): boolean {
    if (of.stage === 'queues') return this.#takeUp(spell, of, day);
    if (of.stage === 'wants slot') {
      const i = this.#places.findIndex(({ employer }) => employer !== spell.person.workplace.employer);
      if (i < 0) return false;
      this.#places.splice(i, 1);
      this.#train(spell, of, day);
      return true;
    }
    if (of.choice === 'inside') {
      of.place = this.#longestOpen(spell, day);
      if (of.place === null) return false;
      of.place.vacancy!.heldBy = spell;
    }
    of.stage = 'offered';
    of.until = day + this.#span('place.hold_days');
    return true;
  }

  #takeUp(spell: Spell, of: Case, day: number): boolean {
    if (this.#credit < 1) {
      this.#waiting = true;
      return false;
    }
    this.#credit -= 1;
    of.stage = 'guided';
    of.until = day + this.#span('ring.guidance_days');
    of.choice = this.#host(spell, day);
    this.#log.spell(spell, day, 'ring_case', '', '', degree(spell));
    return true;
  }

  /** Who takes work training after guidance, and where it is sought; none when empty. */
  #host({ person, code }: Spell, day: number): string {
    const { luck, woman } = person;
    const women = this.#get('pop.share_women');
    const ratio = this.#get('wt.rr_women');
    const men = this.#get('wt.takeup') / (1 - women + women * ratio);
    if (luck.uniform('ringTraining', code) >= (woman ? men * ratio : men) * this.#inspires(day)) return '';
    return HOSTS[among(this.#values.vector('wt.hosts'), luck.uniform('ringHost', code))];
  }

  /** The vacancy at another member that has been open longest, then the lower number. */
  #longestOpen(spell: Spell, day: number): Slot | null {
    const own = spell.person.workplace.employer;
    const [first] = this.#people.slots
      .filter(({ vacancy, workplace }) => {
        if (vacancy === null || !vacancy.ring || vacancy.heldBy !== null) return false;
        const { employer } = workplace;
        return vacancy.barrier <= day && employer !== own && this.#members.joined[employer] <= day;
      })
      .sort((a, b) => a.vacancy!.since - b.vacancy!.since || a.number - b.number);
    return first ?? null;
  }

  /** Whether the vacancy that a person leaves is open to the ring. */
  offersVacancy(slot: Slot, by: Person, since: number, hire: number): boolean {
    const share = this.#members.vacancies(slot.workplace.employer, since, hire);
    return by.luck.uniform('ringVacancy', by.generation) < share;
  }

  /** The place is nobody's: it is heard of at the next barrier, and nobody comes before it. */
  #release(of: Case, day: number): void {
    const vacancy = of.place?.vacancy;
    of.place = null;
    if (!vacancy) return;
    vacancy.heldBy = null;
    vacancy.barrier = nextBarrier(day);
    vacancy.hire = Math.max(vacancy.hire, nextBarrier(day));
  }

  ended(spell: Spell, of: Case, day: number, way: Way): Way {
    const { person } = spell;
    if (of.stage === 'trains') this.#trained(spell, of, day);
    const takes = of.stage === 'offered' && RETURNS.includes(way) && day < Math.min(person.leaves, this.#plan.days);
    if (!takes) {
      this.#release(of, day);
      this.#close(spell, of, day, 'returned');
      return way;
    }
    const { choice, place } = of;
    this.#close(spell, of, day, choice);
    this.#log.person(person, day, 'placement_start', '', choice);
    person.placed = true;
    if (choice === 'outside') return 'newJob';
    const eased = this.#training?.breakOff(place!.workplace, day) ?? 1;
    const broken = person.luck.uniform('ringDropout', spell.code) < this.#get('place.dropout') * eased;
    this.#move(person, place!, day);
    if (broken) {
      const after = 1 + Math.floor(this.#span('place.trial_days') * person.luck.uniform('ringDropoutDay', spell.code));
      person.relapse = { day: day + after, code: spell.code, cause: spell.cause };
    }
    return 'ringJob';
  }

  /** Two employments change places: the person goes on in the vacant one, and the old one is vacant. */
  #move(person: Person, place: Slot, day: number): void {
    person.movesTo = place;
    const vacancy = place.vacancy!;
    const lag = vacancy.hire - vacancy.since;
    vacancy.since = day;
    vacancy.hire = Math.max(nextBarrier(day), day + lag);
    vacancy.barrier = nextBarrier(day);
    vacancy.heldBy = null;
  }

  /** After the spell's own rows of the day: from one employer to the other. */
  moved(person: Person, day: number): void {
    const place = person.movesTo;
    if (place === null) return;
    person.movesTo = null;
    this.#log.person(person, day, 'leave', 'work', 'new_job_in_ring');
    const { workplace } = person.slot;
    person.slot.workplace = place.workplace;
    person.workplace = place.workplace;
    place.workplace = workplace;
    this.#log.person(person, day, 'hire', '', 'work');
    const vacancy = place.vacancy!;
    vacancy.ring = this.offersVacancy(place, vacancy.by, day, vacancy.hire);
  }

  /** The case is over, told of when the ring has had it. */
  #close(spell: Spell, of: Case, day: number, to: string): void {
    const worked = WORKED_ON.includes(of.stage);
    of.stage = 'over';
    of.day = Infinity;
    of.until = Infinity;
    if (!worked) return;
    this.#results.push({ day, placed: to === 'inside' || to === 'outside' });
    this.#log.spell(spell, day, 'ring_close', '', to, degree(spell));
  }
}

function degree(spell: Spell): number {
  return 25 * spell.told;
}
