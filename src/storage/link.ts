/**
 * A study in the part of an address after #, which browsers send to nobody:
 *
 *     #study=1w<length>.<squeezed study>.<sum>      a whole study
 *     #study=1d<length>.<squeezed difference>.<sum> what differs from a published study, where that is shorter
 *
 * 1 is the version of this format; the length (base 36) tells a link that was cut from one that was changed, and the sum
 * stands last so that no address ends in a sign that mail programs leave out.
 */
import { canonicalHash, canonicalText } from '../scenario/canonical.ts';
import { defaultCatalogue, type Catalogue } from '../scenario/catalogue.ts';
import { shown, type Finding } from '../scenario/findings.ts';
import { readJson } from '../scenario/json.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { TooLarge, squeeze, unsqueeze } from './deflate.ts';
import { applyDifference, changesBetween, differenceBetween } from './difference.ts';

/** Characters after the #. Chat programs and QR codes give up earlier; browsers take far more. */
export const MAX_LINK = 16_384;
/** Bytes of text that a link may unfold to, counted while it unfolds. */
export const MAX_UNFOLDED = 262_144;

const KEY = 'study';
const FORMAT = '1';
const SUM_LENGTH = 12;

export type Link =
  | {
      readonly ok: true;
      /** With the # in front. */
      readonly fragment: string;
      readonly kind: 'whole' | 'difference';
      /** JSON Pointers of texts that are not those of the published study: what somebody wrote, and now sends. */
      readonly freeText: readonly string[];
    }
  /** Too much for a link: a file holds it. Characters of the link, or bytes of the text in it. */
  | { readonly ok: false; readonly why: 'too-long' | 'too-large'; readonly length: number; readonly most: number };

/**
 * cut: the end is missing. broken: some of it was changed. version: written by another version of this page. too-long,
 * too-large: more than a study needs. base: differs from a published study that this page does not have. unknown: holds
 * something beside a study. study: whole, but the study in it is refused (see the findings).
 */
export type LinkFault = 'cut' | 'broken' | 'version' | 'too-long' | 'too-large' | 'base' | 'unknown' | 'study';

export type Unfolded =
  /** A study by somebody: to be shown before it replaces anything. */
  | { readonly state: 'study'; readonly study: Study }
  /** The address holds no study. */
  | { readonly state: 'none' }
  | { readonly state: 'refused'; readonly why: LinkFault; readonly findings: readonly Finding[] };

const sumOf = (text: string): string => canonicalHash(text).slice(0, SUM_LENGTH);
/** Names the exact content, so that a link never opens on top of a published study that has changed since. */
const baseOf = (study: Study): string => canonicalHash(study).slice(0, SUM_LENGTH);

/**
 * @param published the studies that this page and every later version of it can open by themselves; a difference from one
 *   that is later changed can be opened only as long as its former text is given here too.
 */
export async function studyLink(study: Study, published: readonly Study[] = []): Promise<Link> {
  const base = published.find(({ id }) => id === study.id);
  const forms = [await fragmentOf('w', canonicalText(study))];
  if (base) {
    const difference = { base: baseOf(base), change: differenceBetween(base, study) };
    forms.push(await fragmentOf('d', canonicalText(difference)));
  }
  const fragment = forms.reduce((shortest, next) => (next.length < shortest.length ? next : shortest));
  const bytes = new TextEncoder().encode(canonicalText(study)).length;
  if (bytes > MAX_UNFOLDED) return { ok: false, why: 'too-large', length: bytes, most: MAX_UNFOLDED };
  const length = fragment.length - 1;
  if (length > MAX_LINK) return { ok: false, why: 'too-long', length, most: MAX_LINK };
  const kind = fragment === forms[0] ? 'whole' : 'difference';
  return { ok: true, fragment, kind, freeText: freeTextOf(study, base) };
}

/**
 * What the part after # holds. Never throws and never gives a study that `parseStudy` refuses.
 * @param fragment with or without the #
 * @param published as for `studyLink`; several of one id may be given
 */
