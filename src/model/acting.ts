/** The mechanisms that the policies of one plan open in one world. With no policy none is open, and nothing is asked for. */
import type { Around } from './around.ts';
import { OnsetFactors } from './spells/onset-factors.ts';
import { moreLong } from './spells/onsets.ts';
import { Contact } from './processes/contact.ts';
import { LocalGroups } from './processes/local-group.ts';
import { EveryCentre, MeetingLead } from './processes/meeting-terms.ts';
import { bookProject } from './processes/project.ts';
import { Meetings } from './processes/meeting.ts';
import { MeetingTraining } from './processes/meeting-training.ts';
import { Mobility } from './processes/mobility.ts';
import { PartTimeFirst } from './processes/part-time-first.ts';
import { Protection } from './processes/protection.ts';
import { Ring } from './processes/ring.ts';
import { Readiness } from './processes/readiness.ts';
import { SmallerSpan } from './processes/span.ts';
import { Strain } from './processes/strain.ts';
import { Support } from './processes/support.ts';
import { Subsidy } from './processes/subsidy.ts';
import { ManagerTraining } from './processes/training.ts';
import type { Spell, CaseProcess } from './spells/spell.ts';

export class Acting {
  /** Strain before illness, which is there without policies too. */
  readonly strain: Strain;
  readonly meetings: Meetings;
  /** Work training that early meetings lead to. */
  readonly meetingTraining: MeetingTraining | null;
  readonly ring: Ring | null;
  readonly subsidy: Subsidy | null;
  readonly training: ManagerTraining | null;
  readonly readiness: Readiness | null;
  readonly groups: LocalGroups | null;
  readonly contact: Contact | null;
  readonly protection: Protection | null;
  readonly span: SmallerSpan | null;
  readonly support: Support | null;
  readonly mobility: Mobility | null;
  /** Processes that work on long spells, in the order of policy ids. */
  readonly cases: readonly CaseProcess[];
  /** What multiplies the onset of spells. */
  readonly onsets: OnsetFactors;
  /** What multiplies the onset of long spells of those whom a ring has placed. */
  readonly placedRatio: number;
  /** Extra long candidates per long one. */
  readonly moreLong: number;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
    this.strain = new Strain(around);
    this.training = ManagerTraining.of(around);
    this.groups = LocalGroups.of(around);
    this.readiness = Readiness.of(around, this.training, this.groups);
    this.contact = Contact.of(around);
    this.meetings = new Meetings(around.plan, around.values, around.population, {
      training: this.training,
      readiness: this.readiness,
      lead: MeetingLead.of(around, this.training),
      centres: EveryCentre.of(around),
      groups: this.groups,
    });
    this.meetingTraining = MeetingTraining.of(around);
    this.ring = Ring.of(around);
    this.ring?.watch(this.training);
    this.subsidy = Subsidy.of(around);
    this.protection = Protection.of(around);
    const part = PartTimeFirst.of(around);
    this.mobility = Mobility.of(around);
    const { ring, contact, training, mobility, subsidy } = this;
    this.cases = [ring, contact, training, part, mobility, subsidy].filter((process) => process !== null);
    this.span = SmallerSpan.of(around);
    this.support = Support.of(around, this.strain);
    this.onsets = new OnsetFactors([
      this.training?.factor ?? null,
      this.protection,
      this.span?.factor ?? null,
      this.support?.factor ?? null,
      this.mobility?.factor ?? null,
    ]);
    this.placedRatio = ring ? around.values.get('place.rr_relapse') : 1;
    this.moreLong = moreLong(around.population.setting, Math.max(1, this.placedRatio) * this.onsets.mostLong);
  }

  /** Opens the cases that a long spell may come to after `today`. */
  consider(spell: Spell, today: number): void {
    for (const process of this.cases) {
      const of = process.consider(spell, today);
      if (of !== null) spell.cases = [...spell.cases, of];
    }
  }

  /** After the last barrier, once an arm: what belongs to no case. */
  finish(): void {
    this.ring?.finish();
    this.training?.finish();
    this.groups?.finish();
    this.span?.finish();
    this.mobility?.finish();
    this.meetings.finish(this.#around.accounts, this.#around.plan.days);
    bookProject(this.#around, this.meetings, this.training);
  }

  /** The person in a slot goes on at another employer of a ring: what was between the two is no matter there. */
  changedEmployer(slot: number): void {
    this.contact?.changedEmployer(slot);
    this.mobility?.changedEmployer(slot);
  }

  /** Whether a policy may touch somebody of the slot before any spell of theirs has begun. */
  touches(slot: number): boolean {
    // What managers learn from each other, anybody may notice.
    if (this.readiness) return true;
    return this.training?.touches(this.#around.population.workplace[slot]) ?? false;
  }

  /** Whether any process would open one. */
  wouldConsider(spell: Spell, today: number): boolean {
    return this.cases.some((process) => process.consider(spell, today) !== null);
  }
}
