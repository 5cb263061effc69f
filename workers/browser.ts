// First of all, before any other code is loaded: no network, no storage, no code made of text.
import './lock-down-now.ts';
import { expose } from 'comlink';
import { traceLives } from '../src/model/life-log.ts';
import { createSimulator } from '../src/model/simulate.ts';
import { createRunService } from './run-service.ts';

// Somebody moves controls here.
const simulator = createSimulator({ keeps: true });
expose(
  createRunService({
    simulate: (plans, world) => simulator.arms(plans, world),
    pieces: (plans, world) => simulator.pieces(plans, world),
    trace: traceLives,
  }),
);
