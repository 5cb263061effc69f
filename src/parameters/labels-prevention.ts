/** Names and plain words of the parameters of prevention: span, support before sick leave, mobility; as in labels-policy.ts. */
import type { LabelRow } from './parameter.ts';

export const preventionLabels: Readonly<Record<string, LabelRow>> = {
  'span.most': ['Högst så många medarbetare per chef', 'At most so many employees per manager'],
  'span.causal_share': [
    'Så stor del av skillnaden mellan stora och små arbetsgrupper som är chefens räckvidd',
    'Part of the difference between large and small groups that is the manager’s span',
    '0 betyder att färre medarbetare per chef inte gör något.',
    '0 means that fewer employees per manager do nothing.',
  ],
  'span.startup_days': ['Tid tills alla chefer är på plats', 'Until all the managers are in post'],
  'gap.places_week': ['Platser för stöd per vecka', 'Places for support a week', 'Hela studien.', 'The whole study.'],
  'rule.gap_open': [
    'Reglerna öppnas: Arbetsförmedlingen betalar',
    'The rules are opened: the employment service pays',
    'Annars betalar arbetsgivaren.',
    'Else the employer pays.',
  ],
  'gap.takeup': ['Ansträngda som söker stöd', 'Strained persons who ask for support'],
  'gap.notice_days': [
    'Tid tills stöd söks',
    'Until support is asked for',
    'Från första ansträngda dagen.',
    'From the first strained day.',
  ],
  'gap.support_days': ['Så länge verkar stödet', 'For so long support acts'],
  'gap.hr_recover': [
    'Ansträngning som upphör med stöd, jämfört med utan',
    'End of strain with support, relative to none',
    '1 betyder ingen effekt.',
    '1 means no effect.',
  ],
  'gap.startup_months': ['Uppstart av stödet', 'Start-up of support'],
  'gap.cost_case': ['Vägledning och utbildning, per person', 'Guidance and training, per person'],
};
