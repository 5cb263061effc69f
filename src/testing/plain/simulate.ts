/**
 * A second, plain simulator of the whole model: it walks through all days and looks at everybody on each. It shares with
 * the product the plan, the values of a draw, the keyed draws and the tables of hazards by day, and nothing else.
 *
 * Clocks are spent day by day, so that crossings are sums in another order than the engine's. Both round: a day could
 * differ when a threshold is met within 1e-12 of a day's border, once in some billions of spells.
 */
import { civilDate } from '../../model/civil.ts';
import type { Plan, PlanPolicy, World } from '../../model/plan.ts';
import type { Process } from '../../model/process-ids.ts';
import { makeSetting, type Setting } from '../../model/setting.ts';
import { Values } from '../../model/values.ts';
import { Cases } from './cases.ts';
import { Contact } from './contact.ts';
import { Groups } from './group.ts';
import { Log, UNDER_WAY } from './log.ts';
import { APART, Meetings, nextBarrier, WEEK } from './meetings.ts';
import { MeetingTraining } from './meeting-training.ts';
import { type OnsetPolicy, OnsetPolicies, Span } from './onset.ts';
import { Mobility } from './mobility.ts';
import { Part } from './part.ts';
import { FIRST, People } from './people.ts';
import { Protection } from './protection.ts';
import { Readiness } from './readiness.ts';
import { Ring } from './ring.ts';
import { quarters, Spells, type Way } from './spells.ts';
import { Subsidy } from './subsidy.ts';
import { Support } from './support.ts';
import { Terms } from './terms.ts';
import { Training } from './training.ts';
import type { Person, Slot, Spell, Stream } from './types.ts';
import type { Luck } from './luck.ts';

/** Kinds of candidates: a spell's code is four times the candidate's number plus its kind. */
const SHORT = 0;
const LONG = 1;
const EXTRA_LONG = 2;
const EXTRA_SHORT = 3;
/** A spell that was settled when the job before it began has the code of the spell from which it comes, moved up. */
const RELAPSED = 2 ** 19;

export class Plain {
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #setting: Setting;
  readonly #people: People;
  readonly #log: Log;
  readonly #spells: Spells;
  readonly #meetings: Meetings;
  readonly #subsidy: Subsidy | null;
  readonly #ring: Ring | null;
  readonly #cases: Cases;
  readonly #training: Training | null;
  readonly #groups: Groups | null;
  readonly #readiness: Readiness;
  readonly #contact: Contact | null;
  readonly #protection: Protection | null;
  readonly #support: Support | null;
  readonly #mobility: Mobility | null;
  readonly #onset: OnsetPolicies;
  /** Sick people who have left: their spells are followed to the end. */
  #former: Person[] = [];
  readonly #season: readonly number[];

