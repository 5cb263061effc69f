/** What is said about a mechanism of the source reports. The rows themselves are in the evidence file. */
import type { Text } from '../i18n/locale.ts';

export interface Modelled {
  readonly id: string;
  /** Parameters by which it acts. */
  readonly parameters: readonly string[];
  /** Files under src/model that read them. */
  readonly files: readonly string[];
  /** What of the row is not there; null when nothing is missing. */
  readonly without: Text | null;
}

export interface LeftOut {
  readonly id: string;
  readonly why: Text;
}

export interface Mechanisms {
  readonly modelled: readonly Modelled[];
  readonly leftOut: readonly LeftOut[];
}

/** In the model; with both texts, but for what they say. */
export function inModel(
  id: string,
  parameters: readonly string[],
  files: readonly string[],
  sv?: string,
  en?: string,
): Modelled {
  return { id, parameters, files, without: sv === undefined || en === undefined ? null : { sv, en } };
}

export function leftOut(why: Text, ...ids: readonly string[]): LeftOut[] {
  return ids.map((id) => ({ id, why }));
}
