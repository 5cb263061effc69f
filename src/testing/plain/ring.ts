/** The employer ring, day by day. */
import { exp, log, pow } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import { processes } from '../../model/process-ids.ts';
import type { Values } from '../../model/values.ts';
import type { CasePolicy } from './cases.ts';
import type { Log } from './log.ts';
import { among, type Luck } from './luck.ts';
import { nextBarrier, WEEK } from './meetings.ts';
import { type People, YEAR } from './people.ts';
import { RETURNS, type Way } from './spells.ts';
import type { Case, Person, Slot, Spell } from './types.ts';

/** Employers below this size are small. */
const SMALL = 50;
const WORKED_ON = ['guided', 'decided', 'wants slot', 'trains', 'seeks', 'offered'];

export class Ring implements CasePolicy {
  readonly id = 'employer-ring';
  readonly #policy: PlanPolicy;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #people: People;
  readonly #log: Log;
  readonly #active: readonly boolean[];
  readonly #cutsDown: readonly boolean[];
  /** The insurance office takes part. */
  readonly #agency: boolean;
  /** First day without the ring's own caseworker. */
  readonly #withdrawn: number;
  #credit = 0;
  #creditDay: number;
  /** Training places that nobody has taken. */
  #places: { employer: number; until: number }[] = [];

