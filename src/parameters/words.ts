/** Distributions and values in plain words, in both languages. For controls and for the table of assumptions. */
import type { Locale, Text } from '../i18n/locale.ts';
import type { Uncertainty } from '../stats/sampling.ts';
import type { Parameter } from './parameter.ts';
import { units } from './units.ts';

/** A number as the language writes it, without rounding away what the file says: at most six figures. */
export function plainNumber(value: number, locale: Locale): string {
  const rounded = String(Number(value.toPrecision(6)));
  const [whole = '', part] = (rounded.startsWith('-') ? rounded.slice(1) : rounded).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, locale === 'sv' ? '\u00a0' : ',') : whole;
  const sign = value < 0 ? '\u2212' : '';
  return sign + grouped + (part === undefined ? '' : (locale === 'sv' ? ',' : '.') + part);
}

/** A value as it is shown: in per cent where that is the habit, with its unit. */
export function shownValue(parameter: Parameter, locale: Locale): string {
  const { kind, components, values, unit } = parameter;
  if (kind === 'switch') return values[0] === 1 ? { sv: 'ja', en: 'yes' }[locale] : { sv: 'nej', en: 'no' }[locale];
  if (kind === 'choice') return components!.find((option) => option.id === String(parameter.default))!.label[locale];
  const { scale, label } = units[unit];
  const numbers = values.map((value) => plainNumber(value * scale, locale));
  if (unit === 'day') return `${label[locale]}\u00a0${numbers.join('; ')}`;
  const suffix = label[locale];
  const percent = suffix.startsWith('%');
  // English writes 15% and Swedish 15 %; a share of several has its sign each time.
  const withUnit = (text: string): string => `${text}${percent && locale === 'en' ? '' : '\u00a0'}${suffix}`.trim();
  if (components === null) return withUnit(numbers.join('; '));
  const named = (text: string, i: number): string => `${components[i].label[locale]}: ${text}`;
  return percent ? numbers.map(withUnit).map(named).join('; ') : withUnit(numbers.map(named).join('; '));
}

/**
 * How a parameter varies, in words. `scale` is the display scale of its unit, so that a share reads as per cent.
 */
export function distributionWords(uncertainty: Uncertainty, scale = 1): Text {
  const sv = (value: number): string => (scale === 100 ? percentSv(value) : plainNumber(value * scale, 'sv'));
  const en = (value: number): string => (scale === 100 ? percentEn(value) : plainNumber(value * scale, 'en'));
  const percentSv = (value: number): string => `${plainNumber(value * 100, 'sv')}\u00a0%`;
  const percentEn = (value: number): string => `${plainNumber(value * 100, 'en')}%`;
  switch (uncertainty.dist) {
    case 'fixed':
      return { sv: 'varieras inte', en: 'not varied' };
    case 'choice':
      return { sv: 'väljs i studien', en: 'chosen by the study' };
    case 'triangular': {
      const { min, mode, max } = uncertainty;
      return {
        sv: `mellan ${sv(min)} och ${sv(max)}, troligast ${sv(mode)}`,
        en: `between ${en(min)} and ${en(max)}, most likely ${en(mode)}`,
      };
    }
    case 'lognormal': {
      const { median, p2_5, p97_5 } = uncertainty;
      return {
        sv: `95 av 100 mellan ${sv(p2_5)} och ${sv(p97_5)}, mitten ${sv(median)} (log-normal)`,
        en: `95 of 100 between ${en(p2_5)} and ${en(p97_5)}, middle ${en(median)} (log-normal)`,
      };
    }
    case 'beta': {
      const { mean, p2_5, p97_5 } = uncertainty;
      return {
        sv: `95 av 100 mellan ${sv(p2_5)} och ${sv(p97_5)}, medel ${sv(mean)} (beta)`,
        en: `95 of 100 between ${en(p2_5)} and ${en(p97_5)}, mean ${en(mean)} (beta)`,
      };
    }
    case 'normal': {
      const { mean, sd } = uncertainty;
      return {
        sv: `medel ${sv(mean)}, standardavvikelse ${sv(sd)} (normal)`,
        en: `mean ${en(mean)}, standard deviation ${en(sd)} (normal)`,
      };
    }
    case 'dirichlet':
      return {
        sv: `andelarna varierar som i ett urval av ${plainNumber(uncertainty.concentration, 'sv')} (Dirichlet)`,
        en: `shares vary as in a sample of ${plainNumber(uncertainty.concentration, 'en')} (Dirichlet)`,
      };
    case 'hazard_scale':
    case 'tilt': {
      const sd = uncertainty.dist === 'tilt' ? uncertainty.sd_log_hazard : uncertainty.sd_log;
      return {
        sv: `alla slut snabbare eller långsammare, standardavvikelse ${percentSv(sd)} (log-normal faktor)`,
        en: `all ends faster or slower, standard deviation ${percentEn(sd)} (log-normal factor)`,
      };
    }
    case 'logit_shift':
      return {
        sv: `alla högre eller lägre, standardavvikelse ${plainNumber(uncertainty.sd, 'sv')} på logitskalan`,
        en: `all higher or lower, standard deviation ${plainNumber(uncertainty.sd, 'en')} on the logit scale`,
      };
    case 'lognormal_each':
      return {
        sv: `var och en för sig, standardavvikelse ${percentSv(uncertainty.sd_log)} (log-normal faktor)`,
        en: `each by itself, standard deviation ${percentEn(uncertainty.sd_log)} (log-normal factor)`,
      };
    case 'relative':
      return {
        sv: `alla högre eller lägre, standardavvikelse ${percentSv(uncertainty.sd)}`,
        en: `all higher or lower, standard deviation ${percentEn(uncertainty.sd)}`,
      };
    case 'absolute':
      return {
        sv: `var och en för sig, standardavvikelse ${uncertainty.sd.map(sv).join('; ')}`,
        en: `each by itself, standard deviation ${uncertainty.sd.map(en).join('; ')}`,
      };
    case 'beta_each':
      return {
        sv: `var och en för sig, standardavvikelse ${percentSv(uncertainty.rel_sd)} av värdet (beta)`,
        en: `each by itself, standard deviation ${percentEn(uncertainty.rel_sd)} of the value (beta)`,
      };
  }
}
