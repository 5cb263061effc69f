/**
 * Which view is open. It stands in the address after #, so that links, reloads, back and forward work as everywhere else:
 *
 *     #compare    a view
 *     #months     a part of a view: the view opens, and the part is scrolled to
 *     #model-ring  a view and something in it that the view finds itself
 *     #study=...  a study by somebody (storage/link.ts): shown in Start
 *
 * What is none of these leaves the view as it is. The page that is opened without anything shows the answer.
 */
export type View = 'start' | 'scenarios' | 'compare' | 'people' | 'ring' | 'evidence' | 'model' | 'proof';

/** The two calls that are needed of the browser's address; both with the # in front. */
export interface Address {
  read(): string;
  write(fragment: string): void;
}

/** What the address can lead to, and the view that it stands in: views by their own names, and parts of them. */
export type Names = Readonly<Record<string, View>>;

export interface Spot {
  readonly view: View;
  /** Id of the part that was asked for; null: the view from its top. */
  readonly part: string | null;
  /** The whole fragment, where it holds a study. */
  readonly link?: string;
}

const FIRST: Spot = { view: 'compare', part: null };

/** null: the fragment says nothing about the place. */
export function spotOf(fragment: string, names: Names): Spot | null {
  const name = fragment.replace(/^#/, '');
  if (name === '') return FIRST;
  if (name.startsWith('study=') && Object.hasOwn(names, 'start')) return { view: 'start', part: null, link: fragment };
  if (!Object.hasOwn(names, name)) {
    const [head] = name.split('-', 1);
    return head !== name && Object.hasOwn(names, head) && names[head] === head ? { view: head, part: name } : null;
  }
  const view = names[name];
  return { view, part: name === view ? null : name };
}

export class Place {
  readonly #address: Address;
  readonly #names: Names;
  #spot: Spot = $state.raw(FIRST);
  readonly view = $derived(this.#spot.view);
  readonly part = $derived(this.#spot.part);
  readonly link = $derived(this.#spot.link ?? null);

  constructor(address: Address, names: Names) {
    this.#address = address;
    this.#names = names;
    this.follow();
  }

  /** Reads the address anew: call it whenever the part after # has changed. */
  follow(): void {
    this.#spot = spotOf(this.#address.read(), this.#names) ?? this.#spot;
  }

  /** @param view one that this page has. */
  go(view: View): void {
    this.#address.write(`#${view}`);
    this.follow();
  }
}
