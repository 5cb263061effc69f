import { describe, expect, it } from 'vitest';
import { plansFor } from '../../testing/study-plans.ts';
import { Accounts } from '../counts/accounts.ts';
import { LifeColumns } from '../columns.ts';
import { BACK, BACK_PARTLY, EPISODES, NET_SPELLS, NET_YEAR, RELAPSED, RETURNED } from '../counts/counts.ts';
import { FollowUp } from './follow-up.ts';
import { WAYS_BACK } from '../outcomes/outcome-ids.ts';
import type { Plan } from '../plan.ts';
import { Spell } from './spell.ts';
import { Values } from '../values.ts';

const OWN = 0;
const NEW_JOB = 2;
const BENEFIT_ENDED = 3;
const LEFT = 99;

/** A study of one year and 100 days. */
const plan: Plan = { ...plansFor({ years: 2, meeting: null }).baseline, days: 465 };
const values = new Values(plan, 0);

function life(sign = 1, accounts = new Accounts(plan, values)) {
  accounts.sign = sign;
  const columns = new LifeColumns(1);
  const followUp = new FollowUp(plan, accounts, columns);
  followUp.clear(0);
  const { cells, backDays } = accounts.counts;
  return {
    accounts,
    followUp,
    /** A spell on days [start, end), by `quarters` of a day; end beyond the study = censored. */
    spell(start: number, end: number, exit = OWN, quarters = 4) {
      const spell = new Spell();
      spell.reset(0, 0, start, 1e9);
      if (quarters < 4) spell.agreed = quarters;
      followUp.during(spell, Math.min(end, plan.days));
      if (end > plan.days) followUp.ended(spell, plan.days - start + 1, -1);
      else followUp.ended(spell, end - start, exit);
    },
    short(start: number, end: number) {
      if (start < columns.follow.openUntil[0]) followUp.absent(0, start, start, end, 4);
    },
    relapse: (k: number) => [cells[RELAPSED + k], cells[RETURNED + k]],
    back: (k: number) => [cells[BACK + k], cells[EPISODES + k]],
    net: () => [cells[NET_YEAR] / 4, cells[NET_SPELLS]],
    backDays,
  };
}

