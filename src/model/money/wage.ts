/** What people earn. */
import { exp } from '../../engine/math.ts';

/**
 * A person's monthly full-time wage in whole kronor: log-normal, with the mean kept.
 * @param mean `cost.wage` of the rule set.
 * @param sd `pop.wage_sd`, standard deviation of the log.
 * @param z a standard normal draw of the person's own.
 */
export function monthlyWage(mean: number, sd: number, z: number): number {
  return Math.round(mean * exp(sd * z - (sd * sd) / 2));
}
