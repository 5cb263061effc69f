/** The part of a pasted link that can hold a study: what comes after #, or the whole where there is no #. */
export function fragmentIn(pasted: string): string {
  // A letter breaks a long address over several lines, and sets it in angle brackets.
  const text = pasted.replace(/\s/g, '').replace(/^<|>$/g, '');
  return `#${text.slice(text.indexOf('#') + 1)}`;
}
