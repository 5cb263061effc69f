/** The view Ring. */
import type { Words } from '../words.ts';
import type { ring as sv } from '../sv/ring.ts';

export const ring: Words<typeof sv> = {
  ringWaiting: 'The worlds of the ring are being played …',
  ringNone: 'No ring in this scenario',
  ringNoneMembers:
    'The study has no employers in a ring. Open one of the studies that have. In a study of your own, an employer becomes a member in its file, with "ring": "member".',
  ringNonePolicy: 'The scenario opens no ring. Choose a scenario with the policy employer ring.',
  ringFinding: (queue, days, without) =>
    `**The ring is stuck at ${queue}.** A case that needs it waits ${days} days on average; ${without} cases go without.`,
  ringFindingFree: '**Nobody waits in the ring.** Each gets what they ask for at the next occasion.',
  ringAssumed: 'The ring’s effects and numbers are assumptions; nobody has measured them.',
  ringQueue: (what) =>
    ({ coordinator: 'coordinators', training: 'training places', vacancy: 'vacancies' })[what] ?? what,
  ringMovesTitle: (inside, outside) => `${inside} get a new job in the ring, ${outside} outside`,
  ringMovesSub: (n) =>
    `Area of a circle: employments. Filled: share of its training places in use. Lines: moves that happen in at least half of ${n} worlds. A line that ends in a dot leaves the ring.`,
  ringMovesDefinition: 'Placements and work training that begin within the study, counted world by world.',
  ringCoordinators: 'Coordinators',
  ringJob: 'new job',
  ringTraining: 'work training',
  ringNoPlace: 'no training place offered',
  ringHalf: 'half of its places used',
  ringRead: 'Read members and moves: arrow keys',
  ringReadHint: 'Point at a member or a line, or use the arrow keys.',
  ringMember: (name, n, offered, used, open, taken) =>
    `${name}: ${n} employments; training places ${offered}, used ${used}; vacancies open to the ring ${open}, taken ${taken}`,
  ringFlow: (from, to, kind, n) => `${from} to ${to}, ${kind}: ${n}`,
  ringOutside: 'outside the ring',
  ringFrom: 'From',
  ringTo: 'To',
  ringKind: 'What',
  ringPeople: 'People',
  ringQueueTitle: (waiting) => `${waiting} cases wait for a coordinator at the end of the study`,
  ringQueueSub: (n) =>
    `Cases a month; waiting at the end of the month. ${n === '1' ? 'One world only so far.' : `Band: range of ${n} worlds.`}`,
  ringQueueDefinition:
    'Capacity: cases that the coordinators have room to take up in a month. A case waits if it stood without at the last occasion of the month.',
  ringActive: 'taken up',
  ringWaitingWord: 'waiting',
  ringRoom: 'room for',
  ringMonth: 'Month',
  ringStuckTitle: 'Where cases wait',
  ringStuckSub: (n) => (n === '1' ? 'One world only so far.' : `Range of ${n} worlds.`),
  ringAsked: 'Ask for it',
  ringGot: 'Get it',
  ringWithout: 'Go without',
  ringWait: 'Mean wait, days',
  ringLongest: 'Longest wait, days',
  ringWhat: 'What',
  ringPlacesTitle: (used, offered) => `${used} of ${offered} training places are used`,
  ringPlacesSub: (n) =>
    `By member, over the whole study. ${n === '1' ? 'One world only so far.' : `Range of ${n} worlds.`}`,
  ringOffered: 'Training places',
  ringUsed: 'Used',
  ringVacancies: 'Vacancies open to the ring',
  ringTaken: 'Taken',
  ringEmployments: 'Employments',
  ringLostTitle: 'Who lost what to whom',
  ringLostSub: (world, n) =>
    `Ledger of displacement in world ${world}: ${n} times somebody had to wait while another got the last one.`,
  ringLostNone: 'Nobody had to wait while another got the last one.',
  ringLostCounts: 'Times that somebody had to wait while another got the last one',
  ringGivenTo: 'Given to',
  ringLostBy: 'Lost by',
  ringMore: (n) => `and ${n} more`,
  ringSee: (letter, name) => `Show ${letter} ${name}`,
  ringAddPolicy: 'Add the policy employer ring',
};
