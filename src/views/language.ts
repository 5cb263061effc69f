/** The reader's language, for every component below App: words, formatter, and the right half of a text in both. */
import { getContext, setContext } from 'svelte';
import { formats, type Format } from '../i18n/format.ts';
import type { Locale, Text } from '../i18n/locale.ts';
import { messages, type Messages } from '../i18n/messages.ts';
import type { Preferences } from '../state/preferences.svelte.ts';

const KEY = Symbol('language');

/** Its getters read the preference anew, so whatever is drawn with it follows the language. */
export class Language {
  readonly #preferences: Preferences;
  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }
  get locale(): Locale {
    return this.#preferences.locale;
  }
  get t(): Messages {
    return messages[this.locale];
  }
  get f(): Format {
    return formats[this.locale];
  }
  text(text: Text): string {
    return text[this.locale];
  }
}

export const provideLanguage = (language: Language): Language => setContext(KEY, language);
export const useLanguage = (): Language => getContext<Language>(KEY);
