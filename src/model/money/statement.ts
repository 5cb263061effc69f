/**
 * The accounts of a world, closed: what follows from a year's sums (contributions, taxes, work not done), present values,
 * and each party's position. Here the law is checked that every krona received was paid and every cost has a bearer.
 */
import { flowAt, flowCount, FLOWS, flowOf, PARTIES, type FlowId, type Party } from './flows.ts';
import type { MoneyLedger } from './ledger.ts';
import { Levels, type MoneyValues } from './rules.ts';

/** Money was lost or came from nowhere: the world's result must not be shown. Told by its name across workers. */
export class MoneyError extends Error {
  override readonly name = 'ConservationError';
}

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
    let sum = 0;
    for (const id of FLOWS) {
      const flow = flowOf(id);
      const ore = this.#ore[flowAt[id]];
      if (flow.kind === 'transfer') {
        if (flow.from === party) sum += ore;
        if (flow.to === party) sum -= ore;
      } else if (flow.kind === 'resource' && flow.bearer === party) sum += ore;
      else if (flow.kind === 'spared' && flow.bearer === party) sum -= ore;
    }
    return sum;
  }

  /** What is used up, whoever bears it: transfers cancel. */
  resources(): number {
    return this.#kind('resource') - this.#kind('spared');
  }

  /** What changes hands. */
  transfers(): number {
    return this.#kind('transfer');
  }

  #kind(kind: 'transfer' | 'resource' | 'spared'): number {
    let sum = 0;
    for (const id of FLOWS) if (flowOf(id).kind === kind) sum += this.#ore[flowAt[id]];
    return sum;
  }

  /**
   * @throws MoneyError when an amount is no whole number of öre, is below 0, is too large to be added without rounding, or
   *   when the parties' positions do not add up to what was used.
   */
  check(period: string): void {
    for (const id of FLOWS) {
      const ore = this.#ore[flowAt[id]];
      if (!Number.isSafeInteger(ore)) throw new MoneyError(`money is not conserved: ${id} is ${ore} öre in ${period}`);
      if (ore < 0) throw new MoneyError(`money is not conserved: more of ${id} taken back than booked in ${period}`);
    }
    const moved = this.resources() + this.transfers();
    if (!Number.isSafeInteger(moved)) throw new MoneyError(`money is not conserved: too much to add in ${period}`);
    let sum = 0;
    for (const party of PARTIES) sum += this.position(party);
    if (sum !== this.resources()) {
      throw new MoneyError(`money is not conserved: the parties bear ${sum} of ${this.resources()} öre in ${period}`);
    }
  }
}

export class Statement {
  /** Over the horizon, in the prices of the rule set's year. */
  readonly nominal: Sums;
  /** Over the horizon, discounted to the study's first year, which is not discounted. */
  readonly present: Sums;
  /** By study year. */
  readonly years: readonly Sums[];

  /**
   * @throws MoneyError see `Sums.check`; Error when costs cannot be calculated by the rule set.
   */
  constructor(ledger: MoneyLedger, values: MoneyValues, rules: string) {
    const rate = 1 + values.get('cost.discount');
    const nominal = new Float64Array(flowCount);
    const present = new Float64Array(flowCount);
    const years: Sums[] = [];
    let factor = 1;
    for (let year = 0; year < ledger.years; year++) {
      const ore = ledger.ore.slice(flowCount * year, flowCount * (year + 1));
      derive(ore, values, rules);
      const sums = new Sums(ore);
      sums.check(`year ${year + 1}`);
      years.push(sums);
      for (let i = 0; i < flowCount; i++) {
        nominal[i] += ore[i];
        // Rounded flow by flow, so that payer and receiver discount the same krona.
        present[i] += Math.round(ore[i] * factor);
      }
      factor /= rate;
    }
    this.years = years;
    this.nominal = new Sums(nominal);
    this.present = new Sums(present);
    this.nominal.check('the horizon');
    this.present.check('present values');
  }
}

/** Flows that are in proportion to a year's sums, so that nothing need be booked spell by spell. */
function derive(ore: Float64Array, values: MoneyValues, rules: string): void {
  const po = new Levels(values, rules).of('cost.po');
  const taxed = 1 - values.get('ind.net_share');
  const lost = values.get('prod.absence_factor') * (1 + po);
  const of = (id: FlowId) => ore[flowAt[id]];
  const set = (id: FlowId, amount: number) => (ore[flowAt[id]] = Math.round(amount));
  const pay = of('wage-not-paid');
  const elsewhere = of('wage-not-paid-elsewhere');
  const fromEmployer = of('sick-pay') + of('top-up');
  set('contributions', values.get('cost.contrib') * fromEmployer);
  set('contributions-not-paid', po * pay);
  set('contributions-not-paid-elsewhere', po * elsewhere);
  set('tax-not-paid', taxed * (pay + elsewhere));
  set('tax-on-compensation', taxed * (fromEmployer + of('benefit') + of('agreement-benefit')));
  set('production', lost * pay);
  set('production-elsewhere', lost * elsewhere);
}
