/** The dictionaries by language. */
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { sv, type Messages } from './sv.ts';

export type { Messages };
export const messages: Readonly<Record<Locale, Messages>> = { sv, en };
