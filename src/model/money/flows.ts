/**
 * The closed list of what money and means can do: who pays whom, and who bears what is used up. A krona that somebody
 * receives is paid by somebody; what is used up (work not done, hours, care) is borne once and received by nobody.
 */

/**
 * `state`: taxes and contributions, which are not modelled further. `agreement`: the agreement insurance (AGS-KL).
 * `elsewhere`: the labour market outside, for those who have left the employer while they are sick. `project`: the
 * project or the ring's own organisation.
 */
export const PARTIES = [
  'employee',
  'employer',
  'insurance',
  'region',
  'service',
  'project',
  'state',
  'agreement',
  'elsewhere',
] as const;
export type Party = (typeof PARTIES)[number];

export type FlowDeclaration =
  | { readonly kind: 'transfer'; readonly from: Party; readonly to: Party }
  | { readonly kind: 'resource'; readonly bearer: Party }
  /** A resource that is not used after all: it lightens the bearer's account. */
  | { readonly kind: 'spared'; readonly bearer: Party }
  /** Shown beside the accounts, and no part of them. */
  | { readonly kind: 'memo' };

const transfer = (from: Party, to: Party) => ({ kind: 'transfer', from, to }) as const;
const resource = (bearer: Party) => ({ kind: 'resource', bearer }) as const;
const spared = (bearer: Party) => ({ kind: 'spared', bearer }) as const;

const list = {
  // Pay. The first is what the absent do not earn and the employer does not pay out, before tax and contributions.
  'wage-not-paid': transfer('employee', 'employer'),
  'sick-pay': transfer('employer', 'employee'),
  'top-up': transfer('employer', 'employee'),
  benefit: transfer('insurance', 'employee'),
  'agreement-benefit': transfer('agreement', 'employee'),
  'wage-not-paid-elsewhere': transfer('employee', 'elsewhere'),
  // What the waiting deduction took: already missing in sick-pay.
  deduction: { kind: 'memo' },
  // Pay for hours worked while partly sick-listed: what less is done in them follows from it (statement.ts).
  'pay-while-part': { kind: 'memo' },
  // Contributions and taxes: worked out from the sums of a year (statement.ts).
  contributions: transfer('employer', 'state'),
  'contributions-not-paid': transfer('state', 'employer'),
  'contributions-not-paid-elsewhere': transfer('state', 'elsewhere'),
  'tax-not-paid': transfer('state', 'employee'),
  'tax-on-compensation': transfer('employee', 'state'),
  // Between organisations.
  'protection-refund': transfer('insurance', 'employer'),
  'physician-fee': transfer('insurance', 'region'),
  'rehabilitation-grant': transfer('insurance', 'employer'),
  'wage-subsidy': transfer('service', 'employer'),
  'work-training-support': transfer('service', 'employer'),
  'work-training-support-elsewhere': transfer('service', 'elsewhere'),
  'ring-fee': transfer('employer', 'project'),
  // Work that is not done: the first two from the sums of a year. The third: what who is back with a wage subsidy cannot do.
  production: resource('employer'),
  'production-elsewhere': resource('elsewhere'),
  'reduced-capacity': resource('employer'),
  'reduced-while-part': resource('employer'),
  presenteeism: resource('employer'),
  'presenteeism-elsewhere': resource('elsewhere'),
  // Guidance and training before sick leave, by who pays; managers beyond those of today.
  support: resource('employer'),
  'support-public': resource('service'),
  managers: resource('employer'),
  // What strained persons who are at work do not get done.
  strain: resource('employer'),
  // Working hours.
  'manager-hours': resource('employer'),
  'hr-hours': resource('employer'),
  'employee-hours': resource('employee'),
  'officer-hours': resource('insurance'),
  'physician-hours': resource('region'),
  'coordinator-hours': resource('region'),
  'service-hours': resource('service'),
  'manager-hours-saved': spared('employer'),
  'officer-hours-saved': spared('insurance'),
  // Care, training, replacement, adaptation, and what a project or ring runs on.
  visits: resource('region'),
  certificates: resource('region'),
  training: resource('employer'),
  replacement: resource('employer'),
  rehabilitation: resource('employer'),
  'ring-coordinators': resource('project'),
  administration: resource('project'),
} as const satisfies Readonly<Record<string, FlowDeclaration>>;

export type FlowId = keyof typeof list;

export const FLOWS = Object.keys(list) as FlowId[];
export const flowCount = FLOWS.length;

export function flowOf(id: FlowId): FlowDeclaration {
  return list[id];
}

/** Where a flow stands within a year of the ledger. */
export const flowAt = Object.fromEntries(FLOWS.map((id, i) => [id, i])) as Readonly<Record<FlowId, number>>;

/** Indices of the flows of a kind. */
export function flowsOfKind(kind: FlowDeclaration['kind']): number[] {
  return FLOWS.flatMap((id, i) => (flowOf(id).kind === kind ? [i] : []));
}

/** What adds to a party's position and what lightens it, as indices of flows. */
export function flowsOfParty(party: Party): { readonly bears: readonly number[]; readonly gains: readonly number[] } {
  const bears: number[] = [];
  const gains: number[] = [];
  FLOWS.forEach((id, i) => {
    const flow = flowOf(id);
    if (flow.kind === 'transfer') {
      if (flow.from === party) bears.push(i);
      if (flow.to === party) gains.push(i);
    } else if (flow.kind === 'resource' && flow.bearer === party) bears.push(i);
    else if (flow.kind === 'spared' && flow.bearer === party) gains.push(i);
  });
  return { bears, gains };
}
