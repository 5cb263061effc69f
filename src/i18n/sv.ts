/**
 * Gränssnittets ord, en fil för varje vy. Meningar som bär en siffra får den färdigskriven av format.ts; här finns bara orden
 * omkring. Filerna i `en` måste ha samma nycklar; typen kräver det.
 */
import { answer } from './sv/answer.ts';
import { charts } from './sv/charts.ts';
import { compare } from './sv/compare.ts';
import { evidence } from './sv/evidence.ts';
import { packages } from './sv/packages.ts';
import { people } from './sv/people.ts';
import { policy } from './sv/policy.ts';
import { ring } from './sv/ring.ts';
import { scenarios } from './sv/scenarios.ts';
import { shell } from './sv/shell.ts';
import { start } from './sv/start.ts';
import { verify } from './sv/verify.ts';
import type { Words } from './words.ts';

export const sv = {
  ...shell,
  ...answer,
  ...charts,
  ...policy,
  ...people,
  ...ring,
  ...start,
  ...compare,
  ...scenarios,
  ...packages,
  ...evidence,
  ...verify,
};

/** Nycklarna, och vad funktionerna tar emot. */
export type Messages = Words<typeof sv>;
