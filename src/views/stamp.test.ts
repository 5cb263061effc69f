import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClaim } from '../exports/claim.ts';
import { inSwedish } from '../scenario/findings-sv.ts';
import { draftOf } from '../state/draft.ts';
import { openStudy } from '../state/open-study.ts';
import type { Shown } from '../state/shown.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { basisOf } from './basis.ts';
import { lifeStamp, ringStamp, stampLines, type Lived } from './stamp.ts';
import { withStamp, type StampLines } from './tables.ts';

function lived(name: string, published = true, fixed = false): Lived {
  const study = openStudy(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8'));
  const draft = { ...draftOf(study.published), fixed };
  return { study, draft, compiled: study.compile(draft.study), published };
}
const written = { day: '23 Nov 2026', build: 'c0ffee00c0ffee00', trail: null };
const textOf = ({ lines }: StampLines): string => lines.join('\n');

describe('the head of a file with figures of a run', () => {
  const of = lived('meeting-day');
  const { study, draft, compiled } = of;
  const basis = basisOf(study, draft, 'day-60', defaultCatalogue());
  const shown = {
    ...{ ...of, scenario: 3, worlds: 60, total: 200, status: 'complete', kind: 'interval', digest: 'd1', edits: {} },
    ...{ covers: 'chance+assumptions', summary: { comparisons: [{ arm: 3 }] } },
  } as unknown as Shown;

  it('says what was run, what it rests on, and how it is made again', () => {
    const trail = { study: draft.study, seeds: 2, link: 'http://x/#study=1' };
    expect(stampLines(shown, study, basis, { ...written, trail }).lines).toEqual([
      `Vandpunkt, model ${study.modelVersion}, build c0ffee00c0ffee00, study meeting-day`,
      `seed ${study.seed} (one of 2 seeds tried in this browser); 60 of 200 worlds`,
      'interval: 5 to 95 % of worlds, covers chance+assumptions',
      'weakest grade D; the effect is an assumption, not a finding; never compared with real outcomes',
      'outside the range of the evidence: meet.day_early',
      expect.stringMatching(/^shown on request: “.*”: “.*” is day 60, far outside the range/),
      'rules 2019; 23 Nov 2026; digest d1',
      `scenario day-60, plan ${compiled.plans[3].id}`,
      `baseline today, plan ${compiled.plans[0].id}`,
      'link http://x/#study=1',
      'npm run sim -- run scenarios/meeting-day.json --worlds 60',
    ]);
  });

  it('has no link and no seeds of another study', () => {
    const trail = { study: { ...draft.study }, seeds: 2, link: 'http://x/#study=1' };
    expect(textOf(stampLines(shown, study, basis, { ...written, trail }))).not.toMatch(/link|tried/);
  });
});

describe('the head of a life', () => {
  it('says whose life it is, in which one world, and the commands that tell it again', () => {
    const of = lived('4ess');
    const [today, scenario] = of.compiled.arms;
    expect(lifeStamp(of, [1, 0], 2, 123, written).lines).toEqual([
      `Vandpunkt, model ${of.study.modelVersion}, build c0ffee00c0ffee00, study 4ess`,
      expect.stringMatching(/^one life: person 123 in one simulated world \(--world 2\)/),
      'seed 4ess; assumptions drawn anew in each world',
      'weakest grade D; the effect is an assumption, not a finding; never compared with real outcomes',
      'rules 2019; 23 Nov 2026',
      `scenario ${scenario.id}, plan ${of.compiled.plans[1].id}`,
      `against ${today.id}, plan ${of.compiled.plans[0].id}`,
      'the event log of that world:',
      `npm run sim -- trace scenarios/4ess.json --scenario ${scenario.id} --world 2 --out ${scenario.id}-2.csv`,
      `npm run sim -- trace scenarios/4ess.json --scenario ${today.id} --world 2 --out ${today.id}-2.csv`,
    ]);
  });

  it('of an edited study with held assumptions says so, with its link', () => {
    const of = lived('4ess', false, true);
    const trail = { study: of.draft.study, seeds: 3, link: 'http://x/#study=1' };
    const text = textOf(lifeStamp(of, [1, 0], 0, 0x200000 * 2 + 7, { ...written, trail }));
    expect(text).toMatch(/study 4ess \(edited\)\n/);
    expect(text).toMatch(/person 7-2 \(4194311 in the event log\)/);
    expect(text).toMatch(/\nseed 4ess \(one of 3 seeds tried in this browser\); assumptions held fixed\n/);
    expect(text).toMatch(/\nlink http:\/\/x\/#study=1\n/);
    expect(text).toMatch(/trace 4ess-edited\.json --scenario \S+ --world 0 --fixed-assumptions --out/);
  });

  it('says what lies far outside in either of the two, and nothing of the others', () => {
    const of = lived('meeting-day');
    const text = textOf(lifeStamp(of, [1, 3], 0, 1, written));
    expect(text).toMatch(
      /\noutside the range of the evidence: meet\.day_early\nshown on request: .*day 60, far outside/,
    );
    expect(text).not.toMatch(/day 90/);
    expect(textOf(lifeStamp(of, [1, 0], 0, 1, written))).not.toMatch(/outside/);
  });
});

it('the head of a ring says of which worlds it is', () => {
  const of = lived('ring');
  const text = textOf(ringStamp(of, 1, [0, 1, 2, 3], written));
  expect(text).toMatch(/\na ring in 4 simulated worlds \(--world 0 to 3\)/);
  expect(text).toMatch(
    /\nthe event log of each world, here the first:\n.* --scenario ring --world 0 --out ring-0.csv$/,
  );
  expect(text).not.toMatch(/against/);
  expect(textOf(ringStamp(of, 1, [0, 2], written))).toMatch(/\(--world 0, 2\)/);
});

it.each(['life', 'ring'])('a %s that comes back to be verified is known for what it is', (kind) => {
  const of = lived('ring');
  const stamp = kind === 'life' ? lifeStamp(of, [1, 0], 2, 123, written) : ringStamp(of, 1, [0, 1, 2], written);
  const file = withStamp(stamp, 'from,to\nx,y\n');
  expect(file).toMatch(/^# Vandpunkt, model .*\n# (one life|a ring)/);
  // As it was written, saved anew by a spreadsheet, and its head alone, pasted.
  for (const text of [file, file.replace(/^# .*$/gm, '"$&"'), stamp.lines.join('\n'), file.replace(/from[^]*/, '')]) {
    const read = readClaim(text);
    if (read?.ok !== false) throw new Error(JSON.stringify(read));
    const [{ found, expected }] = read.findings;
    expect(found).toMatch(kind === 'life' ? /^one simulated person’s life/ : /^a ring in single simulated worlds/);
    expect(expected).toMatch(/^figures over all worlds of a run; .*command/);
    for (const said of [found, expected]) expect(inSwedish(said)).not.toBeNull();
  }
});
