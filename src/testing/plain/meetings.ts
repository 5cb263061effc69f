/** Early coordination meetings and talks about repeated short absence, day by day. */
import { exp, log, pow } from '../../engine/math.ts';
import type { Plan, PlanPolicy } from '../../model/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import type { Groups } from './group.ts';
import type { Log } from './log.ts';
import { among } from './luck.ts';
import { MeetingTraining } from './meeting-training.ts';
import { type People, YEAR } from './people.ts';
import type { Readiness } from './readiness.ts';
import { AGAIN, quarters } from './spells.ts';
import type { Terms } from './terms.ts';
import type { Training } from './training.ts';
import type { Person, Spell, Talk, Workplace } from './types.ts';

export const WEEK = 7;
/** A talk after a spell has draws of its own, apart from those of a meeting in the spell. */
const OF_TALK = 2 ** 26;
/** Spells begun within so many days count as repeated. */
const TWELVE_MONTHS = 365;
/** The extra candidates of people who were there before the study begin on this day. */
export const APART = -21;

/** The first barrier after a day. */
export function nextBarrier(day: number): number {
  return (Math.floor(day / WEEK) + 1) * WEEK;
}

/** What other policies have to say about meetings. */
export interface Around {
  readonly terms: Terms;
  readonly training: Training | null;
  readonly readiness: Readiness;
  readonly groups: Groups | null;
}

export class Meetings {
  readonly #policy: PlanPolicy | null;
  readonly #plan: Plan;
  readonly #days: number;
  readonly #values: Values;
  readonly #setting: Setting;
  readonly #people: People;
  readonly #log: Log;
  readonly #around: Around;
  /** Cases that the project closes today: how they stand is told in the evening. */
  #closing: { person: Person; at: Workplace; from: string; spell: Spell | null; code: number }[] = [];

  constructor(plan: Plan, values: Values, setting: Setting, people: People, log: Log, around: Around) {
    this.#policy = plan.policies.find(({ id }) => id === 'coordination-meeting') ?? null;
    this.#plan = plan;
    this.#days = plan.days;
    this.#values = values;
    this.#setting = setting;
    this.#people = people;
    this.#log = log;
    this.#around = around;
  }

