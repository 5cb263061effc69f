// First of all, before any other code is loaded: no network, no storage, no code made of text.
import './lock-down-now.ts';
import { expose } from 'comlink';
import { createSimulator } from '../src/model/simulate.ts';
import { createRunService } from './run-service.ts';

const simulator = createSimulator();
expose(createRunService((plans, world) => simulator.arms(plans, world)));
