/** Contact and trust: what falls, what rises, how far time goes, and that a meeting's effect is not counted twice. */
import { describe, expect, it } from 'vitest';
import { logOf, spellsOf } from './event-log.ts';
import { spellOf, stageFor } from './stage.ts';
import { parts, plansFor, value } from './study-plans.ts';
import type { PolicyEntry } from '../scenario/study.ts';
import { moneyOutcomes } from '../model/money/outcome-list.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { managerContact } from '../model/policies/manager-contact.ts';
import { createSimulator } from '../model/simulate.ts';
import { Contact } from '../model/processes/contact.ts';

const SIZES = [300, 150, 60] as const;
const FULL: PolicyEntry = { 'contact.follow': 1, 'trust.slope': 0.5, 'trust.decay': 0.15 };
const plans = (entry: PolicyEntry = {}, more = {}) =>
  plansFor({ sizes: SIZES, years: 2, policies: { 'manager-contact': { ...FULL, ...entry }, ...more } });
const stage = (entry: PolicyEntry = {}) => {
  const around = stageFor(plans(entry).arm);
  return { ...around, contact: Contact.of(around)! };
};
const world = { draw: 0, replication: 1 };
const MONTH = 365.25 / 12;

describe('trust', () => {
  it('falls by trust.decay in a month in which nobody is in touch, and less the more contacts come', () => {
    const { contact } = stage({ 'trust.gain_contact': 0 });
    expect(contact.change(0)).toBe(-0.15);
    expect(contact.change(3)).toBeCloseTo(-0.15 * Math.exp(-3), 15);
    expect(contact.change(6)).toBeGreaterThan(contact.change(3));
  });

  it('is gained from the day on which contact begins, up to its end: worked by hand', () => {
    const { contact } = stage({ 'trust.gain_contact': 0, 'trust.start': 0.7 });
    // Usual 0 contacts: 0.7 - 0.15 a month. Kept 3: as good as none lost. Six months without: at 0, and no lower.
    const lost = 0.15 * Math.exp(-3);
    expect(contact.gained(0, 0, 3, 2 * MONTH, MONTH, Infinity)).toBeCloseTo(0.7 - 0.15 - lost - 0.4, 12);
    expect(contact.gained(0, 0, 3, 6 * MONTH, MONTH, Infinity)).toBeCloseTo(0.55 - 5 * lost, 12);
    // Contact that ends after two months: from then on trust falls as it does without.
    expect(contact.gained(0, 0, 3, 3 * MONTH, MONTH, 2 * MONTH)).toBeCloseTo(0.55 - lost - 0.15 - (0.7 - 0.45), 12);
    expect(contact.gained(0, 3, 3, 4 * MONTH, MONTH, Infinity)).toBe(0);
  });
});

describe('a manager', () => {
  it('has less time for each, and notices later, the more employees there are', () => {
    const { contact, population } = stage({
      'mgr.time_budget': 3,
      'contact.hours': 1.5,
      'contact.target': 20,
      'mgr.contact_rate': [0.5, 0.5],
    });
    const order = [...population.span.keys()].sort((a, b) => population.span[a] - population.span[b]);
    const [small, large] = [order[0], order[order.length - 1]];
    expect(population.span[large]).toBeGreaterThan(30);
    expect(contact.kept(small, 0)).toBeGreaterThanOrEqual(contact.kept(large, 0));
    expect(contact.noticed(small)).toBeLessThan(contact.noticed(large));
    for (const w of order) expect(contact.kept(w, 0)).toBeLessThanOrEqual(Math.max(contact.usual(w, 0), 2));
  });

  it('who does not follow goes on as today, and nobody is in touch less than today', () => {
    const { contact, population } = stage({ 'contact.follow': 0, 'contact.target': 0 });
    const all = stage({ 'contact.target': 0 });
    for (let w = 0; w < population.workplaceCount; w++) {
      expect(contact.kept(w, 0)).toBe(contact.usual(w, 0));
      expect(all.contact.kept(w, 0)).toBe(all.contact.usual(w, 0));
    }
  });
});

