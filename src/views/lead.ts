/** Leads the reader to the control that a difference speaks of: into view, in focus, and marked until it is left. */

/** What a control changes. */
export interface Target {
  /** null: the scenario itself. */
  readonly policy: string | null;
  /** `start`, `ramp`, `end`, `name`, or the id of a parameter; null: whether the policy acts. */
  readonly key: string | null;
}

/** A card that opens what is folded and then leads to a control of its own. */
export interface Leading {
  show(key: string | null): Promise<void>;
}

/** @param within a policy's card, with what was folded opened; rows say in `data-control` or `data-time` what they change. */
export function leadTo(within: HTMLElement, key: string | null): void {
  const named = key === null ? '' : CSS.escape(key);
  const row = within.querySelector<HTMLElement>(`[data-control="${named}"], [data-time="${named}"]`);
  // A policy that is off shows its switch only.
  const place = row ?? within.querySelector<HTMLElement>('header') ?? within;
  const control = place.querySelector<HTMLElement>('input, [role=switch], [tabindex]');
  place.scrollIntoView({ block: 'center' });
  place.dataset['led'] = '';
  control?.addEventListener('blur', () => delete place.dataset['led'], { once: true });
  control?.focus({ preventScroll: true });
}
