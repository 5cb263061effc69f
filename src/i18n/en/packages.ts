/** Packages in plain words: what a policy does, one to three sentences written from the scenario's values. */
import type { packages as sv } from '../sv/packages.ts';
import type { Words } from '../words.ts';

const times = (n: string, one: string, many: string): string => (n === '1' ? one : `${n} ${many}`);

export const packages: Words<typeof sv> = {
  pkgLeadManager: 'The manager leads the early meetings, and the caseworker where the manager is not up to it.',
  pkgLeadOffice: 'The caseworker at the insurance office leads the early meetings.',
  pkgEveryCentre: 'Every employee can be called to early meetings, wherever listed.',
  pkgEveryCentreSlots: (slots, officers) =>
    slots === '0'
      ? 'No more meeting slots are opened.'
      : `${times(slots, 'One more meeting slot', 'more meeting slots')} a week ${slots === '1' ? 'is' : 'are'} opened in each municipality, as far as ${times(officers, 'one caseworker', 'caseworkers')} per municipality can attend.`,
  pkgGroup: (days) => `Those who meet over the cases also meet as a group in each municipality, ${days} days apart.`,
  pkgGroupSuccess: 'Its meetings begin with what has worked.',
  pkgGroupManager: 'A first-line manager sits in the group.',
  pkgGroupWorkshop: 'The steering group holds working conferences.',
  pkgTraining: (seats, blocks, days) =>
    `Managers are trained in rehabilitation and early meetings, ${seats} at a time at each employer, in ${times(blocks, 'one block', 'blocks')}, ${days} days apart.`,
  pkgTrainingRounds: (rounds) => `The training is held ${times(rounds, 'once', 'times')}.`,
  pkgTrainingFactual: (n) => (n === '1' ? 'The first block is too factual.' : `The first ${n} blocks are too factual.`),
  pkgLearning: (seats, days) =>
    `Managers hear from colleagues whose meetings worked, in a network with ${times(seats, 'one seat', 'seats')} that meets ${days} days apart.`,
  pkgContact: (n) => `Managers get in touch with whoever is away, ${times(n, 'once', 'times')} a month if time allows.`,
  pkgPartTime: (day) =>
    `Someone who is on full sick leave by habit, but has some work capacity, goes over to part-time when the employer’s plan is ready on day ${day} and the workplace can adapt.`,
  pkgPartTimePlans: (share) => `So many of the spells have a plan on that day: ${share}.`,
  pkgProtection: (spells, days) =>
    `Someone who has had more than ${spells} spells in twelve months, or a spell of more than ${days} days, may apply to the insurance office.`,
  pkgProtectionHolds: (months) =>
    `Protection holds for ${times(months, 'one month', 'months')}: no waiting deduction, and the employer gets the sick pay back.`,
  pkgRecruitment: (share, post) =>
    `Of the employers that the study lets be asked, ${share} are asked to join the ring. Recruiting takes ${post} of a coordinator’s post.`,
  pkgUnion: (n) =>
    `${times(n, 'One union representative takes', 'union representatives take')} part in the ring’s cases.`,
  pkgSpan: (n) =>
    `No manager has more than ${n} employees: larger workplaces are shared out between managers, whom the employer pays.`,
  pkgSupport: (places) =>
    `Someone who is strained but neither sick-listed nor unemployed can get guidance and training: ${times(places, 'one place', 'places')} a week, for the whole study.`,
  pkgSupportOpen: 'The rules are opened, so the employment service pays.',
  pkgSupportEmployer: 'The employer pays.',
  pkgMobility: 'Someone in the wrong job can get guidance to another before anybody is sick-listed.',
  pkgMobilityAll: 'All are offered it, and guidance is given in working hours.',
  pkgMobilityManager: 'One asks through one’s manager, and guidance is given in working hours.',
  pkgMobilityOutside:
    'All are offered it, and guidance is given outside working hours without the employer’s knowledge.',
  pkgMobilityPicked: (outside) =>
    `The manager picks who, and guidance is given ${outside ? 'outside' : 'in'} working hours.`,
  pkgMobilityAttitudes: 'The employer also works on attitudes to changing jobs.',
};
