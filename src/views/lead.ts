/** Leads the reader to the control that a difference speaks of: into view, in focus, and marked until it is left. */

/** What a control changes. */
export interface Target {
  /** null: the scenario itself. */
  readonly policy: string | null;
  /** `start`, `ramp`, `end`, `name`, or the id of a parameter; null: whether the policy acts. */
  readonly key: string | null;
}

/** @param within a policy's card, with what was folded opened; rows say in `data-control` what they change. */
export function leadTo(within: HTMLElement, key: string | null): void {
  const row = key === null ? null : within.querySelector<HTMLElement>(`[data-control="${CSS.escape(key)}"]`);
  // A policy that is off shows its switch only.
  const place = row ?? within.querySelector<HTMLElement>('header') ?? within;
  const control = place.querySelector<HTMLElement>('input, [role=switch], [tabindex]');
  place.scrollIntoView({ block: 'center' });
  place.dataset['led'] = '';
  control?.addEventListener('blur', () => delete place.dataset['led'], { once: true });
  control?.focus({ preventScroll: true });
}
