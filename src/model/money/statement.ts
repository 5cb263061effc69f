/**
 * The accounts of a world, closed: what follows from a year's sums (contributions, taxes, work not done), present values,
 * and each party's position. Every account is closed by itself, in whole öre, and the whole is their sum: so the employers
 * and what concerns none of them alone add up to it. Here the law is checked that every krona received was paid and every
 * cost has a bearer.
 */
import { flowAt, flowCount, FLOWS, flowsOfKind, flowsOfParty, PARTIES, type FlowId, type Party } from './flows.ts';
import type { MoneyLedger } from './ledger.ts';
import { Levels, type MoneyValues } from './rules.ts';

/** Money was lost or came from nowhere: the world's result must not be shown. Told by its name across workers. */
export class MoneyError extends Error {
  override readonly name = 'ConservationError';
}

const TRANSFERS = flowsOfKind('transfer');
const RESOURCES = flowsOfKind('resource');
const SPARED = flowsOfKind('spared');
const ACCOUNT = Object.fromEntries(PARTIES.map((party) => [party, flowsOfParty(party)])) as Readonly<
  Record<Party, ReturnType<typeof flowsOfParty>>
>;

/** Whole öre by flow, over a period. */
export class Sums {
  readonly #ore: Float64Array;

  constructor(ore: Float64Array) {
    this.#ore = ore;
  }

  of(...ids: readonly FlowId[]): number {
    let sum = 0;
    for (const id of ids) sum += this.#ore[flowAt[id]];
    return sum;
  }

  /** What a party is out of pocket, means included: paid minus received plus what it bears. Below 0: it gains. */
  position(party: Party): number {
    const { bears, gains } = ACCOUNT[party];
    return this.#of(bears) - this.#of(gains);
  }

  /** What is used up, whoever bears it: transfers cancel. */
  resources(): number {
    return this.#of(RESOURCES) - this.#of(SPARED);
  }

  /** What changes hands. */
  transfers(): number {
    return this.#of(TRANSFERS);
  }

  #of(flows: readonly number[]): number {
    let sum = 0;
    for (const i of flows) sum += this.#ore[i];
    return sum;
  }

  /**
   * @throws MoneyError when an amount is no whole number of öre, is below 0, is too large to be added without rounding, or
   *   when the parties' positions do not add up to what was used.
   */
  check(period: string): void {
    demandWhole(this.#ore, period);
    const moved = this.resources() + this.transfers();
    if (!Number.isSafeInteger(moved)) throw new MoneyError(`money is not conserved: too much to add in ${period}`);
    let sum = 0;
    for (const party of PARTIES) sum += this.position(party);
    if (sum !== this.resources()) {
      throw new MoneyError(`money is not conserved: the parties bear ${sum} of ${this.resources()} öre in ${period}`);
    }
  }
}

/** @throws MoneyError when an amount is no whole number of öre that can be added without rounding, or is below 0. */
function demandWhole(ore: Float64Array, period: string): void {
  for (let i = 0; i < ore.length; i++) {
    if (!Number.isSafeInteger(ore[i]))
      throw new MoneyError(`money is not conserved: ${FLOWS[i]} is ${ore[i]} öre in ${period}`);
    if (ore[i] < 0)
      throw new MoneyError(`money is not conserved: more of ${FLOWS[i]} taken back than booked in ${period}`);
  }
}

/** Over the horizon. */
interface Closed {
  /** In the prices of the rule set's year. */
  readonly nominal: Sums;
  /** Discounted to the study's first year, which is not discounted. */
  readonly present: Sums;
}

export class Statement implements Closed {
  readonly nominal: Sums;
  readonly present: Sums;
  /** By study year. */
  readonly years: readonly Sums[];
  /** What concerns no employer alone, and by index what concerns an employer: they add up to the whole. */
  readonly common: Closed;
  readonly employers: readonly Closed[];

  /**
   * @throws MoneyError see `Sums.check`; Error when costs cannot be calculated by the rule set.
   */
  constructor(ledger: MoneyLedger, values: MoneyValues, rules: string) {
    const rate = 1 + values.get('cost.discount');
    const rates = new Rates(values, rules);
    const [nominal, present] = [new Float64Array(flowCount), new Float64Array(flowCount)];
    const years = Array.from({ length: ledger.years }, () => new Float64Array(flowCount));
    const accounts = Array.from({ length: ledger.accounts }, (_, account) => {
      const own = { nominal: new Float64Array(flowCount), present: new Float64Array(flowCount) };
      let factor = 1;
      for (let year = 0; year < ledger.years; year++) {
        const first = flowCount * (account * ledger.years + year);
        const ore = ledger.ore.slice(first, first + flowCount);
        rates.derive(ore);
        demandWhole(ore, `year ${year + 1}, account ${account}`);
        for (let i = 0; i < flowCount; i++) {
          if (ore[i] === 0) continue;
          years[year][i] += ore[i];
          own.nominal[i] += ore[i];
          // Rounded flow by flow, so that payer and receiver discount the same krona.
          own.present[i] += Math.round(ore[i] * factor);
        }
        factor /= rate;
      }
      for (let i = 0; i < flowCount; i++) {
        nominal[i] += own.nominal[i];
        present[i] += own.present[i];
      }
      return { nominal: new Sums(own.nominal), present: new Sums(own.present) };
    });
    this.years = years.map((ore) => new Sums(ore));
    this.nominal = new Sums(nominal);
    this.present = new Sums(present);
    [this.common, ...this.employers] = accounts;
    this.years.forEach((sums, year) => sums.check(`year ${year + 1}`));
    this.nominal.check('the horizon');
    this.present.check('present values');
  }
}

/** Flows that are in proportion to a year's sums, so that nothing need be booked spell by spell. */
class Rates {
  readonly #po: number;
  readonly #contributions: number;
  readonly #taxed: number;
  readonly #lost: number;
  readonly #lessInPart: number;

  constructor(values: MoneyValues, rules: string) {
    this.#po = new Levels(values, rules).of('cost.po');
    this.#contributions = values.get('cost.contrib');
    this.#taxed = 1 - values.get('ind.net_share');
    this.#lost = values.get('prod.absence_factor') * (1 + this.#po);
    this.#lessInPart = this.#lost * (1 - values.get('pt.productivity'));
  }

  /** @param ore of one account and year. */
  derive(ore: Float64Array): void {
    const pay = ore[flowAt['wage-not-paid']];
    const elsewhere = ore[flowAt['wage-not-paid-elsewhere']];
    const fromEmployer = ore[flowAt['sick-pay']] + ore[flowAt['top-up']];
    const benefits = ore[flowAt.benefit] + ore[flowAt['agreement-benefit']];
    ore[flowAt.contributions] = Math.round(this.#contributions * fromEmployer);
    ore[flowAt['contributions-not-paid']] = Math.round(this.#po * pay);
    ore[flowAt['contributions-not-paid-elsewhere']] = Math.round(this.#po * elsewhere);
    ore[flowAt['tax-not-paid']] = Math.round(this.#taxed * (pay + elsewhere));
    ore[flowAt['tax-on-compensation']] = Math.round(this.#taxed * (fromEmployer + benefits));
    ore[flowAt.production] = Math.round(this.#lost * pay);
    ore[flowAt['reduced-while-part']] = Math.round(this.#lessInPart * ore[flowAt['pay-while-part']]);
    ore[flowAt['production-elsewhere']] = Math.round(this.#lost * elsewhere);
  }
}
