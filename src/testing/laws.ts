/**
 * Laws that hold after every event of a log, read as a reader would: the log is replayed row by row, and after each row
 * everything that was touched is looked at. Knows nothing of how the model keeps its books.
 */
import type { Plan } from '../model/plan.ts';
import { GENERATION } from '../model/people/people.ts';
import type { LogRow } from './event-log.ts';

export class LawBroken extends Error {}

interface LiveSpell {
  readonly id: string;
  readonly start: number;
  degree: number;
  benefit: 'none' | 'granted' | 'ended';
}

interface Life {
  readonly sex: string;
  age: number;
  /** Hundredths of full time. */
  hours: number;
  employer: string;
  /** The day of the newest change of employer, and who it was before. */
  moved: number;
  before: string;
  employed: boolean;
  spell: LiveSpell | null;
  /** The spell that ended on a day: what follows from its end is told after it. */
  over: { readonly spell: LiveSpell; readonly day: number } | null;
  strained: boolean;
  protected: boolean;
  subsidised: boolean;
  /** Has begun guidance before sick leave. */
  guided: boolean;
  case: boolean;
  training: boolean;
  placed: boolean;
  /** The spells for which a project follows the person. */
  readonly enrolled: Set<string>;
  /** Calls to meetings that were neither held nor cancelled, by their kind. */
  readonly called: Set<string>;
}

const ALONE = new Set(['present', 'hire', 'leave', 'strain', 'spell_start']);
const DEGREES = [25, 50, 75, 100];

