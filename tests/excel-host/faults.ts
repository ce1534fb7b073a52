/**
 * A failure on demand: the batch number `sync` (1 is the next the add-in sends; the library's own housekeeping is not
 * counted) fails with `code`, before its action `action` runs. `"end"` lets all actions happen and loses the answer;
 * `"bridge"` loses the batch on its way, which office.js tells with a number (BRIDGE_NUMBERS).
 */
export interface PlannedFault {
  readonly sync: number;
  readonly code: string;
  readonly action: number | "end" | "bridge";
}

/** Failures of the bridge: the number it answers, by the code office.js makes of it (RichApiMessageUtility). */
export const BRIDGE_NUMBERS: Readonly<Record<string, number>> = {
  GeneralException: 5001,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
