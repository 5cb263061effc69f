/** The views that the rail leads to: one row for each. */
import BookOpen from '@lucide/svelte/icons/book-open';
import ChartLine from '@lucide/svelte/icons/chart-line';
import House from '@lucide/svelte/icons/house';
import Network from '@lucide/svelte/icons/network';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Users from '@lucide/svelte/icons/users';
import Cog from '@lucide/svelte/icons/cog';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import type { Names, View } from '../../state/place.svelte.ts';
import { COMPARE_PARTS } from '../compare/parts.ts';

/** `group` and `name` are keys of the dictionaries. */
export const SHOWN_VIEWS = [
  { id: 'start', group: 'groupBuild', icon: House, name: 'viewStart' },
  { id: 'scenarios', group: 'groupBuild', icon: SlidersHorizontal, name: 'viewScenarios' },
  { id: 'compare', group: 'groupAnswer', icon: ChartLine, name: 'viewCompare' },
  { id: 'people', group: 'groupAnswer', icon: Users, name: 'viewPeople' },
  { id: 'ring', group: 'groupAnswer', icon: Network, name: 'viewRing' },
  { id: 'model', group: 'groupGround', icon: Cog, name: 'viewModel' },
  { id: 'evidence', group: 'groupGround', icon: BookOpen, name: 'viewEvidence' },
  { id: 'proof', group: 'groupGround', icon: ShieldCheck, name: 'viewProof' },
] as const;

/** What the address can lead to: the views, and the parts of Compare. */
export const NAMES: Names = Object.fromEntries([
  ...SHOWN_VIEWS.map(({ id }): [string, View] => [id, id]),
  ...COMPARE_PARTS.map(({ id }): [string, View] => [id, 'compare']),
]);