export class Laws {
  readonly #plan: Plan;
  readonly #lives = new Map<string, Life>();
  /** Who is employed in each slot. */
  readonly #slots = new Map<number, string>();
  readonly #employers: ReadonlyMap<string, { readonly size: number; employed: number; vacant: number }>;
  readonly #managers = new Map<string, string>();
  readonly #spells = new Set<string>();
  #day = -Infinity;
  #seq = -1;
  /** Hundredths of full time now, and quarters of them absent. */
  #agreedNow = 0;
  #absentNow = 0;
  /** The same, over the days of the study so far. */
  agreed = 0;
  absent = 0;
  /** Spells that began in the study. */
  begun = 0;
  /** Events that were looked at. */
  events = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#employers = new Map(
      plan.employers.map(({ id, employments }) => [id, { size: employments, employed: 0, vacant: employments }]),
    );
  }

  /** @throws LawBroken with the law's name. */
  after(row: LogRow): void {
    const day = Number(row.day);
    this.#need('time', Number(row.seq) === this.#seq + 1 && day >= Math.max(this.#day, -365) && day < this.#plan.days);
    this.#seq++;
    this.#until(day);
    if (row.event === 'manager_change') this.#manager(row);
    else this.#person(row, day);
    this.events++;
  }

  /** The days that are left, in which nothing happens. */
  close(): void {
    this.#until(this.#plan.days);
  }

  #need(law: string, holds: boolean): void {
    if (!holds) throw new LawBroken(law);
  }

  #until(day: number): void {
    const days = Math.max(0, day - Math.max(0, this.#day));
    this.agreed += days * this.#agreedNow;
    this.absent += days * this.#absentNow;
    this.#day = day;
  }

  #manager({ workplace, from, to }: LogRow): void {
    this.#need('managers', (this.#managers.get(workplace) ?? from) === from);
    this.#managers.set(workplace, to);
  }

  #person(row: LogRow, day: number): void {
    const { person, event, employer } = row;
    const known = this.#lives.get(person);
    if (!known) this.#need('nobody from nowhere', event === 'present' || event === 'hire');
    const life = known ?? lifeOf(row, day);
    if (!known) this.#lives.set(person, life);
    this.#same(life, row, day);
    if (!ALONE.has(event) && life.spell && row.spell === life.spell.id && row.spell_day !== '')
      this.#need('days of a spell', Number(row.spell_day) === day - life.spell.start + 1);
    const account = this.#employers.get(employer)!;
    switch (event) {
      case 'present':
      case 'hire':
        return this.#comes(life, row, day, account);
      case 'leave':
        return this.#leaves(life, row, account);
      case 'spell_start':
        return this.#falls(life, row, day);
      case 'degree':
        return this.#degree(life, row);
      case 'spell_end':
        return this.#ends(life, row, day);
      default:
        return this.#happens(life, row, day);
    }
  }

  /** Sex stays, age does not fall, hours fall by a partial pension only, the employer is the one that hired. */
  #same(life: Life, row: LogRow, day: number): void {
    this.#need('one person', row.sex === life.sex && Number(row.age) >= life.age && Number(row.age) <= life.age + 13);
    life.age = Number(row.age);
    const pension = row.event === 'spell_end' && row.to === 'disability_pension_partial';
    const hours = Math.round(100 * Number(row.hours));
    this.#need('hours', pension ? hours <= life.hours : hours === life.hours);
    const here = row.employer === life.employer || row.event === 'hire';
    this.#need('employer', here || (day === life.moved && row.employer === life.before));
  }

  #comes(life: Life, row: LogRow, day: number, account: { size: number; employed: number; vacant: number }): void {
    const slot = Number(row.person) % GENERATION;
    this.#need('one person in a slot', !life.employed && !this.#slots.has(slot));
    this.#slots.set(slot, row.person);
    life.employed = true;
    if (row.employer !== life.employer) Object.assign(life, { before: life.employer, moved: day });
    life.employer = row.employer;
    account.employed++;
    account.vacant--;
    this.#need('places', account.vacant >= 0 && account.employed + account.vacant === account.size);
    this.#agreedNow += life.hours;
    if (row.event === 'present' && row.spell !== '') this.#falls(life, row, day);
  }

  #leaves(life: Life, row: LogRow, account: { size: number; employed: number; vacant: number }): void {
    const slot = Number(row.person) % GENERATION;
    this.#need('who leaves was there', life.employed && this.#slots.get(slot) === row.person);
    this.#need('guidance', life.guided || !row.from.startsWith('guidance'));
    this.#slots.delete(slot);
    account.employed--;
    account.vacant++;
    this.#need('places', account.employed >= 0 && account.employed + account.vacant === account.size);
    this.#agreedNow -= life.hours;
    this.#absentNow -= absenceOf(life);
    life.employed = false;
  }

  #falls(life: Life, row: LogRow, day: number): void {
    this.#need('one spell at a time', life.spell === null && life.employed && row.spell.startsWith(`${row.person}-`));
    this.#need('one start for a spell', !this.#spells.has(row.spell));
    this.#spells.add(row.spell);
    const degree = Number(row.degree);
    life.spell = { id: row.spell, start: day - Number(row.spell_day) + 1, degree, benefit: 'none' };
    this.#need('degrees', DEGREES.includes(degree));
    if (day >= 0) this.begun++;
    this.#absentNow += absenceOf(life);
  }

  #degree(life: Life, row: LogRow): void {
    const { spell } = life;
    const to = Number(row.to);
    this.#need('degrees', spell?.id === row.spell && Number(row.from) === spell.degree && to !== spell.degree);
    this.#need('degrees', DEGREES.includes(to) && Number(row.degree) === to);
    if (life.employed) this.#absentNow -= absenceOf(life);
    spell!.degree = to;
    if (life.employed) this.#absentNow += absenceOf(life);
  }

  #ends(life: Life, row: LogRow, day: number): void {
    const { spell } = life;
    this.#need('one end for a spell', spell?.id === row.spell && Number(row.spell_day) > 1);
    this.#need('no own job for who has left', life.employed || row.to !== 'own_job');
    if (life.employed) this.#absentNow -= absenceOf(life);
    life.over = { spell: spell!, day };
    life.spell = null;
    const hours = Math.round(100 * Number(row.hours));
    if (life.employed) this.#agreedNow += hours - life.hours;
    life.hours = hours;
  }

  #happens(life: Life, row: LogRow, day: number): void {
    switch (row.event) {
      case 'benefit':
        return this.#benefit(
          life.over?.day === day && life.over.spell.id === row.spell ? life.over.spell : life.spell,
          row,
        );
      case 'meeting_called':
        this.#need('meetings', !life.called.has(row.from));
        return void life.called.add(row.from);
      case 'meeting_cancelled':
      case 'meeting':
        return this.#need('meetings', row.from === 'ordinary' || life.called.delete(row.from));
      case 'enrol':
        if (row.from === 'work' || row.from === 'picked') return this.#guided(life, row, day);
        this.#need('participants', !life.enrolled.has(row.spell));
        return void life.enrolled.add(row.spell);
      case 'close':
        return this.#need('participants', life.enrolled.delete(row.spell));
      case 'ring_case':
        this.#need('cases of the ring', life.spell?.id === row.spell);
        return this.#turn('cases of the ring', life, 'case', true);
      case 'ring_close':
        this.#need('cases of the ring', row.to !== '');
        return this.#turn('cases of the ring', life, 'case', false);
      case 'work_training_start':
        this.#need('work training', life.spell?.id === row.spell);
        return this.#turn('work training', life, 'training', true);
      case 'work_training_end':
        return this.#turn('work training', life, 'training', false);
      case 'placement_start':
        if (row.to === 'own_post') return this.#need('guidance', life.guided && atWork(life, day));
        return void (life.placed = true);
      case 'placement_end':
        return this.#turn('placements', life, 'placed', false);
      case 'subsidy_start':
        return this.#turn('subsidised work', life, 'subsidised', true);
      case 'subsidy_end':
        return this.#turn('subsidised work', life, 'subsidised', false);
      case 'protection_start':
        return this.#turn('protection', life, 'protected', true);
      case 'protection_end':
        return this.#turn('protection', life, 'protected', false);
      case 'strain':
        this.#need('strain', row.from === '' || (row.from === 'strained') === life.strained);
        this.#need('strain', row.to === 'strained' || row.from === 'strained');
        return void (life.strained = row.to === 'strained');
      default:
        return this.#need(`an event of the list (${row.event})`, false);
    }
  }

  /** Guidance is for those who are at work; whom a manager picks may not take it. */
  #guided(life: Life, row: LogRow, day: number): void {
    this.#need('guidance', atWork(life, day));
    if (row.from === 'work') life.guided = true;
  }

  /** Granted once at most, and taken away only from who has it. A spell under way at the start may have it already. */
  #benefit(spell: LiveSpell | null, row: LogRow): void {
    this.#need('benefit', spell?.id === row.spell);
    const had = spell!.benefit;
    const old = spell!.start < -365 + 15;
    if (row.to === 'granted') this.#need('benefit', had === 'none' && Number(row.spell_day) <= 15);
    else this.#need('benefit', had === 'granted' || (old && had === 'none'));
    spell!.benefit = row.to === 'granted' ? 'granted' : 'ended';
  }

  #turn(law: string, life: Life, what: Switch, on: boolean): void {
    this.#need(law, life[what] !== on);
    life[what] = on;
  }
}

type Switch = 'case' | 'training' | 'placed' | 'subsidised' | 'protected';

/** On the morning of a day: who falls ill on it was there. */
const atWork = ({ employed, spell }: Life, day: number): boolean => employed && (spell === null || spell.start === day);

/** Hundredths of full time, times quarters. */
const absenceOf = ({ spell, hours }: Life): number => (spell ? hours * (spell.degree / 25) : 0);

function lifeOf(row: LogRow, day: number): Life {
  return {
    sex: row.sex,
    age: Number(row.age),
    hours: Math.round(100 * Number(row.hours)),
    employer: row.employer,
    moved: day,
    before: row.employer,
    employed: false,
    ...{ spell: null, over: null },
    ...{ strained: false, protected: false, subsidised: false, guided: false },
    ...{ case: false, training: false, placed: false },
    ...{ enrolled: new Set<string>(), called: new Set<string>() },
  };
}