describe('relapse within 90, 180 and 365 days', () => {
  it('is none before day 31 back: then the return was not full', () => {
    const one = life();
    one.spell(0, 20);
    expect([0, 1, 2].map(one.relapse)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    one.spell(49, 90);
    // The first return is void; the second is on day 90, and 365 days cannot be followed from there.
    expect([0, 1, 2].map(one.relapse)).toEqual([
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it('begins on day 31 and ends with the last day of the window', () => {
    const at = (start: number) => {
      const one = life();
      one.spell(0, 20);
      one.spell(start, start + 15, BENEFIT_ENDED);
      return [0, 1, 2].map((k) => one.relapse(k)[0]);
    };
    expect(at(50)).toEqual([1, 1, 1]);
    expect(at(109)).toEqual([1, 1, 1]);
    expect(at(110)).toEqual([0, 1, 1]);
    expect(at(200)).toEqual([0, 0, 1]);
    expect(at(384)).toEqual([0, 0, 1]);
    expect(at(385)).toEqual([0, 0, 0]);
  });

  it('needs 14 days more of follow-up than the window, and a return within the study', () => {
    const returns = (end: number) => {
      const one = life();
      one.spell(end - 20, end);
      return one.relapse(0)[1];
    };
    expect(returns(465 - 90 - 14)).toBe(1);
    expect(returns(465 - 90 - 13)).toBe(0);
    expect(returns(0)).toBe(1);
    expect(returns(-1)).toBe(0);
  });

  it('is not looked for after a spell of 14 days, a new job, an end of benefit or an end that nobody sees', () => {
    const one = life();
    one.spell(0, 14);
    one.spell(20, 40, NEW_JOB);
    one.followUp.clear(0);
    one.spell(50, 70, BENEFIT_ENDED);
    one.spell(100, 120, LEFT);
    expect(one.relapse(0)).toEqual([0, 0]);
  });

  it('is told of a spell of 15 days, but not of one of 14', () => {
    const one = life();
    one.spell(0, 20);
    one.spell(60, 74);
    expect(one.relapse(0)).toEqual([0, 1]);
    one.spell(80, 95);
    expect(one.relapse(0)).toEqual([1, 2]);
  });

  it('forgets the person who was in the slot before', () => {
    const one = life();
    one.spell(0, 20);
    one.followUp.clear(0);
    one.spell(60, 80);
    expect(one.relapse(0)).toEqual([0, 2]);
  });
});

describe('return within 90, 180 and 365 days', () => {
  it('counts an episode that is over after exactly so many days', () => {
    const one = life();
    one.spell(0, 90);
    expect([0, 1, 2, 3].map(one.back)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    const other = life();
    other.spell(0, 91);
    expect([0, 1].map(other.back)).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('joins a spell that begins on day 28 back, and not one on day 29', () => {
    const joined = life();
    joined.spell(0, 20);
    joined.spell(47, 95);
    expect(joined.back(0)).toEqual([0, 1]);
    expect(joined.back(1)).toEqual([1, 1]);
    const apart = life();
    apart.spell(0, 20);
    apart.spell(48, 95);
    expect(apart.back(0)).toEqual([2, 2]);
  });

  it('joins a chain of three, and leaves out an episode that began before the study', () => {
    const chain = life();
    chain.spell(0, 20);
    chain.spell(30, 50);
    chain.spell(60, 80);
    expect(chain.back(0)).toEqual([1, 1]);
    expect(chain.backDays[80]).toBe(1);
    expect(chain.backDays[20] + chain.backDays[50]).toBe(0);
    const before = life();
    before.spell(-40, -10);
    before.spell(5, 30);
    expect(before.back(0)).toEqual([0, 0]);
  });

  it('keeps who is never back in the denominator: still sick, another end, or left', () => {
    for (const [end, exit] of [
      [1e9, OWN],
      [60, BENEFIT_ENDED],
      [60, LEFT],
    ]) {
      const one = life();
      one.spell(0, end, exit);
      expect(one.back(0)).toEqual([0, 1]);
      expect(one.back(2)).toEqual([0, 1]);
    }
  });

  it('follows 28 days of holding and 14 more', () => {
    for (const [start, n] of [
      [465 - 90 - 42, 1],
      [465 - 90 - 41, 0],
    ]) {
      const one = life();
      one.spell(start, start + 20);
      expect(one.back(0)).toEqual([n, n]);
    }
  });
});

describe('net days in the 365 days after the start', () => {
  it('are weighted by degree, and end with the window', () => {
    const one = life();
    one.spell(10, 30);
    one.short(100, 105);
    one.spell(370, 400, OWN, 2);
    // 20 + 5 + half of the days 370-374; the second spell cannot be followed for a year.
    expect(one.net()).toEqual([27.5, 1]);
  });

  it('fall into every window that is open', () => {
    const one = life();
    one.spell(0, 20);
    one.spell(50, 70);
    one.short(364, 368);
    // First: 20 + 20 + 1. Second: 20 + 4.
    expect(one.net()).toEqual([65, 2]);
  });

  it('are those of the window alone in a spell that lasts longer, or passes the end', () => {
    const one = life();
    one.spell(100, 1e9);
    expect(one.net()).toEqual([365, 1]);
    const late = life();
    late.spell(101, 1e9);
    expect(late.net()).toEqual([0, 0]);
  });

  it('do not hold a short spell of its own, nor what came before', () => {
    const one = life();
    one.short(0, 5);
    one.spell(10, 20);
    one.spell(30, 50);
    expect(one.net()).toEqual([20, 1]);
  });
});

describe('participants', () => {
  const at = (entry: number, day: number, status: number) => (entry * 3 + day) * 5 + status;

  it('stand where an absence covers the day, have left from the day on which they left, or are followed only', () => {
    const one = life();
    const { statuses, entries } = one.accounts.counts;
    one.followUp.enter(0, 0, 10, 'short');
    one.followUp.absent(0, 95, 95, 101, 4); // day 100 is spell day 6
    one.followUp.absent(0, 170, 170, 191, 2); // day 190 is spell day 21, part-time
    one.followUp.left(0, 375, 375);
    expect(entries[0]).toBe(1);
    expect([...statuses.subarray(0, 15)]).toEqual([1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1]);
  });

  it('are told apart on spell days 14 and 15, on the last day of a spell and on the first day left', () => {
    const one = life();
    const { statuses } = one.accounts.counts;
    one.followUp.enter(0, 0, 0, 'full');
    one.followUp.absent(0, 77, 77, 90, 4);
    expect(statuses[at(3, 0, 0)]).toBe(0);
    one.followUp.absent(0, 76, 90, 91, 4);
    expect(statuses[at(3, 0, 2)]).toBe(1);
    one.followUp.absent(0, 167, 167, 181, 4);
    expect(statuses[at(3, 1, 0)]).toBe(1);
    one.followUp.left(0, 366, 366);
    expect(statuses[at(3, 2, 3)]).toBe(0);
  });

  it('are followed when the day is within the study', () => {
    const one = life();
    const { statuses } = one.accounts.counts;
    one.followUp.enter(0, 0, 465 - 91, 'part');
    one.followUp.enter(0, 0, 465 - 90, 'part');
    expect(statuses[at(2, 0, 4)]).toBe(1);
  });
});

it('takes back to the last count what it has counted', () => {
  const accounts = new Accounts(plan, values);
  for (const sign of [1, -1]) {
    const one = life(sign, accounts);
    one.followUp.enter(0, 0, 3, 'sick-pay');
    one.spell(0, 20);
    one.spell(40, 60);
    one.short(80, 85);
    one.spell(130, 460);
    one.followUp.left(0, 462, 462);
    const empty = new Accounts(plan, values).counts;
    if (sign === 1) expect(accounts.counts.cells).not.toEqual(empty.cells);
    else {
      for (const key of ['cells', 'backDays', 'backTo', 'entries', 'entrants', 'statuses'] as const) {
        expect(accounts.counts[key].every((n) => n === 0)).toBe(true);
      }
    }
  }
});

describe('a place in another job at the employer', () => {
  const OTHER_JOB = 1;
  // By RELAPSE_DAYS: 90, 180 and 365 days.
  const of = (counts: Float64Array) => Array.from(counts.subarray(3 * WAYS_BACK.indexOf('other-job')).slice(0, 3));

  it('is held, broken by a long spell, or left', () => {
    const one = life();
    const { placed, relapsed, left } = one.accounts.counts;
    // Back on day 30: followed for 90, 180 and 365 days of 465. Ill for long again on day 130.
    one.spell(0, 30, OTHER_JOB);
    one.spell(130, 150, OTHER_JOB);
    expect(of(placed)).toEqual([2, 2, 1]);
    expect(of(relapsed)).toEqual([0, 1, 1]);
    // Leaves 200 days after the second return: too late for 90 and 180, and 365 are not followed from there.
    one.followUp.left(0, 350, 350);
    expect(of(left)).toEqual([0, 0, 0]);

    const other = life();
    other.spell(0, 30, OTHER_JOB);
    // 100 days later, in a short spell that goes on until day 135.
    other.followUp.left(0, 130, 135);
    expect(of(other.accounts.counts.left)).toEqual([0, 1, 1]);
    expect(of(other.accounts.counts.relapsed)).toEqual([0, 0, 0]);
  });
});

describe('back at least in part', () => {
  it('is the first day on which the person is partly at work, or back, held or not', () => {
    const one = life();
    const { cells } = one.accounts.counts;
    const partly = () => [0, 1, 2].map((k) => cells[BACK_PARTLY + k]);
    // Part-time from the first day; 90 and 180 days are followed, 365 with 42 more too, 730 are not.
    one.spell(0, 300, BENEFIT_ENDED, 2);
    expect(partly()).toEqual([1, 1, 1]);
    expect([0, 1, 2].map((k) => one.back(k)[0])).toEqual([0, 0, 0]);
    const full = life();
    full.spell(0, 200);
    expect([0, 1, 2].map((k) => full.accounts.counts.cells[BACK_PARTLY + k])).toEqual([0, 0, 1]);
    // Ill again after ten days: not held, and yet there was a first day at work.
    full.spell(210, 400, BENEFIT_ENDED);
    expect(full.back(2)).toEqual([0, 1]);
    expect(full.accounts.counts.cells[BACK_PARTLY + 2]).toBe(1);
  });
});