  constructor(policy: PlanPolicy, plan: Plan, values: Values, people: People, log: Log) {
    this.#policy = policy;
    this.#plan = plan;
    this.#values = values;
    this.#people = people;
    this.#log = log;
    this.#creditDay = policy.start;
    this.#active = plan.employers.map(({ ring }, e) => {
      const share = values.vector('ring.active_share')[this.#isSmall(e) ? 0 : 1];
      return ring && people.employers[e].uniform('ringActive') < share;
    });
    this.#cutsDown = plan.employers.map(({ ring }, e) => {
      const u = people.employers[e].uniform('ringCuts');
      return ring && !this.#isSmall(e) && u < values.get('econ.downsizing_share');
    });
    const world: Luck = people.world.child(processes.ringActive);
    const own = values.get('fkc.own') > 0;
    this.#agency = own || world.uniform('ringAgency') >= values.get('ring.authority_decline_prob');
    const bound = values.get('fkc.person_bound') > 0;
    const hazard = values.get(bound ? 'fkc.withdraw_hazard' : 'fkc.withdraw_agreement');
    const stays = hazard > 0 ? (world.exponential('ringWithdraw') / hazard) * YEAR : Infinity;
    this.#withdrawn = own ? policy.start + stays : -Infinity;
  }

  #isSmall(employer: number): boolean {
    return this.#plan.employers[employer].employments < SMALL;
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  /** Whole days, one at least. */
  #span(id: string): number {
    return Math.max(1, Math.round(this.#get(id)));
  }

  /** How far the ring has come on a day, 0 to 1. */
  #activity(day: number): number {
    const { start, end, ramp } = this.#policy;
    if (day < start || day >= end) return 0;
    const members = this.#plan.employers.filter(({ ring }) => ring).length;
    const tooMany = Math.max(0, members - this.#get('ring.dialogue_threshold'));
    const dialogue = Math.max(0, 1 - this.#get('ring.dialogue_decay') * tooMany);
    const age = day - start + 1;
    if (ramp !== null) return dialogue * (ramp === 0 ? 1 : Math.min(1, age / ramp));
    return dialogue * (1 - exp((-log(2) * age) / ((this.#get('ring.startup_months') * YEAR) / 12)));
  }

  /** Multiplier of a case that the ring works on. */
  #support(day: number): number {
    return this.#get('ring.hr_competence') * (day < this.#withdrawn ? this.#get('fkc.hr_rtw') : 1);
  }

  opens(spell: Spell, day: number): boolean {
    const { person } = spell;
    const { employer } = person.workplace;
    const delay = this.#plan.employers[employer].public ? Math.round(this.#get('ring.procurement_delay')) : 0;
    const first = Math.max(spell.start + this.#span('ring.referral_day') - 1, this.#policy.start + delay);
    if (!this.#active[employer] || day !== first || day >= this.#policy.end || day >= person.leaves) return false;
    if (person.luck.uniform('ringRuledOut', spell.code) >= this.#get('place.cannot_return_share')) return false;
    return person.luck.uniform('ringReach', spell.code) < this.#activity(day);
  }

  happens(spell: Spell, of: Case, day: number): void {
    const { luck } = spell.person;
    if (of.stage === 'opens') {
      if (luck.uniform('ringUnion', spell.code) < this.#get('union.accept_base')) this.#wait(spell, of, day, 'queues');
      else of.stage = 'over';
    } else if (of.stage === 'guided') this.#guided(spell, of, day);
    else if (of.stage === 'decided') {
      if (of.choice === 'member') this.#wait(spell, of, day, 'wants slot');
      else this.#train(spell, of, day);
    } else if (of.stage === 'trains') {
      this.#log.spell(spell, day, 'work_training_end', of.choice, '', degree(spell));
      of.factor = this.#support(day) * this.#get('wt.hr_after');
      this.#seek(spell, of, day);
    } else if (of.stage === 'offered') {
      this.#release(of, day);
      of.factor /= this.#get('place.hr_new_job');
      this.#close(spell, of, day, 'lapsed');
    }
  }

  /** Asks for something shared; the case is closed when nobody will be there to hear it. */
  #wait(spell: Spell, of: Case, day: number, stage: string): void {
    of.barrier = Infinity;
    if (nextBarrier(day) >= Math.min(spell.person.leaves, this.#plan.days)) return this.#close(spell, of, day, '');
    of.stage = stage;
    of.asked = day;
    of.barrier = nextBarrier(day);
  }

  /** After guidance: who takes work training, and where it is sought. */
  #guided(spell: Spell, of: Case, day: number): void {
    const { luck, woman } = spell.person;
    const women = this.#get('pop.share_women');
    const ratio = this.#get('wt.rr_women');
    const men = this.#get('wt.takeup') / (1 - women + women * ratio);
    if (luck.uniform('ringTraining', spell.code) >= (woman ? men * ratio : men)) return this.#seek(spell, of, day);
    const host = among(this.#values.vector('wt.hosts'), luck.uniform('ringHost', spell.code));
    // An office that stays outside decides on training only at the own employer.
    of.choice = this.#agency ? ['own', 'member', 'outside'][host] : 'own';
    of.stage = 'decided';
    const factor = day < this.#withdrawn ? this.#get('fkc.wait_factor') : 1;
    of.day = day + Math.max(1, Math.round(this.#get('ring.decision_days') * factor));
  }

  #train(spell: Spell, of: Case, day: number): void {
    of.stage = 'trains';
    of.day = day + this.#span('wt.days');
    of.factor = this.#support(day) * this.#get('wt.lockin_hr');
    this.#log.spell(spell, day, 'work_training_start', '', of.choice, degree(spell));
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
      const since = of.stage === 'seeks' ? of.since : of.asked;
      const patience = {
        queues: Infinity,
        'wants slot': this.#span('wt.slot_wait'),
        seeks: this.#span('place.search_days'),
      };
      if (this.#serves(spell, of, day)) continue;
      const waits = day + WEEK - since <= patience[of.stage as keyof typeof patience];
      if (waits && day + WEEK < Math.min(spell.person.leaves, this.#plan.days)) continue;
      of.barrier = Infinity;
      if (of.stage === 'wants slot') this.#seek(spell, of, day);
      else this.#close(spell, of, day, 'none');
    }
  }

  /** What the coordinators can take up, and what the members offer, since the barrier before. */
  #replenish(day: number): void {
    if (day <= this.#policy.start) return;
    const week = (this.#get('ring.coordinators') * this.#get('ring.case_capacity') * WEEK) / YEAR;
    this.#credit = Math.min(1 + week, this.#credit + (week * (day - this.#creditDay)) / WEEK);
    this.#creditDay = day;
    const working = Math.max(1, this.#active.filter(Boolean).length);
    const matching = pow(working, this.#get('ring.match_elasticity') - 1);
    this.#active.forEach((active, employer) => {
      if (!active) return;
      const aYear = this.#values.vector('wt.slot_rate')[this.#isSmall(employer) ? 0 : 1] * matching;
      const cut = this.#cutsDown[employer] ? this.#get('econ.downsizing_slots') : 1;
      const rate = ((aYear * WEEK) / YEAR) * this.#activity(day) * cut;
      if (this.#people.employers[employer].uniform('ringSlot', day) < rate)
        this.#places.push({ employer, until: day + this.#span('wt.slot_days') });
    });
    this.#places = this.#places.filter(({ until }) => until > day);
  }

  #serves(spell: Spell, of: Case, day: number): boolean {
    if (of.stage === 'queues') return this.#takeUp(spell, of, day);
    if (of.stage === 'wants slot') {
      const i = this.#places.findIndex(({ employer }) => employer !== spell.person.workplace.employer);
      if (i < 0) return false;
      this.#places.splice(i, 1);
      of.barrier = Infinity;
      this.#train(spell, of, day);
      return true;
    }
    if (of.choice === 'inside') {
      of.place = this.#longestOpen(spell, day);
      if (of.place === null) return false;
      of.place.vacancy!.heldBy = spell;
    }
    of.barrier = Infinity;
    of.stage = 'offered';
    of.factor *= this.#get('place.hr_new_job');
    of.day = day + this.#span('place.hold_days');
    return true;
  }

  #takeUp(spell: Spell, of: Case, day: number): boolean {
    if (this.#credit < 1) return false;
    this.#credit -= 1;
    of.barrier = Infinity;
    of.stage = 'guided';
    of.day = day + this.#span('ring.guidance_days');
    of.factor = this.#support(day);
    this.#log.spell(spell, day, 'ring_case', '', '', degree(spell));
    return true;
  }

  /** The vacancy at another member that has been open longest, then the lower number. */
  #longestOpen(spell: Spell, day: number): Slot | null {
    const own = spell.person.workplace.employer;
    const [first] = this.#people.slots
      .filter(({ vacancy, workplace }) => {
        if (vacancy === null || !vacancy.ring || vacancy.heldBy !== null) return false;
        return vacancy.barrier <= day && workplace.employer !== own;
      })
      .sort((a, b) => a.vacancy!.since - b.vacancy!.since || a.number - b.number);
    return first ?? null;
  }

  /** Whether the vacancy that a person leaves is open to the ring. */
  offersVacancy(slot: Slot, by: Person, since: number, hire: number): boolean {
    const { start, end } = this.#policy;
    const { employer } = slot.workplace;
    if (since >= end || hire <= start || !this.#active[employer]) return false;
    const open = this.#get('place.vacancy_open') * (this.#cutsDown[employer] ? this.#get('econ.downsizing_slots') : 1);
    return by.luck.uniform('ringVacancy', by.generation) < open;
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
    if (of.stage === 'trains') this.#log.spell(spell, day, 'work_training_end', of.choice, '', degree(spell));
    if (of.stage !== 'offered' || !RETURNS.includes(way) || day >= person.leaves) {
      this.#release(of, day);
      this.#close(spell, of, day, 'returned');
      return way;
    }
    const { choice, place } = of;
    const broken = person.luck.uniform('ringDropout', spell.code) < this.#get('place.dropout');
    this.#close(spell, of, day, choice);
    this.#log.person(person, day, 'placement_start', '', choice);
    person.placed = true;
    if (choice === 'outside') return 'newJob';
    this.#move(person, place!, day);
    if (broken) {
      const after = 1 + Math.floor(this.#span('place.trial_days') * person.luck.uniform('ringDropoutDay', spell.code));
      person.relapse = { day: day + after, code: spell.code, cause: spell.cause };
      this.#log.person(person, day + after, 'placement_end', 'inside', 'broken_off');
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

  #close(spell: Spell, of: Case, day: number, to: string): void {
    if (WORKED_ON.includes(of.stage)) this.#log.spell(spell, day, 'ring_close', '', to, degree(spell));
    of.stage = 'over';
  }
}

function degree(spell: Spell): number {
  return 25 * spell.told;
}
