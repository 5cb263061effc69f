/**
 * The mechanisms of the two source reports (M1-.. DYNAMO, M2-.. 4-Ess): where in the model each stands, or why it is left
 * out. A test holds that every row of the evidence file is in exactly one of the two lists, that a file that is named has
 * the parameter in it, and that the model uses that parameter.
 */
import { seed_mechanisms as rows } from './evidence/evidence.json';
import type { Mechanisms, Modelled } from './mechanism.ts';
import { fourEss } from './mechanisms-4ess.ts';
import { dynamo } from './mechanisms-dynamo.ts';
import type { Text } from '../i18n/locale.ts';

export const mechanisms: Mechanisms = {
  modelled: [...dynamo.modelled, ...fourEss.modelled],
  leftOut: [...dynamo.leftOut, ...fourEss.leftOut],
};

export interface MechanismDescription {
  readonly id: string;
  /** The evidence's words, in English. */
  readonly cause: string;
  readonly direction: string;
  readonly effect: string;
  readonly strength: string;
  readonly status: 'modelled' | 'partly' | 'left_out';
  /** Parameters by which it acts, and the files that read them; empty when it is left out. */
  readonly parameters: readonly string[];
  readonly files: readonly string[];
  /** What is missing of it, or why all of it is; null when nothing is. */
  readonly why: Text | null;
}

/** Every row, in the order of the evidence file. @throws Error when a row is in neither list. */
export function describeMechanisms(): MechanismDescription[] {
  const within = new Map(mechanisms.modelled.map((one) => [one.id, one] as const));
  const without = new Map(mechanisms.leftOut.map(({ id, why }) => [id, why] as const));
  return rows.map(({ id, cause, direction, effect, strength }) => {
    const of: Modelled | undefined = within.get(id);
    const why = of ? of.without : without.get(id);
    if (why === undefined) throw new Error(`The mechanism ${id} is neither in the model nor left out.`);
    const status = of ? (why === null ? 'modelled' : 'partly') : 'left_out';
    return {
      id,
      cause,
      direction,
      effect,
      strength,
      status,
      parameters: of?.parameters ?? [],
      files: of?.files ?? [],
      why,
    };
  });
}
