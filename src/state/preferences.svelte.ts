/** What belongs to the reader and not to the study: language and theme. Browser and system first, then what was chosen. */
import { LOCALES, type Locale } from '../i18n/locale.ts';
import type { Shelf } from './saved.ts';

export type Theme = 'light' | 'dark';

export interface Defaults {
  /** The browser's languages, best first. */
  readonly languages: readonly string[];
  readonly systemTheme: Theme;
}

const LOCALE_KEY = 'vandpunkt.locale';
const THEME_KEY = 'vandpunkt.theme';
const FIGURES_KEY = 'vandpunkt.figures';
/** As many key figures as anybody reads at once. */
export const MOST_FIGURES = 12;

export class Preferences {
  readonly #shelf: Shelf;
  locale: Locale = $state('sv');
  /** null: as the system says. */
  chosenTheme: Theme | null = $state(null);
  systemTheme: Theme = $state('light');
  /** Outcomes that were picked as key figures, in their order; null: the usual ones. */
  figures: readonly string[] | null = $state.raw(null);
  readonly theme = $derived(this.chosenTheme ?? this.systemTheme);

  constructor(shelf: Shelf, defaults: Defaults) {
    this.#shelf = shelf;
    this.locale = known(LOCALES, this.#read(LOCALE_KEY)) ?? localeFor(defaults.languages);
    this.chosenTheme = known(['light', 'dark'] as const, this.#read(THEME_KEY));
    this.systemTheme = defaults.systemTheme;
    this.figures = listed(this.#read(FIGURES_KEY));
  }

  setLocale(locale: Locale): void {
    this.locale = locale;
    this.#write(LOCALE_KEY, locale);
  }

  /** null: the usual ones again. */
  setFigures(figures: readonly string[] | null): void {
    this.figures = figures;
    this.#write(FIGURES_KEY, figures === null ? '' : figures.join(' '));
  }

  toggleTheme(): void {
    this.chosenTheme = this.theme === 'dark' ? 'light' : 'dark';
    this.#write(THEME_KEY, this.chosenTheme);
  }

  #read(key: string): string | null {
    try {
      return this.#shelf.read(key);
    } catch {
      return null;
    }
  }

  /** A preference that cannot be kept is no loss worth a message. */
  #write(key: string, text: string): void {
    try {
      this.#shelf.write(key, text);
    } catch {
      // Private mode, or no room.
    }
  }
}

/** The first of the reader's languages that there is; English for all others. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0];
    if (base === 'sv') return 'sv';
    if (base === 'en') return 'en';
  }
  return 'en';
}

function known<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((one) => one === value) ?? null;
}

/** Ids as they were kept: nothing but ids, each once, no more than are shown. Which of them exist is for the reader of it. */
function listed(kept: string | null): readonly string[] | null {
  const ids = [...new Set((kept ?? '').split(' '))].filter((id) => /^O-[\w.-]+$/.test(id)).slice(0, MOST_FIGURES);
  return ids.length > 0 ? ids : null;
}