  constructor(plan: Plan, world: World) {
    this.#plan = plan;
    this.#values = new Values(plan, world.draw);
    this.#setting = makeSetting(this.#values);
    this.#people = new People(plan, world, this.#values, this.#setting);
    this.#log = new Log(plan, this.#people);
    this.#spells = new Spells(plan.startDay, this.#values, this.#setting, this.#people, this.#log);
    const { values, setting, people, log } = {
      values: this.#values,
      setting: this.#setting,
      people: this.#people,
      log: this.#log,
    };
    /** What a policy does, if the plan has it. */
    const by = <T>(id: string, make: (policy: PlanPolicy) => T): T | null => {
      const policy = plan.policies.find((of) => of.id === id);
      return policy ? make(policy) : null;
    };
    const training = by('manager-training', (of) => new Training(of, plan, values, people));
    const groups = by('local-group', (of) => new Groups(of, plan, values, people));
    const readiness = new Readiness(plan, values, people, training, groups);
    const terms = new Terms(plan, values, people, training);
    this.#training = training;
    this.#groups = groups;
    this.#readiness = readiness;
    this.#contact = by('manager-contact', (of) => new Contact(of, plan, values, setting, people));
    this.#protection = by('high-risk-protection', (of) => new Protection(of, plan, values, setting, log));
    this.#support = by('support-before-sick-leave', (of) => new Support(of, plan, values, setting));
    this.#mobility = by('voluntary-mobility', (of) => new Mobility(of, plan, values, people, log));
    const span: OnsetPolicy | null = by('smaller-span', (of) => new Span(of, plan, values, people));
    this.#onset = new OnsetPolicies([training, this.#protection, span, this.#support, this.#mobility]);
    this.#meetings = new Meetings(plan, values, setting, people, log, { terms, training, readiness, groups });
    this.#subsidy = by('wage-subsidy', (of) => new Subsidy(of, plan, values, log));
    this.#ring = by('employer-ring', (of) => new Ring(of, plan, values, setting, people, log, training));
    const part = by('part-time-first', (of) => new Part(of, plan, values));
    const afterMeeting = by('coordination-meeting', () => new MeetingTraining(values, log));
    const cases = [this.#ring, this.#contact, training, afterMeeting, part, this.#mobility, this.#subsidy];
    this.#cases = new Cases(cases.filter((of) => of !== null));
    this.#meetings.met = (spell) => this.#cases.met(spell);
    // Normalised over a mean year's days of each quarter.
    const factors = this.#values.vector('inc.season');
    const mean = (factors[0] * 90.25 + factors[1] * 91 + factors[2] * 92 + factors[3] * 92) / 365.25;
    this.#season = factors.map((factor) => factor / mean);
  }

  /** The event log, as cells. */
  run(): string[][] {
    this.#log.managers();
    for (const slot of this.#people.slots) this.#spells.start(this.#comes(slot, FIRST), FIRST);
    for (let day = FIRST; day < this.#plan.days; day++) this.#day(day);
    // A meeting that was called for the last day, in a spell that has ended by then, was cancelled on it.
    for (const { person } of this.#people.slots)
      if (person?.spell?.over) this.#meetings.called(person.spell, this.#plan.days);
    return this.#log.lines();
  }

  #day(day: number): void {
    this.#training?.morning(day);
    this.#groups?.morning(day);
    const staff = this.#people.slots.flatMap(({ person }) => (person === null ? [] : [person]));
    const all = [...staff, ...this.#former];
    const back = new Map<Person, number>();
    for (const person of all) this.#morning(person, day, back);
    for (const person of staff) this.#protection?.morning(person, day);
    for (const { spell } of all) if (spell?.over === false) this.#ofCases(spell, day);
    const wait = new Set(staff.filter((person) => this.#meetings.waitsForTalk(person)));
    if (day % WEEK === 0) {
      const heard = all.filter((person) => day < person.leaves);
      this.#readiness.barrier(day);
      this.#meetings.barrier(day, heard);
      this.#cases.barrier(day, heard);
    }
    for (const [person, code] of back) this.#meetings.returned(person, code, day);
    if (day % WEEK === 0) {
      // Also who is back today and asks for a talk waits for it.
      const employed = staff.filter((person) => day < person.leaves);
      this.#support?.barrier(day, employed, (person) => wait.has(person) || person.talk?.asked === day);
    }
    for (const person of staff) this.#strain(person, day);
    for (const slot of this.#people.slots) this.#slot(slot, day);
    for (const { person } of this.#people.slots)
      if (person !== null) this.#mobility?.morning(person, day, this.#meetings.expectsTalk(person, day));
    const { month } = civilDate(this.#plan.startDay + day);
    const season = this.#season[Math.floor((month - 1) / 3)];
    for (const { person } of this.#people.slots) if (person !== null) this.#onsets(person, day, season);
    for (const { person } of this.#people.slots) if (person !== null) this.#meetings.talk(person, day);
    for (const { person } of this.#people.slots) if (person?.spell?.start === day) this.#ofCases(person.spell, day);
    this.#meetings.close(day);
    this.#former = this.#former.filter(({ spell }) => spell !== null);
    for (const { person } of this.#people.slots) if (person?.spell) this.#sickDay(person.spell, day);
    for (const { spell } of this.#former) if (spell !== null) this.#sickDay(spell, day);
  }

  /** What ran out yesterday holds from today on. */
  #morning(person: Person, day: number, back: Map<Person, number>): void {
    const { spell } = person;
    if (spell === null || day === FIRST) return;
    if (spell.over) {
      // Absent without benefit, if anything.
      if (spell.unpaidUntil < Infinity) return this.#end(spell, day, 'benefitEnded', back);
      this.#meetings.called(spell, day);
      const way = this.#cases.ended(spell, day, this.#spells.way(spell, day));
      if (spell.cause >= 0) this.#contact?.over(person, spell, day);
      if (way === 'benefitEnded') this.#spells.refuse(spell, day);
      return this.#end(spell, day, way, back);
    }
    if (spell.switching) this.#spells.switchDegree(spell);
    this.#tellDegree(spell, day);
    this.#meetings.window(spell, day);
  }

  #ofCases(spell: Spell, day: number): void {
    this.#cases.sickDay(spell, day);
    this.#tellDegree(spell, day);
  }

  #tellDegree(spell: Spell, day: number): void {
    const now = quarters(spell);
    if (now !== spell.told) this.#log.spell(spell, day, 'degree', `${25 * spell.told}`, `${25 * now}`, 25 * now);
    spell.told = now;
  }

  #strain(person: Person, day: number): void {
    for (const on of this.#people.strains.changes(person, day))
      this.#log.person(person, day, 'strain', on ? 'well' : 'strained', on ? 'strained' : 'well');
    this.#support?.changed(person, day);
  }

  #end(spell: Spell, day: number, way: Way, back: Map<Person, number>): void {
    const { person } = spell;
    if (way === 'benefitEnded' && day < spell.unpaidUntil) return;
    this.#meetings.ended(spell);
    this.#spells.end(spell, day, way);
    if (person.movesTo !== null) {
      // What was between the person and the old employer is no matter at the new one.
      person.trust = 0;
      this.#mobility?.leavesEmployer(person);
    }
    this.#mobility?.back(spell, day);
    // What changes until then is told at the old workplace.
    if (person.movesTo !== null) this.#strain(person, day);
    this.#ring?.moved(person, day);
    back.set(person, spell.code);
    this.#support?.back(person, day);
    this.#protection?.back(person, day, Math.min(spell.paidDays, day - spell.start));
  }

  /** People leave, and others come. */
  #slot(slot: Slot, day: number): void {
    const { person } = slot;
    if (person !== null && day === person.leaves) {
      this.#subsidy?.left(person, day);
      this.#protection?.close(person, day);
      this.#log.person(person, day, 'leave', this.#mobility?.leavesFrom(person, day) ?? 'work', person.leavesTo);
      const gap = person.luck.exponential('vacancy') * this.#values.get('pop.vacancy_lag');
      const hire = day + Math.max(1, Math.ceil(gap));
      const barrier = nextBarrier(day);
      // The ring hears nobody before the study begins.
      const ring = barrier > 0 && this.#ring !== null && this.#ring.offersVacancy(slot, person, day, hire);
      slot.vacancy = { since: day, hire, by: person, ring, barrier, heldBy: null };
      slot.person = null;
      if (person.spell !== null) this.#former.push(person);
    } else if (slot.vacancy !== null && slot.vacancy.heldBy === null && day >= slot.vacancy.hire) {
      this.#log.person(this.#comes(slot, day), day, 'hire', '', 'work');
    }
  }

  #comes(slot: Slot, day: number): Person {
    const person = this.#people.person(slot, day);
    if (person.strain.on) this.#log.person(person, day, 'strain', '', 'strained');
    this.#support?.changed(person, day);
    return person;
  }

  /** Candidates of today, in the order of the fraction of the day. */
  #onsets(person: Person, day: number, season: number): void {
    const { luck, streams } = person;
    const short = this.#people.riskShort(person, day) * season;
    const long = this.#people.riskLong(person, day);
    const more = this.#moreShort;
    if (more > 0 && day >= APART) streams.extraShort ??= { k: 0, left: luck.exponential('shortExtraGap', 0) };
    this.#relapses(person, day);
    const today = [
      candidates(streams.short, short, SHORT, luck, 'shortGap'),
      candidates(streams.long, long, LONG, luck, 'longGap'),
      candidates(streams.extraLong, long * this.#moreLong(day), EXTRA_LONG, luck, 'longExtraGap'),
      streams.extraShort ? candidates(streams.extraShort, short * more, EXTRA_SHORT, luck, 'shortExtraGap') : NONE,
    ];
    if (today.every((of) => of === NONE)) return;
    for (const { kind, k } of today.flat().sort((a, b) => a.at - b.at))
      if (person.spell === null) this.#candidate(person, kind, k, day);
  }

  /** What was settled when the job before it began. */
  #relapses(person: Person, day: number): void {
    const follows = this.#subsidy?.morning(person, day) ?? null;
    if (follows !== null && !this.#relapse(person, follows, day)) this.#subsidy?.close(person, day, 'ordinary');
    if (person.relapse?.day !== day) return;
    if (person.spell === null && this.#relapse(person, person.relapse, day))
      this.#log.person(person, day, 'placement_end', 'inside', 'broken_off');
    person.relapse = null;
  }

  /** Not twice in a row, nor after a spell that was under way when the warm-up began. */
  #relapse(person: Person, { code, cause }: { code: number; cause: number }, day: number): boolean {
    if (code >= RELAPSED || code === UNDER_WAY) return false;
    this.#long(person, code + RELAPSED, cause, day);
    return true;
  }

  /** Extra short candidates for each short one, as many as are ever needed. */
  get #moreShort(): number {
    return this.#meetings.mostShort * this.#onset.mostShort - 1;
  }

  /** Extra long ones: one for each, or more where that is not enough. */
  #moreLong(day: number): number {
    if (day < APART) return 1;
    const placed = this.#ring === null ? 1 : Math.max(1, this.#values.get('place.rr_relapse'));
    return Math.max(1, Math.max(...this.#setting.recurrence) * placed * this.#onset.mostLong - 1);
  }

  #candidate(person: Person, kind: number, k: number, day: number): void {
    const { luck } = person;
    const code = 4 * k + kind;
    if (kind === SHORT || kind === EXTRA_SHORT) {
      const ratio = this.#meetings.short(person, day) * this.#onset.short(person, day);
      const kept =
        kind === SHORT
          ? luck.uniform('shortThin', k) < ratio
          : luck.uniform('shortExtraThin', k) < (ratio - 1) / this.#moreShort;
      if (!kept) return;
      person.starts.push(day);
      this.#spells.short(person, code, day);
      return;
    }
    const placed = this.#ring !== null && person.placed ? this.#values.get('place.rr_relapse') : 1;
    // The strained have more of F and M.
    const mix = this.#setting.strain.mix[person.strain.on ? 1 : 0];
    const u = luck.uniform('cause', code);
    const cause = u < mix[0] ? 0 : u < mix[1] ? 1 : 2;
    const again =
      placed *
      (person.lastCause < 0 ? 1 : this.#setting.recurrence[person.lastCause]) *
      this.#onset.long(person, day, cause);
    // Below 1 candidates are thinned; above 1 a second stream adds some.
    const kept =
      kind === LONG
        ? luck.uniform('longThin', k) < again
        : luck.uniform('longExtraThin', k) < (again - 1) / this.#moreLong(day);
    if (kept) this.#long(person, code, cause, day);
  }

  #long(person: Person, code: number, cause: number, day: number): void {
    this.#subsidy?.close(person, day, 'sick');
    person.starts.push(day);
    person.lastCause = cause;
    this.#spells.long(person, code, day, cause);
  }

  #sickDay(spell: Spell, day: number): void {
    if (spell.over) return;
    this.#spells.benefit(spell, day);
    this.#spells.spend(spell, day);
    if (!spell.over) this.#meetings.evening(spell, day);
  }
}

interface Candidate {
  /** Fraction of the day. */
  readonly at: number;
  readonly kind: number;
  readonly k: number;
}
const NONE: readonly Candidate[] = [];

/** Candidates of a stream that fall on a day with this hazard. */
function candidates(stream: Stream, hazard: number, kind: number, luck: Luck, gap: Process): readonly Candidate[] {
  if (stream.left > hazard) {
    stream.left -= hazard;
    return NONE;
  }
  const fallen: Candidate[] = [];
  let spent = 0;
  while (spent + stream.left <= hazard) {
    spent += stream.left;
    fallen.push({ at: spent / hazard, kind, k: stream.k });
    stream.k++;
    stream.left = luck.exponential(gap, stream.k);
  }
  stream.left -= hazard - spent;
  return fallen;
}
