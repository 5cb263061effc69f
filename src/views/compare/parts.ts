/** The parts of Compare, in the order in which they are read. */
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartLine from '@lucide/svelte/icons/chart-line';
import Coins from '@lucide/svelte/icons/coins';
import Hourglass from '@lucide/svelte/icons/hourglass';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Layers from '@lucide/svelte/icons/layers';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import Table2 from '@lucide/svelte/icons/table-2';
import Users from '@lucide/svelte/icons/users';

export const COMPARE_PARTS = [
  { id: 'result', icon: ChartLine, name: 'navResult' },
  { id: 'months', icon: CalendarDays, name: 'navMonths' },
  { id: 'length', icon: Hourglass, name: 'navLength' },
  { id: 'all', icon: Table2, name: 'navAll' },
  { id: 'payers', icon: Coins, name: 'navMoney' },
  { id: 'degrees', icon: Layers, name: 'navDegrees' },
  { id: 'groups', icon: Users, name: 'navGroups' },
  { id: 'doubt', icon: CircleQuestionMark, name: 'navDoubt' },
  { id: 'policy', icon: SlidersHorizontal, name: 'navPolicy' },
] as const;
