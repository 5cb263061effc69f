/** Words of the interface, in English. The type of every file demands each key of its Swedish one. */
import { answer } from './en/answer.ts';
import { charts } from './en/charts.ts';
import { compare } from './en/compare.ts';
import { evidence } from './en/evidence.ts';
import { packages } from './en/packages.ts';
import { people } from './en/people.ts';
import { policy } from './en/policy.ts';
import { ring } from './en/ring.ts';
import { scenarios } from './en/scenarios.ts';
import { shell } from './en/shell.ts';
import { start } from './en/start.ts';
import { verify } from './en/verify.ts';
import type { Messages } from './sv.ts';

export const en: Messages = {
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
