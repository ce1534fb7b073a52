/**
 * A failure on demand: the batch number `sync` (1 is the next the add-in sends; the library's own housekeeping is not
 * counted) fails with `code`, before its action `action` runs. `"end"` lets all actions happen and loses the answer.
 */
export interface PlannedFault {
  readonly sync: number;
  readonly code: string;
  readonly action: number | "end";
}

/** Failures of the bridge rather than of an action: office.js error numbers and the codes the library makes of them. */
export const BRIDGE_CODES: Readonly<Record<string, number>> = {
  GeneralException: 5001,
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
