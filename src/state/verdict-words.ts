/** A verdict in sentences. */
import type { Claim, Value } from '../exports/claim.ts';
import type { Reason, Verdict } from '../exports/verdict.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

/** What the sentences of a reason are filled with. */
export interface Run {
  /** The page's own model version. */
  readonly version: string;
  /** Worlds that were run again. */
  readonly done: number;
  readonly total: number;
}

/** The first says the verdict, the others why, in the order in which one asks. */
export function verdictWords(verdict: Verdict, claim: Claim, run: Run, t: Messages, f: Format): string[] {
  const n = (count: number): string => f.number(count, 0);
  const { state, reasons, sameDigest, cells, compared, same, rounded, own, first, noise } = verdict;
  const why = (reason: Reason): string => {
    if (reason === 'version') return t['vfWhy.version'](claim.modelVersion ?? '', run.version);
    if (reason === 'fewer') return t['vfWhy.fewer'](n(run.done), n(run.total));
    return t[`vfWhy.${reason}`];
  };
  const figures =
    compared === 0 ? [] : same === compared ? [`${t.vfSameAll(n(same))}.`] : [`${t.vfSameSome(n(same), n(compared))}.`];
  const digest = sameDigest === null ? [] : [sameDigest ? t.vfDigestSame : t.vfDigestOther];
  return [
    [t[`vf.${state}`], ...figures, ...digest].join(' '),
    ...reasons.map(why),
    ...(first && state === 'different'
      ? [t.vfFirst(placeText(first.place, t), valueText(first.said, t), valueText(first.now, t))]
      : []),
    ...(noise && Number.isFinite(noise.most)
      ? [t.vfNoise(n(noise.judged), f.number(noise.most, 1), f.number(noise.allowed, 1))]
      : []),
    ...(state === 'noise' && reasons.includes('version') && claim.seed !== null ? [t.vfSameLuck] : []),
    ...(rounded > 0 ? [t.vfRounded(n(rounded))] : []),
    ...(cells > compared && own.length === 0 ? [t.vfLeft(n(cells - compared))] : []),
    ...(own.length > 0 ? [t.vfOwn(f.list(own))] : []),
    ...(cells === 0 && state === 'run' ? [t.vfStampOnly] : []),
  ];
}

/** `line 12` in the reader’s language; the names are the file’s own. */
const placeText = (place: string, t: Messages): string => place.replace(/^line (\d+)/, (_, at: string) => t.vfLine(at));

/** As the file has it, with all its digits: it is to be found there. */
const valueText = (value: Value, t: Messages): string => (value === null ? t.vfNothing : JSON.stringify(value));
