import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createSimulator } from '../src/model/simulate.ts';
import { createRunService } from './run-service.ts';

if (!parentPort) throw new Error('This file is a worker; start it with node:worker_threads.');
const simulator = createSimulator();
expose(
  createRunService((plans, world) => simulator.arms(plans, world)),
  nodeEndpoint(parentPort),
);
