/** Names that the processes around the early meetings share. */
export const MEETING_POLICY = 'coordination-meeting';
/** A manager's number is workplace * MANAGERS + generation. */
export const MANAGERS = 4096;
