/**
 * Policies that watch the life without policies: each notes in whose it would ask for something, and what fits it (reach.ts),
 * so that only those whom it touches need live again in its arm (simulate.ts).
 */
import { Acting } from '../acting.ts';
import type { Around } from '../around.ts';
import type { LifeColumns } from '../columns.ts';
import { moreLong } from '../spells/onsets.ts';
import type { Plan } from '../plan.ts';
import { Reach } from '../counts/reach.ts';
import { ReachCounts } from '../counts/reach-counts.ts';
import { isRepeated } from '../spells/repeated.ts';
import type { Spell } from '../spells/spell.ts';
import type { Values } from '../values.ts';

const NEVER = 1e9;

export interface Probe {
  readonly acting: Acting;
  /** 1 by slot; may say too much, never too little. */
  readonly touched: Uint8Array;
  readonly reach: Reach;
}

export class Probes {
  readonly all: readonly Probe[];
  /** Whether there is any: asked for at every spell. */
  readonly any: boolean;
  /** The earliest spell day, and the fewest spells in a year, at which any asks for something. */
  readonly firstRequest: number;
  readonly fewestRepeated: number;
  /** More spells in a year than these may lead to protection. */
  readonly fewestOccasions: number;

  readonly #columns: LifeColumns;

  constructor(around: Around, probed: readonly { readonly plan: Plan; readonly values: Values }[]) {
    const { plan, population, columns } = around;
    this.#columns = columns;
    this.all = probed.map((arm) => {
      const acting = new Acting({ ...around, plan: arm.plan, values: arm.values });
      const reach = new Reach(plan, population, acting.meetings, new ReachCounts());
      const touched = new Uint8Array(population.count);
      // Where policies need extra candidates at another rate, they come on other days in everybody's life.
      if (acting.moreLong !== moreLong(population.setting, 1)) touched.fill(1);
      else for (let slot = 0; slot < touched.length; slot++) if (acting.touches(slot)) touched[slot] = 1;
      return { acting, touched, reach };
    });
    this.any = probed.length > 0;
    this.firstRequest = Math.min(NEVER, ...this.all.map((probe) => probe.acting.meetings.requestDay));
    this.fewestOccasions = Math.min(NEVER, ...this.all.map(({ acting }) => acting.protection?.occasions ?? NEVER));
    this.fewestRepeated = Math.min(NEVER, ...this.all.map((probe) => probe.acting.meetings.talkRule));
  }

  /**
   * The arms part on `day`: in whose life a policy may change what begins, or works on a spell that is under way. Of some slots
   * when only these live on.
   */
  part(day: number, slots?: Int32Array): void {
    const { count, paused } = this.#columns;
    const n = slots?.length ?? count;
    for (const { acting, touched } of this.all) {
      if (!acting.onsets.any) continue;
      for (let i = 0; i < n; i++) {
        const slot = slots ? slots[i] : i;
        if (touched[slot] === 0 && acting.onsets.touches(slot)) touched[slot] = 1;
      }
    }
    for (let i = 0; i < n; i++) {
      const slot = slots ? slots[i] : i;
      const spell = paused[slot];
      if (spell !== null && spell.leave > 0) this.spell(spell, Math.max(0, day));
    }
  }

  /** A long spell begins, or is under way when the policies begin. */
  spell(spell: Spell, today: number): void {
    const { slot } = spell;
    this.request(slot, spell.code, spell.start, Infinity);
    for (const { acting, touched } of this.all) {
      if (touched[slot] === 0 && acting.wouldConsider(spell, today)) touched[slot] = 1;
    }
  }

  /** A spell of a length: whether a meeting would be asked for in it. */
  request(slot: number, code: number, start: number, length: number): void {
    for (const { acting, touched } of this.all) {
      const { meetings } = acting;
      const asks = start + meetings.requestDay - 1;
      if (touched[slot] === 0 && length >= meetings.requestDay && meetings.wants(slot, code, asks)) touched[slot] = 1;
    }
  }

  /** Somebody is back on `day` after the spell `code`: whether a talk would be asked for. */
  talk(slot: number, code: number, day: number): void {
    const columns = this.#columns;
    for (const { acting, touched, reach } of this.all) {
      const { meetings } = acting;
      if (!isRepeated(columns, slot, day, meetings.talkRule)) continue;
      reach.talk(slot, day, columns.leave[slot]);
      if (touched[slot] === 0 && meetings.wantsTalk(slot, code, day)) touched[slot] = 1;
    }
  }

  /** Somebody is back on `day` after a spell of `length` days: whether protection would be applied for. */
  protection(slot: number, day: number, length: number): void {
    for (const { acting, touched } of this.all) {
      if (touched[slot] === 0 && acting.protection?.applies(slot, day, length)) touched[slot] = 1;
    }
  }

  /** The vacancy that a generation leaves. */
  vacancy(slot: number, generation: number, since: number, hire: number): void {
    for (const { acting, touched } of this.all) {
      if (touched[slot] === 0 && acting.ring?.offersVacancy(slot, generation, since, hire)) touched[slot] = 1;
    }
  }
}
