/** What the page hands to every chart whose things are read one by one. */
import type { Format } from '../i18n/format.ts';

export interface PictureProps {
  /** The finding, as the picture's name. */
  readonly name: string;
  readonly format: Format;
  /** What the reader is for: `Read a row`. */
  readonly readLabel: string;
  /** Shown under the picture until something is read: how to read. */
  readonly readHint: string;
  /** What the thing at an index is and its interval, in words: said aloud and shown under the picture. */
  readonly read: (index: number) => string;
  /** Shows the table; the key `t`. */
  readonly ontable?: () => void;
  /** Fewer worlds than a 90 % interval needs: hatched. */
  readonly preview?: boolean;
}
