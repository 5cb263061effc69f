import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { traceLives } from '../src/model/life-log.ts';
import { createSimulator } from '../src/model/simulate.ts';
import { createRunService } from './run-service.ts';

if (!parentPort) throw new Error('This file is a worker; start it with node:worker_threads.');
const simulator = createSimulator();
expose(
  createRunService({
    simulate: (plans, world) => simulator.arms(plans, world),
    pieces: (plans, world) => simulator.pieces(plans, world),
    trace: traceLives,
  }),
  nodeEndpoint(parentPort),
);
