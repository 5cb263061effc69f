import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { messages } from '../../i18n/messages.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { parseStudy } from '../../scenario/parse.ts';
import type { Assumptions, Policies, Study } from '../../scenario/study.ts';
import { packageWords } from './package-words.ts';
import type { Words } from './words.ts';

const whole = defaultCatalogue();
const THREE = ['coordination-meeting', 'wage-subsidy', 'employer-ring'];
/** Three policies are written out whole; the others have their declarations' words. */
const catalogue = { ...whole, policies: whole.policies.filter(({ id }) => THREE.includes(id)) };
const wordsIn = (locale: Locale): Words => ({
  t: messages[locale],
  f: formats[locale],
  text: (of) => of[locale],
});
function studyOf(name: string): Study {
  const parsed = parseStudy(readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`${name} is broken`);
  return parsed.study;
}
const [essen, ring] = [studyOf('4ess'), studyOf('ring')];
/** No-break spaces are the formatter's business. */
function said(locale: Locale, study: Study, policies: Policies, assumptions: Assumptions = {}) {
  const scenario = { id: 'x', label: { sv: 'X', en: 'X' }, assumptions, policies };
  return packageWords(study, scenario, catalogue, wordsIn(locale)).map(({ id, text, assumed }) => ({
    id,
    text: text.replaceAll('\u00a0', ' '),
    assumed: assumed.replaceAll('\u00a0', ' '),
  }));
}

describe('meetings', () => {
  test('in both languages, with what is off', () => {
    const [sv, off] = said('sv', essen, { 'coordination-meeting': { start: '2019-03-01' } });
    expect(sv.text).toBe(
      '**Tidiga avstämningsmöten** från 1 mars 2019, i full gång efter ungefär 6 månader. Första mötet hålls dag 14 i sjukfallet om det finns plats: 2 mötestider i veckan per kommun. Chefen leder mötet. Bara den som är listad vid en vårdcentral som deltar kallas. Den som haft 6 korta sjukfall på tolv månader kallas till ett samtal. Av mötena följs 80 % av ett andra.',
    );
    // The middle 90 % of the evidence's distribution, with the digits that its width allows.
    expect(sv.assumed).toBe(
      'Antaget: återgången efter ett chefslett möte är 1,08 gånger så snabb som utan, och dras ur 0,9–1,4 (betyg C, liknande).',
    );
    expect(off).toEqual({
      id: 'off',
      text: 'Av: lönebidrag på nuvarande arbetsplats och arbetsgivarring.',
      assumed: '',
    });
    const [en] = said('en', essen, { 'coordination-meeting': { start: '2019-03-01' } });
    expect(en.text).toBe(
      '**Early coordination meetings** from 1 Mar 2019, at full strength after about 6 months. The first meeting is held on day 14 of the spell if there is room: 2 meeting slots a week in each municipality. The manager leads the meeting. Only people listed at a health centre that takes part are called. Someone who has had 6 short spells in twelve months is called to a talk. Of the meetings, 80% are followed by a second one.',
    );
  });

  test('a ramp of nothing, an end, and values that change the sentence', () => {
    const [sv] = said('sv', essen, {
      'coordination-meeting': {
        ramp: 0,
        end: '2021-01-01',
        'meet.day_early': 30,
        'meet.slots_week': 1,
        'meet.manager_led': false,
        'meet.all_centres': true,
        'meet.second_share': 0,
        'meet.hr_fk_led': 1.2,
        'meet.cancel_prob': 0,
      },
    });
    // No start: the study's. The end is the first day without it, so the last day is the one before.
    expect(sv.text).toBe(
      '**Tidiga avstämningsmöten** från 1 jan. 2019 till och med 31 dec. 2020, i full gång från första dagen. Första mötet hålls dag 30 i sjukfallet om det finns plats: en mötestid i veckan per kommun. Handläggaren på Försäkringskassan leder mötet. Alla vårdcentraler är med. Den som haft 6 korta sjukfall på tolv månader kallas till ett samtal. Inget möte följs av ett andra.',
    );
    expect(sv.assumed).toBe(
      'Antaget: återgången efter ett möte som handläggaren leder är 1,2 gånger så snabb som utan, och hålls fast (betyg C, liknande). Ett annat antagande är satt i scenariot och dras inte.',
    );
  });

  test('without slots there is nothing to be held', () => {
    const [en] = said('en', essen, {
      'coordination-meeting': { ramp: 90, 'meet.slots_week': 0, 'meet.second_share': 1 },
    });
    expect(en.text).toContain('at full strength after 90 days.');
    expect(en.text).toContain('but there are no meeting slots.');
    expect(en.text).toContain('Every meeting is followed by a second one.');
  });
});

describe('the subsidy', () => {
  test('in both languages', () => {
    const policies = { 'wage-subsidy': { 'ws.decisions_week': 1 } };
    expect(said('sv', essen, policies)[0].text).toBe(
      '**Lönebidrag på nuvarande arbetsplats** från 1 jan. 2019, i full gång från första dagen. Den som har varaktigt nedsatt arbetsförmåga söker dag 180 i sjukfallet. En ansökan prövas i veckan, för hela studien, och bidraget varar högst 4 år.',
    );
    expect(said('en', essen, policies)[0].text).toBe(
      '**Wage subsidy at the current workplace** from 1 Jan 2019, at full strength from the first day. Someone whose work capacity is lastingly reduced applies on day 180 of the spell. One application is taken up a week, for the whole study, and the subsidy lasts at most 4 years.',
    );
  });

  test('none is given when none is decided; a ramp of one day is in the singular', () => {
    const [sv] = said('sv', essen, { 'wage-subsidy': { ramp: 1, 'ws.decisions_week': 0 } });
    expect(sv.text).toContain('i full gång efter en dag.');
    expect(sv.text).toContain('Ingen ansökan prövas, så inget bidrag ges.');
  });
});