describe('a spell', () => {
  it('is read off every four weeks, and loses its factor when it is met', () => {
    const { contact, population } = stage();
    const slot = population.workplace.findIndex((w) => !population.managers.engaged(w, 0));
    const spell = spellOf(slot, 10);
    const of = contact.consider(spell, 0)!;
    const first = of.day;
    expect(first).toBe(10 + contact.noticed(population.workplace[slot]));
    contact.happens(spell, of, first);
    const once = of.factor;
    expect(once).toBeGreaterThan(1);
    expect(of.day).toBe(first + 28);
    contact.happens(spell, of, of.day);
    expect(of.factor).toBeGreaterThan(once);
    contact.met(spell, of);
    expect(of).toMatchObject({ factor: 1, day: Infinity });
  });

  it('that was met with the manager in the lead leaves trust for the next one', () => {
    const { contact, population } = stage({ 'trust.gain_meeting': 0.2 });
    const slot = population.workplace.findIndex((w) => !population.managers.engaged(w, 0));
    const spell = spellOf(slot, 0);
    const of = contact.consider(spell, 0)!;
    const before = contact.gained(slot, 0.7, 3, 60, 5, Infinity);
    spell.earlyMeetings = 1;
    spell.leads = true;
    contact.ended(spell, of, 50, 0);
    expect(contact.gained(slot, 0.7, 3, 60, 5, Infinity)).toBeCloseTo(before + 0.2, 12);
  });

  it('leaves trust to the person at that employer only: not to the successor, nor at another one of a ring', () => {
    const { contact, population, columns } = stage({ 'trust.gain_meeting': 0.2 });
    const slots = [...population.workplace.keys()].filter(
      (one) => !population.managers.engaged(population.workplace[one], 0),
    );
    const [stays, moves] = slots;
    const gained = (slot: number) => contact.gained(slot, 0.7, 3, 60, 5, Infinity);
    const nobody = gained(slots[2]);
    for (const slot of [stays, moves]) {
      const spell = spellOf(slot, 0);
      spell.earlyMeetings = 1;
      spell.leads = true;
      contact.ended(spell, contact.consider(spell, 0)!, 50, 0);
      expect(gained(slot)).toBeCloseTo(nobody + 0.2, 12);
    }
    contact.changedEmployer(moves);
    expect(gained(moves)).toBe(nobody);
    // The one who fills the vacancy after that person has no history.
    columns.generation[stays] = 1;
    expect(gained(stays)).toBe(nobody);
  });
});

describe('in whole lives', () => {
  it('contact without effect costs managers’ hours and moves nothing else (N-1)', () => {
    const { baseline, arm } = plans(managerContact.neutral);
    const [without, kept] = createSimulator().arms([baseline, arm], world);
    const money = new Set(moneyOutcomes.map(({ id }) => id));
    for (const { id } of planLayout(arm).outcomes) {
      if (!money.has(id)) expect(parts(arm, kept, id), id).toEqual(parts(baseline, without, id));
    }
    expect(value(arm, kept, 'O-20.hours')).toBeGreaterThan(value(baseline, without, 'O-20.hours'));
  });

  it('has the same bits as an arm and as a full run, and when everybody is stopped at every barrier', () => {
    const meeting = { ramp: 0, 'meet.all_centres': true };
    const { baseline, arm } = plans({ end: '2020-06-01' }, { 'coordination-meeting': meeting });
    const simulator = createSimulator();
    const [, second] = simulator.arms([baseline, arm], world);
    const whole = simulator.simulate(arm, world);
    expect(second).toEqual(whole);
    expect(simulator.simulate(arm, world, { suspicious: true })).toEqual(whole);
  });

  it('ends no spell later, and some earlier', () => {
    const { baseline, arm } = plans();
    const before = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, spell.end]));
    let earlier = 0;
    for (const { id, end } of spellsOf(logOf(arm, world))) {
      const twin = before.get(id);
      if (twin === undefined) continue;
      expect(end, id).toBeLessThanOrEqual(twin);
      if (end < twin) earlier++;
    }
    expect(earlier).toBeGreaterThan(3);
  });
});
