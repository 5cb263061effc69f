/** Reading one thing of a chart (a month, a row, a flow): what pointer, keyboard and screen reader share. */
export interface Reading {
  /** How many things there are to read. */
  readonly count: number;
  /** What the reader is for: `Read a month`. */
  readonly label: string;
  /** The values of what is read, in words, each as an interval. */
  readonly text: string;
  readonly at: number | null;
  readonly onread: (index: number | null) => void;
  /** The key `t` shows the table. */
  readonly ontable?: (() => void) | undefined;
  /** Rows lie below each other: they are read over their whole width, names too, and the arrow down goes to the next. */
  readonly rows?: boolean;
}