export async function readLink(
  fragment: string,
  published: readonly Study[] = [],
  catalogue: Catalogue = defaultCatalogue(),
): Promise<Unfolded> {
  const body = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (!body.split('&', 64).some((part) => part === KEY || part.startsWith(`${KEY}=`))) return { state: 'none' };
  if (body.length > MAX_LINK) {
    return refused('too-long', 'unsupported', `${body.length} characters`, `at most ${MAX_LINK} characters`);
  }
  const [part, more] = body.split('&');
  if (more !== undefined || !part.startsWith(`${KEY}=`)) {
    const other = body.split('&').find((one) => !one.startsWith(`${KEY}=`)) ?? body;
    return refused('unknown', 'unknown', shown(other), `only ${KEY}=… after #, once`);
  }
  const text = part.slice(KEY.length + 1);
  const version = /^[0-9]*/.exec(text)?.[0] ?? '';
  if (version !== FORMAT && version !== '') {
    return refused('version', 'unsupported', `format ${shown(version)}`, `format ${FORMAT}, the only one known here`);
  }
  const match = /^1([wd])([0-9a-z]{1,4})\.([A-Za-z0-9_-]*)(?:\.([0-9a-f]*))?$/.exec(text);
  if (match === null) {
    const cut = /^(1([wd]([0-9a-z]{1,4})?)?)?$/.test(text);
    return cut ? refusedCut(text.length) : refused('broken', 'invalid', shown(text), 'a link as it was made');
  }
  const [, kind, length, letters, sum = ''] = match;
  if (letters.length < parseInt(length, 36) || sum.length < SUM_LENGTH) return refusedCut(text.length);
  if (letters.length > parseInt(length, 36) || sumOf(`${kind}${letters}`) !== sum) {
    return refused('broken', 'invalid', 'another sum than the link’s own', 'a link as it was made');
  }
  let unfolded: string;
  try {
    unfolded = await unsqueeze(letters, MAX_UNFOLDED);
  } catch (error) {
    if (error instanceof TooLarge) {
      return refused('too-large', 'unsupported', 'more text than that', `at most ${MAX_UNFOLDED} bytes of text`);
    }
    return refused('broken', 'invalid', 'signs that do not unfold', 'a link as it was made');
  }
  return kind === 'w' ? judged(unfolded, catalogue) : differing(unfolded, published, catalogue);
}

async function fragmentOf(kind: 'w' | 'd', text: string): Promise<string> {
  const letters = await squeeze(text);
  return `#${KEY}=${FORMAT}${kind}${letters.length.toString(36)}.${letters}.${sumOf(`${kind}${letters}`)}`;
}

/** The one door: whatever came by a link is read as the text of a file is. */
function judged(text: string, catalogue: Catalogue): Unfolded {
  const parsed = parseStudy(text, catalogue);
  return parsed.ok
    ? { state: 'study', study: parsed.study }
    : { state: 'refused', why: 'study', findings: parsed.findings };
}

function differing(text: string, published: readonly Study[], catalogue: Catalogue): Unfolded {
  const { value, findings } = readJson(text);
  if (findings.length > 0) return { state: 'refused', why: 'study', findings };
  const said = (typeof value === 'object' && value !== null ? value : {}) as { base?: unknown; change?: unknown };
  const other = Object.keys(said).find((key) => key !== 'base' && key !== 'change');
  if (other !== undefined) return refused('unknown', 'unknown', shown(other), 'only base and change');
  const base = published.find((study) => baseOf(study) === said.base);
  if (!base) {
    const expected = 'a published study, word for word, that this page has';
    return refused('base', 'unsupported', shown(said.base), expected);
  }
  let study: unknown;
  try {
    study = applyDifference(base, said.change);
  } catch {
    return refused('study', 'invalid', shown(said.change), 'changes that fit the published study');
  }
  return judged(JSON.stringify(study), catalogue);
}

function freeTextOf(study: Study, base: Study | undefined): string[] {
  const texts = /^(label|description|source|seed)$/;
  return changesBetween(base ?? {}, study)
    .flatMap(({ path, after }) => leavesOf(after, path))
    .filter(({ path, value }) => typeof value === 'string' && value !== '' && path.some((key) => texts.test(key)))
    .map(({ path }) => `/${path.join('/')}`);
}

function leavesOf(value: unknown, path: readonly string[]): { path: readonly string[]; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

function refusedCut(length: number): Unfolded {
  return refused('cut', 'missing', `${length} characters and then nothing`, 'the rest of the link');
}

function refused(why: LinkFault, code: Finding['code'], found: string, expected: string): Unfolded {
  return { state: 'refused', why, findings: [{ path: '', code, found, expected, nearest: null }] };
}