  #get(id: string): number {
    return this.#values.get(id);
  }

  #whole(id: string): number {
    return Math.round(this.#get(id));
  }

  /** Spell day on which a meeting is asked for. */
  get #requestDay(): number {
    return Math.max(2, this.#whole('meet.day_early') - this.#whole('meet.call_lead'));
  }

  get #weekday(): number {
    return Math.min(6, Math.max(0, this.#whole('meet.slot_weekday')));
  }

  /** The most that a talk multiplies short spells by. */
  get mostShort(): number {
    return this.#policy === null ? 1 : Math.max(1, this.#get('short.rr_after_talk'));
  }

  /** Multiplier of the onset of short spells by a talk. */
  short({ talkActs }: Person, day: number): number {
    return day >= talkActs.from && day < talkActs.to ? this.#get('short.rr_after_talk') : 1;
  }

  /** Listed where the policy is, reached by then, consents, and has a manager who takes part. */
  #asksFor(person: Person, occurrence: number, day: number): boolean {
    const policy = this.#policy!;
    if (day < policy.start || day >= policy.end) return false;
    if (!this.#around.terms.covers(person, day)) return false;
    const ramp = policy.ramp ?? (this.#get('proj.startup_delay') * YEAR) / 12;
    const reach = ramp > 0 ? (day - policy.start + 1) / ramp : 1;
    if (person.luck.uniform('meetingReach', occurrence) >= reach) return false;
    if (person.luck.uniform('meetingConsent', occurrence) >= this.#get('meet.consent_prob')) return false;
    // Where others may call or engagement changes, it is settled at the barrier whether anybody does.
    const manager = this.#people.manager(person.workplace, day);
    return this.#isLoose || manager.engaged || (this.#around.training?.readyFrom(manager) ?? Infinity) <= day;
  }

  /** Others than the manager may call, or managers become more or less engaged. */
  get #isLoose(): boolean {
    const learns = this.#plan.policies.some(({ id }) => id === 'manager-learning');
    return this.#anyCaller || learns || (this.#around.groups?.conference ?? Infinity) < Infinity;
  }

  get #anyCaller(): boolean {
    return this.#get('meet.any_caller') > 0;
  }

  /** Who leads a meeting called on `day`: not a manager in a conflict, nor one who does not use the model. */
  #managerLeads(person: Person, occurrence: number, day: number): boolean {
    if (!this.#around.terms.managerLeads(person, occurrence, day)) return false;
    if (person.luck.uniform('meetingConflict', occurrence) < this.#get('meet.conflict_share')) return false;
    return !this.#isLoose || this.#around.readiness.isReady(person.workplace, day);
  }

  /** A meeting that others have called has no effect where the manager's engagement is too low. */
  #works({ workplace }: Person, day: number): boolean {
    const { readiness } = this.#around;
    const enough =
      readiness.isReady(workplace, day) || readiness.level(workplace, day) >= this.#get('meet.engage_threshold');
    return !this.#isLoose || enough;
  }

  #cancels(person: Person, code: number, round: number, attempt: number): boolean {
    const u = person.luck.uniform('meetingCancel', code + (round * 4 + attempt) * AGAIN);
    return u < this.#get('meet.cancel_prob');
  }

  /** After a first meeting some managers do not use the model again; others may call then. Only meetings before the barrier count. */
  #isCalled(person: Person, occurrence: number, day: number): boolean {
    const { workplace } = person;
    const manager = this.#people.manager(workplace, day);
    const u = workplace.luck.uniform('meetingUseAgain', workplace.managers.indexOf(manager));
    const usesAgain = manager.firstMeeting >= day || u < this.#get('mgr.use_after_first');
    if (usesAgain && (!this.#isLoose || this.#around.readiness.isReady(workplace, day))) return true;
    if (!this.#anyCaller) return false;
    return person.luck.uniform('meetingCaller', occurrence) >= this.#values.vector('meet.call_share_by_actor')[0];
  }

  #held(person: Person, occurrence: number, day: number): void {
    const manager = this.#people.manager(person.workplace, day);
    manager.firstMeeting = Math.min(manager.firstMeeting, day);
    this.#around.readiness.held(person, occurrence, day);
  }

  // --- a spell's own meeting ---

  /** In the evening of a sick day that is not the last: ordinary meeting, request, early meeting, in this order. */
  evening(spell: Spell, day: number): void {
    const { person, meeting } = spell;
    const employed = day < person.leaves;
    if (day - spell.start + 1 === spell.ordinary && employed && meeting.held === 0)
      this.#log.spell(spell, day, 'meeting', 'ordinary', 'caseworker', 25 * quarters(spell));
    if (this.#policy === null) return;
    if (!meeting.considered && day >= spell.start + this.#requestDay - 1 && !this.#talkComesFirst(person)) {
      meeting.considered = true;
      const first = person.luck.uniform('meetingOhs', spell.code) < this.#get('elig.ohs_first_share');
      if (!first && this.#asksFor(person, spell.code, day)) meeting.request = day;
    }
    if (meeting.request === day && meeting.barrier === Infinity) this.#request(spell);
    if (meeting.day === day) this.#meet(spell, day);
  }

  /** Asks to be heard at the next barrier; who will have left by then does not. */
  #request(spell: Spell): void {
    const { meeting, person } = spell;
    const barrier = nextBarrier(meeting.request);
    if (barrier >= Math.min(person.leaves, this.#days)) meeting.request = Infinity;
    else meeting.barrier = barrier;
  }

  #meet(spell: Spell, day: number): void {
    const { meeting, person, code } = spell;
    const { luck } = person;
    const spellDay = day - spell.start + 1;
    meeting.day = Infinity;
    meeting.waiting = 1;
    const cancelled = day < person.leaves && this.#cancels(person, code, meeting.round, meeting.attempt);
    if (cancelled || day >= person.leaves) {
      this.#tell(spell, day, 'meeting_cancelled');
      // A meeting that the manager cancels is booked once more.
      if (cancelled && meeting.attempt === 0) {
        meeting.request = day;
        this.#request(spell);
      }
      meeting.attempt = 1;
      return;
    }
    this.#tell(spell, day, 'meeting');
    this.#held(person, code + meeting.round * AGAIN, day);
    meeting.held++;
    meeting.led ||= meeting.leads;
    this.met(spell);
    meeting.attempt = 0;
    meeting.windowEnd = day + 1 + this.#whole('meet.hr_window');
    if (meeting.round === 1) {
      // Where the certificate has to be supplemented soon after, it was worth nothing.
      meeting.failed = luck.uniform('meetingFails', code) < this.#get('meet.fail_prob');
      meeting.effect = meeting.works && !meeting.failed ? this.#effect(person, spellDay, meeting.leads, day) : 1;
      meeting.firstOn = day;
      meeting.firstLed = meeting.leads;
      meeting.firstWorks = meeting.works;
      meeting.byRing = MeetingTraining.byRing(this.#plan, person.workplace.employer);
    }
    meeting.acting = meeting.effect;
    if (meeting.round === 2) return;
    if (meeting.works && spell.cause >= 0) this.#lengthAndDegree(spell, spellDay);
    if (luck.uniform('meetingSecond', code) < this.#get('meet.second_share')) {
      meeting.round = 2;
      meeting.request = day + this.#whole('meet.second_interval');
    }
  }

  /** Multiplier of the end's hazard. It halves with the delay after the evidence's day, whatever day is decided. */
  #effect(person: Person, spellDay: number, leads: boolean, day: number): number {
    const site = this.#people.employers[person.workplace.employer].normal('meetingSite');
    // Work-environment practice of the workplace: even over workplaces, 1 on the average.
    const practice = 1 + this.#get('sam.interaction') * (2 * person.workplace.luck.uniform('workplacePractice') - 1);
    const together = this.#around.groups?.factor(person.workplace.employer, day) ?? 1;
    const effect =
      // The mean is that of all meetings, those that fail among them.
      (log(this.#get(leads ? 'meet.hr_manager_led' : 'meet.hr_fk_led')) / (1 - this.#get('meet.fail_prob'))) *
        practice *
        together +
      this.#get('meet.site_sd') * site +
      this.#get('het.sd_log_effect') * person.luck.normal('meetingPerson');
    const delay = Math.max(0, spellDay - this.#values.defaultOf('meet.day_early'));
    return exp(effect * pow(0.5, delay / this.#get('meet.hr_decay_half_days')));
  }

  /** A meeting before day 15 may make a long spell a short one; and part-time is opened or closed by an odds ratio. */
  #lengthAndDegree(spell: Spell, spellDay: number): void {
    const { luck } = spell.person;
    const { code } = spell;
    if (spellDay <= 13 && luck.uniform('meetingConvert', code) < this.#get('meet.convert'))
      spell.forced = spellDay + 1 + Math.floor((14 - spellDay) * luck.uniform('meetingConvertDay', code));
    const { partShare } = this.#setting.tables;
    const share = partShare[Math.min(spellDay, partShare.length - 1)];
    const odds = (this.#get('meet.or_part_time') * share) / (1 - share);
    const after = odds / (1 + odds);
    const u = luck.uniform('meetingDegree', code);
    const partly = quarters(spell) < 4;
    if (this.#get('meet.or_part_time') === 1) return;
    if (after > share && !partly && u < (after - share) / (1 - share))
      spell.agreed = 1 + among(this.#values.vector('part.levels'), luck.uniform('meetingDegreeLevel', code));
    if (after < share && partly && u < (share - after) / share) spell.agreed = 4;
  }

  #tell(spell: Spell, day: number, event: 'meeting_called' | 'meeting' | 'meeting_cancelled'): void {
    const why = spell.meeting.round === 2 ? 'second' : 'spell_day';
    const who = spell.meeting.leads ? 'manager' : 'caseworker';
    this.#log.spell(spell, day, event, why, who, 25 * quarters(spell));
  }

  /** In the morning: the window of the plan is over. */
  window(spell: Spell, day: number): void {
    const { meeting } = spell;
    if (meeting.windowEnd !== day) return;
    meeting.acting = 1;
    meeting.windowEnd = Infinity;
    // Unless another meeting is on its way.
    if (meeting.request < Infinity || meeting.day < Infinity || meeting.closed) return;
    meeting.closed = true;
    this.#toClose(spell.person, meeting.enrolled, spell, spell.code);
  }

  /** The spell, or its benefit, ends on `day`: what was called is void, and nothing is asked for. */
  called(spell: Spell, day: number): void {
    const { meeting } = spell;
    if (meeting.day < Infinity) this.#tell(spell, Math.min(day, meeting.day), 'meeting_cancelled');
    meeting.request = Infinity;
    meeting.barrier = Infinity;
    meeting.day = Infinity;
  }

  /** The spell is over: the project closes the case. */
  ended(spell: Spell): void {
    const { meeting } = spell;
    if (meeting.enrolled === '' || meeting.closed) return;
    this.#toClose(spell.person, meeting.enrolled, spell, spell.code);
  }

  // --- a talk after a spell ---

  /** One request at a time: while a talk waits, or is to be booked again, a spell's own request has to. */
  #talkComesFirst({ talk, leaves }: Person): boolean {
    if (talk === null) return false;
    if (talk.day === Infinity) return true;
    return talk.cancelled && talk.attempt === 0 && nextBarrier(talk.day) < Math.min(this.#days, leaves);
  }

  /** Whether a request for a talk waits for its answer, or is to be booked again. */
  waitsForTalk(person: Person): boolean {
    return this.#talkComesFirst(person);
  }

  /** Whether a talk waits for its answer or its day. */
  expectsTalk(person: Person, day: number): boolean {
    return this.#talkComesFirst(person) || (person.talk !== null && person.talk.day > day);
  }

  /** On the day of return from the spell `code`. */
  returned(person: Person, code: number, day: number): void {
    const policy = this.#policy;
    if (policy === null || day < policy.start || day >= person.leaves) return;
    // A talk on the day of the return is held before another can be asked for.
    this.talk(person, day);
    const rule = Math.min(12, Math.max(1, this.#whole('short.entry_rule')));
    const recent = person.starts.filter((start) => start > day - TWELVE_MONTHS).length;
    if (recent < rule || day < person.talkAgain || this.expectsTalk(person, day)) return;
    if (!this.#asksFor(person, code + OF_TALK, day)) return;
    person.talkAgain = day + this.#whole('meet.talk_interval');
    const barrier = nextBarrier(day);
    if (barrier >= Math.min(this.#days, person.leaves)) return;
    person.talk = { asked: day, code, attempt: 0, barrier, day: Infinity, cancelled: false, leader: '', works: true };
  }

  /** The day of a talk. */
  talk(person: Person, day: number): void {
    const { talk } = person;
    if (talk?.day !== day) return;
    const event = talk.cancelled ? 'meeting_cancelled' : 'meeting';
    this.#log.person(person, day, event, 'repeated_short', talk.leader, talk.code);
    if (talk.cancelled) {
      const again = nextBarrier(day);
      talk.day = Infinity;
      talk.barrier = again;
      if (talk.attempt++ > 0 || again >= Math.min(this.#days, person.leaves)) this.#closeTalk(person, talk);
      return;
    }
    this.#held(person, talk.code + OF_TALK, day);
    if (talk.works) person.talkActs = { from: day + 1, to: day + 1 + this.#whole('short.effect_days') };
    this.#closeTalk(person, talk);
  }

  #closeTalk(person: Person, talk: Talk): void {
    person.talk = null;
    this.#toClose(person, 'short', null, talk.code);
  }

  /** A meeting has been held in a spell. */
  met: (spell: Spell) => void = () => {};

  #toClose(person: Person, from: string, spell: Spell | null, code: number): void {
    this.#closing.push({ person, at: person.workplace, from, spell, code });
  }

  // --- what is shared ---

  /** Slots of a municipality and week, by request day, then person. */
  barrier(day: number, people: readonly Person[]): void {
    if (this.#policy === null) return;
    const free = this.#people.employers.map(() => this.#around.terms.slots(day));
    const waiting = people
      .flatMap((person) => {
        const { spell, talk } = person;
        const asks: { person: Person; spell: Spell | null; talk: Talk | null; asked: number }[] = [];
        if (talk !== null && talk.day === Infinity && talk.barrier <= day)
          asks.push({ person, spell: null, talk, asked: talk.asked });
        if (spell !== null && spell.meeting.barrier <= day)
          asks.push({ person, spell, talk: null, asked: spell.meeting.request });
        return asks;
      })
      .sort((a, b) => a.asked - b.asked || a.person.number - b.person.number);
    for (const { person, spell, talk } of waiting) {
      // Who comes back on the day of the answer has not heard it yet.
      if (talk !== null) person.talkAgain = Math.max(person.talkAgain, day + 1);
      const { employer } = person.workplace;
      const gone = day + WEEK >= Math.min(person.leaves, this.#days);
      const late = talk !== null && (gone || day - talk.asked > this.#whole('meet.talk_wait_max'));
      const occurrence = spell === null ? talk!.code + OF_TALK : spell.code;
      const agrees = spell?.meeting.round === 2 || this.#isCalled(person, occurrence, day);
      if (!agrees || late || (free[employer] === 0 && gone)) this.#giveUp(person, spell, talk);
      else if (free[employer] > 0) {
        free[employer]--;
        if (spell !== null) this.#call(spell, day);
        else this.#callTalk(person, talk!, day);
      }
    }
  }

  #giveUp(person: Person, spell: Spell | null, talk: Talk | null): void {
    if (spell !== null) {
      spell.meeting.request = Infinity;
      spell.meeting.barrier = Infinity;
    } else if (talk!.attempt > 0) this.#closeTalk(person, talk!);
    else person.talk = null;
  }

  #call(spell: Spell, day: number): void {
    const { meeting } = spell;
    meeting.barrier = Infinity;
    meeting.request = Infinity;
    meeting.day = this.#meetingDay(spell, day);
    meeting.leads = this.#managerLeads(spell.person, spell.code, day);
    meeting.works = this.#works(spell.person, day);
    meeting.waiting = this.#get('meet.lockin_hr');
    if (meeting.enrolled === '') {
      meeting.enrolled = day - spell.start < 14 ? 'sick_pay' : quarters(spell) === 4 ? 'full' : 'part';
      this.#log.spell(spell, day, 'enrol', meeting.enrolled, '', 25 * quarters(spell));
    }
    this.#tell(spell, day, 'meeting_called');
  }

  /** With a physician to wait for, and put off where the manager is new in the case. */
  #meetingDay(spell: Spell, barrier: number): number {
    const physician = this.#get('meet.need_physician') > 0 ? this.#whole('meet.wait_booked') : 0;
    let day = barrier + this.#weekday + physician;
    for (;;) {
      const { since } = this.#people.manager(spell.person.workplace, day);
      const ready = since + this.#whole('mgr.change_delay');
      if (since <= spell.start || day >= ready) return day;
      day = ready;
    }
  }

  #callTalk(person: Person, talk: Talk, day: number): void {
    if (talk.attempt === 0) this.#log.person(person, day, 'enrol', 'short', '', talk.code);
    talk.leader = this.#managerLeads(person, talk.code + OF_TALK, day) ? 'manager' : 'caseworker';
    talk.works = this.#works(person, day);
    this.#log.person(person, day, 'meeting_called', 'repeated_short', talk.leader, talk.code);
    talk.day = day + this.#weekday;
    talk.cancelled = this.#cancels(person, talk.code, 0, talk.attempt);
  }

  /** After everything else of a day: how those stand whom the project has closed. */
  close(day: number): void {
    for (const { person, at, from, spell, code } of this.#closing) {
      const to = standing(person.spell, day);
      if (spell === null) this.#log.person(person, day, 'close', from, to, code);
      else this.#log.spell(spell, day, 'close', from, to, spell === person.spell ? 25 * quarters(spell) : 0, at);
    }
    this.#closing = [];
  }
}

function standing(spell: Spell | null, day: number): string {
  if (spell === null) return 'work';
  if (day - spell.start < 14) return 'sick_pay';
  return quarters(spell) === 4 ? 'full' : 'part';
}
