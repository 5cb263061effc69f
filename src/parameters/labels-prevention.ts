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
  'mob.offer': [
    'Hur vägledning erbjuds',
    'How guidance is offered',
    'Ett erbjudande till alla eller genom chefen kan arbetsgivaren hålla inne.',
    'An offer to all or through the manager may be held back by the employer.',
  ],
  'mob.outside_hours': [
    'Vägledning utanför arbetstid',
    'Guidance outside working hours',
    'Arbetsgivaren vet då inte vem som kommer, om inte chefen har valt ut personen. Tiden är den anställdes egen.',
    'The employer then does not know who comes, unless the manager has picked the person. The time is the employee’s own.',
  ],
  'mob.attitude_work': [
    'Arbete med attityder',
    'Work on attitudes',
    'Så att det är tryggt att säga att man vill vidare.',
    'So that it is safe to say that one wants to move on.',
  ],
  'mob.attitude_gain': ['Förtroende som attitydarbetet ger', 'Trust that work on attitudes gives'],
  'mob.takeup': [
    'Andel i fel arbete som tar emot vägledning på ett år',
    'Share of those in the wrong job who take guidance in a year',
  ],
  'mob.takeup_others': [
    'Andra som tar emot vägledning, jämfört med dem i fel arbete',
    'Others who take guidance, relative to those in the wrong job',
    'Dem vill arbetsgivaren helst behålla.',
    'Those the employer would rather keep.',
  ],
  'mob.hr_move': [
    'Byte av arbete efter vägledning, jämfört med utan',
    'Changing jobs after guidance, relative to none',
    '1 betyder ingen effekt.',
    '1 means no effect.',
  ],
  'mob.track_days': ['Så länge verkar vägledningen', 'For so long guidance acts'],
  'mob.inside_share': [
    'Byten till ett annat arbete hos arbetsgivaren',
    'Moves to another post at the employer',
    'Av dem som vägledningen leder till. Den som har bytt är kvar i studien.',
    'Of those that guidance brings about. Who has moved there stays in the study.',
  ],
  'mob.rr_long_after': [
    'Långa sjukfall efter byte från fel arbete',
    'Long spells after leaving a wrong job',
    '1 betyder ingen effekt.',
    '1 means no effect.',
  ],
  'mob.trust_slope': [
    'Odds att ta emot vägledning, per tiondel förtroende',
    'Odds of taking guidance, per tenth of trust',
  ],
  'mob.employer_reluctance': [
    'Arbetsgivare som håller inne erbjudandet',
    'Employers that hold the offer back',
    'Gäller inte dem som chefen väljer ut. Fler när det är svårt att fylla vakanser.',
    'Does not hold for those whom the manager picks. More where vacancies are hard to fill.',
  ],
  'mob.selected_share': [
    'Andel i fel arbete som chefen väljer ut på ett år',
    'Share of those in the wrong job whom the manager picks in a year',
  ],
  'mob.trust_loss': ['Förtroende som den utvalda tappar', 'Trust that who is picked loses'],
  'mob.rate_after_meeting': [
    'Tidiga möten som leder till vägledning',
    'Early meetings that lead to guidance',
    'Bara där tidiga möten hålls.',
    'Only where early meetings are held.',
  ],
  'mob.cost_case': ['Vägledning, per person', 'Guidance, per person'],
  'mob.hours': ['Egen tid för vägledning', 'Own time for guidance'],
};
