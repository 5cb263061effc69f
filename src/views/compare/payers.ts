/** Who pays and who gains, in words and as a waterfall that adds up. */
import { lowered } from '../../i18n/first-letter.ts';
import { figureOf } from '../../charts/frame.ts';
import type { WaterfallInput, WaterfallStep } from '../../charts/waterfall.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { CostPerDay } from '../../results/cost-per-day.ts';
import type { Difference } from '../../results/summary.ts';
import type { Payer, PayerFigures, Payments } from '../../state/payers.ts';
import { judge, sideOf, type FigureKind } from '../../state/rules.ts';
import { csvOf, type StampLines, type Table } from '../tables.ts';
import { listed } from './lists.ts';
import { MILLION_DECIMALS, millions } from './millions.ts';

export const payerName = (payer: Payer, t: Messages): string => t[`payer_${payer}`];

/**
 * The words of the payers of one group. At an employer stands of the ring only the fee that it gets from it: what it runs on
 * concerns no employer alone, and without that the fee would read as a gain.
 */
export const payerWords = (t: Messages, group: string): Messages =>
  group.startsWith('employer:') ? { ...t, payer_project: t.payer_projectFee } : t;

/** Nothing of it moves in any world. */
const still = ({ difference, lower, upper }: Difference): boolean => difference === 0 && lower === 0 && upper === 0;

/** What a payer pays or gains with its interval, those that cannot be told, and those that nothing reaches. */
export function payersSentence({ payers }: Payments, kind: FigureKind, t: Messages, f: Format): string {
  const named = (kept: readonly PayerFigures[]): string =>
    listed(
      kept.map(({ payer }) => nameInside(payer, t)),
      t,
    );
  const sized = (kept: readonly PayerFigures[]): string =>
    listed(
      kept.map(
        ({ payer, position }) => `${nameInside(payer, t)} ${t.millions(f.size(millions(position), MILLION_DECIMALS))}`,
      ),
      t,
    );
  const bounded = (kept: readonly PayerFigures[]): string =>
    listed(
      kept.map(({ payer, position }) => {
        const of = millions(position);
        return `${nameInside(payer, t)} ${t.upTo(t.millions(f.middle(of.upper, of, MILLION_DECIMALS)))}`;
      }),
      t,
    );
  const moved = payers.filter(({ position }) => !still(position));
  if (moved.length === 0) return t.payersNobody;
  const by = (verdict: string): PayerFigures[] => moved.filter(({ position }) => judge(position, kind) === verdict);
  // Who never gains, and in some worlds pays nothing, is no open question.
  const upTo = by('same').filter(({ position }) => sideOf(position) === 'not-lower');
  const open = moved.filter((one) => !['lower', 'higher'].includes(judge(one.position, kind)) && !upTo.includes(one));
  const unmoved = payers.filter(({ position }) => still(position));
  return [
    by('lower').length > 0 ? t.payersGain(sized(by('lower'))) : '',
    by('higher').length > 0 ? t.payersPay(sized(by('higher'))) : '',
    upTo.length > 0 ? t.payersUpTo(bounded(upTo)) : '',
    open.length > 0 ? t.payersOpen(named(open)) : '',
    unmoved.length > 0 ? t.payersUnmoved(named(unmoved)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A name within a sentence: Försäkringskassan and Arbetsförmedlingen keep their capital, an article does not. */
function nameInside(payer: Payer, t: Messages): string {
  const name = payerName(payer, t);
  return ['insurance', 'service'].includes(payer) && !name.startsWith('The ') ? name : lowered(name);
}

/** What may be said of what society uses up, each with its figure. */
export interface MoneySays {
  readonly less: (size: string) => string;
  readonly more: (size: string) => string;
  /** As today, or so much in one direction. */
  readonly upToLess: (size: string) => string;
  readonly upToMore: (size: string) => string;
  readonly same: (difference: string) => string;
}

export function societySentence(society: Difference, kind: FigureKind, say: MoneySays, f: Format): string {
  const of = millions(society);
  const end = (value: number): string => f.middle(Math.abs(value), of, MILLION_DECIMALS);
  switch (judge(society, kind)) {
    case 'lower':
      return say.less(f.size(of, MILLION_DECIMALS));
    case 'higher':
      return say.more(f.size(of, MILLION_DECIMALS));
    default: {
      const side = sideOf(society);
      if (kind !== 'interval' || side === 'either' || side === 'still')
        return say.same(f.difference(of, MILLION_DECIMALS));
      // Nothing lies on the other side of today: that can be said.
      return side === 'not-lower' ? say.upToMore(end(of.upper)) : say.upToLess(end(of.lower));
    }
  }
}

/** What a day avoided costs, or why it cannot be said. */
export function daySentence(price: CostPerDay | null, t: Messages, f: Format): string {
  if (price === null) return t.dayNone;
  const { lower, upper } = price;
  if (upper === null) return t.dayOpen(t.crowns(f.number(lower, 0)));
  const ends = { lower, upper };
  if (lower > 0) return t.dayCosts(t.crowns(f.size(ends, 0)));
  return upper < 0 ? t.daySaves(t.crowns(f.size(ends, 0))) : t.dayEither(t.crowns(f.difference(ends, 0)));
}

/** Payers that nothing reaches have no bar. */
export function payersWaterfall({ payers, society, transfers }: Payments, t: Messages): WaterfallInput {
  const step = (id: string, name: string, of: Difference): WaterfallStep => ({
    id,
    name,
    figure: figureOf(millions(of)),
  });
  const steps = (read: (payer: PayerFigures) => Difference | null): WaterfallStep[] =>
    payers.flatMap((one) => {
      const of = read(one);
      return of && !still(of) ? [step(one.payer, payerName(one.payer, t), of)] : [];
    });
  return {
    parts: [
      {
        kind: 'resources',
        name: t.partResources,
        steps: steps(({ resources }) => resources),
        total: step('sum', t.totalSociety, society),
      },
      {
        kind: 'transfers',
        name: t.partTransfers,
        steps: steps((one) => one.transfers),
        total: step('sum', t.totalTransfers, transfers),
      },
    ],
  };
}

export function payersTable(
  { payers, society, transfers }: Payments,
  caption: string,
  t: Messages,
  f: Format,
  stamp: StampLines,
): Table {
  const text = (of: Difference | null): string => (of ? f.difference(millions(of), MILLION_DECIMALS) : '\u2013');
  const total = { position: society, resources: society, transfers };
  const raw = (key: string, outcome: string, difference: Difference | null) => ({
    ...{ key, outcome, difference },
    ...{ today: null, scenario: null },
  });
  return {
    caption,
    heads: [t.payer, t.partResources, t.partTransfers, t.payerPosition],
    rows: [...payers.map((one) => ({ ...one, name: payerName(one.payer, t) })), { ...total, name: t.totalSociety }].map(
      ({ name, resources, transfers: moved, position }) => ({
        head: name,
        cells: [text(resources), text(moved), text(position)],
      }),
    ),
    csv: () =>
      csvOf(
        [...payers, { payer: 'society', ...total }].flatMap(({ payer, resources, transfers: moved, position }) => [
          raw(payer, 'resources', resources),
          raw(payer, 'transfers', moved),
          raw(payer, 'net', position),
        ]),
        stamp,
      ),
  };
}
