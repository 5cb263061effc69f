/**
 * Manager training in blocks (chefsutbildning, 4-Ess): seats, blocks and their rhythm are decided; how relevant the content
 * is, what it does and how fast it is forgotten are assumed. The mechanism is processes/training.ts.
 */
import type { PolicyDeclaration } from '../define-policy.ts';

export const managerTraining: PolicyDeclaration = {
  id: 'manager-training',
  label: { sv: 'Chefsutbildning i block', en: 'Manager training in blocks' },
  group: 'managers',
  description: {
    sv: 'Chefer utbildas i rehabilitering och tidiga möten, så många åt gången som det finns platser. De första blocken är för faktabetonade. Det lärda glöms, och går förlorat när chefen slutar.',
    en: 'Managers are trained in rehabilitation and early meetings, as many at a time as there are seats. The first blocks are too factual. What is learnt is forgotten, and lost when the manager leaves.',
  },
  levers: ['train.seats', 'train.blocks', 'train.interval', 'train.factual_blocks', 'train.rounds'],
  assumptions: [
    'train.hr_rtw',
    'train.rr_new_long',
    'train.quality',
    'train.halflife',
    'train.engage',
    'train.place_dropout_factor',
    'mgr.trained_share',
    'cost.training_manager',
  ],
  neutral: { 'train.hr_rtw': 1, 'train.rr_new_long': 1, 'train.engage': 0, 'train.place_dropout_factor': 1 },
  // Seats are each employer's own.
  apart: true,
  joins: 'multiply',
};
