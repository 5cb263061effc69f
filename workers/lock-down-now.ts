// A module of its own because imports run before the lines of the module that has them.
import { lockDown } from './lock-down.ts';

lockDown(globalThis);
