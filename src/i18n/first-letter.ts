/** A name that goes into a sentence, or begins one: only its first letter follows, so that names within it stay as they are. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
