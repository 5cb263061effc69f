/** How large a study may be. All bounds stand here and are part of the JSON Schema. */
export const MAX_NAME = 200;
export const MAX_TEXT = 5000;
export const MAX_SCENARIOS = 6;
export const MAX_EMPLOYERS = 300;
export const MAX_EMPLOYMENTS = 200_000;
export const MAX_CENTRES = 200;
export const MAX_WORLDS = 10_000;
export const MAX_YEARS = 10;
/** Days of a ramp: the longest study. */
export const MAX_RAMP = 3652;
/** The whole sector has 1.2 million; more persons than this do not fit into a browser's memory. */
export const MAX_PERSONS = 1_500_000;
/**
 * Person-years over all arms and worlds. At a million a second and core, an hour on two cores is 7e9: above it a study is
 * a slip of the keyboard, or a job for a cluster and several files.
 */
export const MAX_WORK = 7e9;
