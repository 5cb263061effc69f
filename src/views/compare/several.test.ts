import { describe, expect, test } from 'vitest';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { OutcomeDeclaration } from '../../model/outcomes/outcome-list.ts';
import { pickedSpecs, specOf, usualOf } from '../key-figures.ts';
import { allRows, allTable } from './all-table.ts';
import { found, topicOf } from './picker.ts';
import { severalSentence, stripRows } from './several.ts';
import { difference, layoutOf, seen, shownOf } from './shown.testing.ts';

const sv = { t: messages.sv, f: formats.sv };
const en = { t: messages.en, f: formats.en };
const LOWER = difference(-1, -0.3);
const HIGHER = difference(0.2, 0.5);
const SAME = difference(-0.3, 0.2);
const SMALL = difference(-0.05, -0.01);

describe('the sentence about several scenarios', () => {
  const sentence = (all: readonly ReturnType<typeof difference>[], { t, f } = sv, worlds = 200) =>
    severalSentence(
      stripRows(
        shownOf(
          layoutOf(['O-04']),
          all.map((one) => [one]),
          { worlds },
        ),
        'O-04',
      ),
      worlds,
      t,
      f,
    );

  test('says of none that it can be told where none can', () => {
    expect(sentence([SAME, SAME, SAME, SAME])).toBe(
      'Av de fyra scenarierna **kan inget skiljas från i dag** i sjukfrånvaro.',
    );
    expect(sentence([SAME, SAME], en)).toBe('Of the two scenarios **none can be told from today** in sick leave.');
  });

  test('names each by its letter under what can be said of it', () => {
    expect(sentence([LOWER, SAME, LOWER, HIGHER, SMALL])).toBe(
      'Av de fem scenarierna ger **A och C lägre** sjukfrånvaro än i dag, ger **D högre** sjukfrånvaro än i dag, ' +
        'skiljer sig **E från i dag med mindre än vad som spelar roll** och kan **B inte skiljas från i dag**.',
    );
    expect(sentence([LOWER, LOWER, LOWER], en)).toBe(
      'Of the three scenarios **A, B and C give lower** sick leave than today.',
    );
  });

  test('says nothing of one scenario, and of few worlds that they are few', () => {
    expect(sentence([LOWER])).toBe('');
    expect(sentence([LOWER, SAME], sv, 20)).toBe(
      '20 världar hittills: för få för att säga vilka scenarier som skiljer sig från i dag.',
    );
  });
});

test('a row of the strip has colour only where it can be told, and none where there is no figure', () => {
  const rows = stripRows(shownOf(layoutOf(['O-04']), [[LOWER], [SAME], [null]]), 'O-04');
  expect(rows.map(({ letter, told, verdict }) => [letter, told, verdict])).toEqual([
    ['A', true, 'lower'],
    ['B', false, 'same'],
    ['C', false, 'too-few'],
  ]);
  expect(rows[2].figure).toBeNull();
});

const declared = (id: string, sv: string, unit: string, good: OutcomeDeclaration['good']): OutcomeDeclaration => ({
  ...{ id, good },
  label: { sv, en: `${sv} (en)` },
  unit: { sv: unit, en: unit },
  definition: { sv: `Vad ${sv} är.`, en: 'What it is.' },
});
const OUTCOMES = [
  declared('O-04', 'Sjukfrånvaro', '%', 'lower'),
  declared('O-12.90', 'Återfall', '%', 'lower'),
  declared('O-25.total', 'Kostnad, samhället', 'kr per år', 'lower'),
  declared('O-29.inside', 'Placeringar', 'per år', 'none'),
];