describe('the ring', () => {
  test('in both languages, where there are members', () => {
    expect(said('sv', ring, { 'employer-ring': {} })[0].text).toBe(
      '**Arbetsgivarring** från 1 jan. 2019, halvvägs i gång efter ungefär 12 månader. 15 arbetsgivare i studien är medlemmar. En samordnare tar emot ärenden från dag 90 i sjukfallet, när det egna arbetet är uteslutet. Ringen har ingen egen handläggare på Försäkringskassan.',
    );
    expect(said('en', ring, { 'employer-ring': { 'fkc.own': true, 'ring.coordinators': 2 } })[0].text).toBe(
      '**Employer ring** from 1 Jan 2019, half way up after about 12 months. 15 employers of the study are members. 2 coordinators take cases from day 90 of the spell, when the own job is ruled out. The ring has a caseworker of its own at the insurance office, and that hangs on one person.',
    );
    expect(said('sv', ring, { 'employer-ring': { 'fkc.own': true, 'fkc.person_bound': false } })[0].text).toContain(
      'genom ett avtal.',
    );
  });

  test('says where it does nothing', () => {
    expect(said('en', essen, { 'employer-ring': {} })[0].text).toBe(
      '**Employer ring** from 1 Jan 2019, half way up after about 12 months. No employer of the study is a member, so the ring does nothing here.',
    );
    expect(said('sv', ring, { 'employer-ring': { 'ring.coordinators': 0 } })[0].text).toContain(
      'så inga ärenden tas emot.',
    );
  });
});

describe('voluntary mobility', () => {
  const words = (locale: Locale, values: Record<string, string | boolean>): string => {
    const scenario = { id: 'x', label: { sv: 'X', en: 'X' }, assumptions: {} };
    const policies = { 'voluntary-mobility': { ramp: 0, ...values } };
    return packageWords(essen, { ...scenario, policies }, whole, wordsIn(locale))[0].text.replaceAll('\u00a0', ' ');
  };

  test('says who is offered it and when, in both languages', () => {
    expect(words('sv', { 'mob.offer': 'to all' })).toBe(
      '**Frivillig rörlighet** från 1 jan. 2019, i full gång från första dagen. Den som är i fel arbete kan få vägledning till ett annat innan någon blir sjukskriven. Alla får erbjudandet, och vägledningen ges på arbetstid.',
    );
    expect(words('en', { 'mob.offer': 'to all', 'mob.attitude_work': true })).toBe(
      '**Voluntary mobility** from 1 Jan 2019, at full strength from the first day. Someone in the wrong job can get guidance to another before anybody is sick-listed. All are offered it, and guidance is given in working hours. The employer also works on attitudes to changing jobs.',
    );
    expect(words('en', { 'mob.offer': 'through the manager' })).toContain('One asks through one’s manager');
  });

  test('outside working hours the manager is not asked; who is picked is picked at any hour', () => {
    expect(words('en', { 'mob.offer': 'through the manager', 'mob.outside_hours': true })).not.toContain('manager');
    const picked = words('sv', { 'mob.offer': 'picked by the manager', 'mob.outside_hours': true });
    expect(picked).toContain('Chefen väljer ut vilka, och vägledningen ges utanför arbetstid.');
  });
});

test('a package of all three has a paragraph each and nothing that is off', () => {
  const all = said('sv', ring, { 'wage-subsidy': {}, 'employer-ring': {}, 'coordination-meeting': {} });
  expect(all.map(({ id }) => id)).toEqual(['coordination-meeting', 'wage-subsidy', 'employer-ring']);
});

test('nothing on is today, unless assumptions of its own make it another day', () => {
  expect(said('sv', essen, {})).toEqual([
    { id: 'none', text: 'Ingen policy är på. Scenariot är då samma som i dag.', assumed: '' },
  ]);
  expect(said('en', essen, {}, { 'dur.hr_age50': 0.9 })[0].text).toBe(
    'No policy is on. The scenario also has one assumption of its own about today.',
  );
});

test('an assumption of the study or of the scenario holds where the policy says nothing', () => {
  const held: Study = { ...essen, assumptions: { 'meet.hr_manager_led': 1 } };
  expect(said('en', held, { 'coordination-meeting': {} })[0].assumed).toContain(
    'is 1 times as fast as without, and held fixed',
  );
  expect(said('en', held, { 'coordination-meeting': {} }, { 'meet.hr_manager_led': 1.1 })[0].assumed).toContain(
    'is 1.1 times as fast as without, and held fixed',
  );
});

test('every policy has words, with the values that it holds and what its effect rests on; of many that are off only the number', () => {
  const scenario = { id: 'x', label: { sv: 'X', en: 'X' }, assumptions: {} };
  for (const locale of ['sv', 'en'] as const) {
    for (const { id, label } of whole.policies) {
      const [first, off] = packageWords(essen, { ...scenario, policies: { [id]: {} } }, whole, wordsIn(locale));
      expect(first.text, id).toMatch(new RegExp(`^\\*\\*${label[locale]}\\*\\* .{20,}\\.$`));
      expect(first.text + first.assumed, id).not.toMatch(/\{|undefined|NaN/);
      // A switch is said by what it does.
      expect(first.text, id).not.toMatch(/ (Ja|Nej|Yes|No)([.,]| och | and )/);
      if (whole.policies.length > 5) expect(off.text).toContain(String(whole.policies.length - 1));
    }
  }
});