describe('picked outcomes', () => {
  test('stand in the order in which they were picked; what is not known is left out, and nothing is the usual five', () => {
    expect(pickedSpecs(['O-29.inside', 'O-99', 'O-04'], OUTCOMES, ['O-04']).map(({ id }) => id)).toEqual([
      'O-29.inside',
      'O-04',
    ]);
    expect(pickedSpecs(['O-99'], OUTCOMES, ['O-04']).map(({ id }) => id)).toEqual(['O-04']);
    expect(pickedSpecs(null, OUTCOMES, ['O-04']).map(({ id }) => id)).toEqual(['O-04']);
  });

  test('the usual five are of the study\u2019s own policies: of meetings only where there are meetings', () => {
    expect(usualOf(['coordination-meeting'])).toContain('O-26.first-day');
    expect(usualOf(['wage-subsidy']).at(-1)).toBe('O-29.subsidised');
    expect(usualOf(['employer-ring']).at(-1)).toBe('O-29.inside');
    for (const policies of [['wage-subsidy'], ['employer-ring'], ['coordination-meeting', 'wage-subsidy']]) {
      expect(usualOf(policies)).toHaveLength(5);
      expect(usualOf(policies).join()).not.toMatch(/O-26/);
    }
  });

  test('a share is compared in percentage points, a sum of all employers in millions', () => {
    expect(specOf(OUTCOMES[1]).unit(sv.t, sv.f)).toBe('p.e.');
    const money = specOf(OUTCOMES[2]);
    expect(money.unit(sv.t, sv.f)).toBe('mnkr per år');
    expect(seen(money.base(sv.t, sv.f, { lower: 350_000_000, upper: 420_000_000 }))).toBe(
      'I dag 350\u2013420 mnkr per år',
    );
    expect(specOf(OUTCOMES[3]).unit(sv.t, sv.f)).toBe('per år');
  });
});

describe('the table of all scenarios', () => {
  const shown = shownOf(layoutOf(OUTCOMES.map(({ id }) => id)), [
    [LOWER, difference(1, 3), difference(-7_800_000, -1_200_000), difference(4, 9)],
    [SAME, SMALL, difference(-1e6, 2e6), null],
  ]);
  const rows = allRows(shown, OUTCOMES.map(specOf), OUTCOMES, '2019', sv.t, sv.f);

  test('has a row an outcome and a cell a scenario, each with its interval and a mark', () => {
    expect(rows.map(({ cells }) => cells.map(({ text, mark }) => [seen(text), mark]))).toEqual([
      [
        ['−1,0 till −0,3', 'lägre, bättre'],
        ['−0,3 till +0,2', 'skiljs inte'],
      ],
      [
        ['+1,0 till +3,0', 'högre, sämre'],
        ['−0,05 till −0,01', 'lägre, bättre'],
      ],
      [
        ['−8 till −1', 'lägre, bättre'],
        ['−1,0 till +2,0', 'skiljs inte'],
      ],
      [
        ['+4 till +9', 'högre'],
        ['\u2013', 'inget värde i de världar som körts'],
      ],
    ]);
  });

  test('is the same as a file, with all digits and whether it can be told apart', () => {
    const lines = allTable(shown, rows, sv.t, { lines: ['vändpunkt'] })
      .csv()
      .split('\n');
    expect(lines[0]).toBe('# vändpunkt');
    expect(lines[2]).toBe('O-04,arm-1,-0.65,-1,-0.3,true,200');
    expect(lines[9]).toBe('O-29.inside,arm-2,,,,,');
  });

  test('has the probability of benefit in the file as well, in columns of its own', () => {
    const share = { share: 0.75, mcse: 0.03, worlds: 200 };
    const of = { 'O-33.sick-leave': share, 'O-33.cost': share, 'O-33.both': share, 'O-33.fall': share };
    const lines = allTable(shown, rows, sv.t, { lines: [] }, [{ arm: 1, of }])
      .csv()
      .split('\n');
    expect(lines[0].endsWith(',worlds,share,share_mcse')).toBe(true);
    expect(lines[1]).toBe('O-04,arm-1,-0.65,-1,-0.3,true,200,,');
    expect(lines).toContain('O-33.fall,arm-1,,,,,200,0.75,0.03');
  });
});

describe('the picker', () => {
  test('finds by every word typed, in names, definitions and ids', () => {
    const ids = (typed: string) =>
      found(OUTCOMES, typed, 'sv').map(({ topic, outcomes }) => [topic, ...outcomes.map(({ id }) => id)]);
    expect(ids('')).toEqual([
      ['topicDays', 'O-04'],
      ['topicMoney', 'O-25.total'],
      ['topicReturn', 'O-12.90'],
      ['topicCases', 'O-29.inside'],
    ]);
    expect(ids('SAMHÄLLET kostnad')).toEqual([['topicMoney', 'O-25.total']]);
    expect(ids('o-29')).toEqual([['topicCases', 'O-29.inside']]);
    expect(ids('häst')).toEqual([]);
  });

  test('an outcome of an unknown number still has a place', () => {
    expect(topicOf('O-77')).toBe('topicDays');
  });
});
