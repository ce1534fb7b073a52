/** A property that `load` can read and an assignment can write. */
export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/**
 * One object of Excel's object model as the batch protocol sees it. Names are those of @types/office-js (camelCase);
 * what is not named here does not exist and answers ApiNotFound.
 */
export interface HostObject {
  /** Class name in @types/office-js: with a member's name it finds the requirement set. */
  readonly type: string;
  /** What an Instantiate action answers: the keys by which the library finds the object again. */
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly links?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Collections: the children, and the child a key names. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject | null;
  /** Ranges only: the cells, for methods that take a range. */
  readonly range?: unknown;
}

/** What Excel answers when an action cannot be done; `location` is "Class.member". */
export class ExcelFault extends Error {
  readonly code: string;
  readonly location: string;
  constructor(code: string, message: string, location = "") {
    super(message);
    this.name = "ExcelFault";
    this.code = code;
    this.location = location;
  }
}

/** The faults Excel documents, with the texts office.js users report. */
export const fault = {
  invalidArgument: (location: string, detail = "") =>
    new ExcelFault(
      "InvalidArgument",
      `The argument is invalid or missing or has an incorrect format.${detail ? ` (${detail})` : ""}`,
      location,
    ),
  notFound: (location: string) => new ExcelFault("ItemNotFound", "The requested resource doesn't exist.", location),
  exists: (location: string) =>
    new ExcelFault("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location),
  denied: (location: string) => new ExcelFault("AccessDenied", "You cannot perform the requested operation.", location),
  apiNotFound: (location: string) =>
    new ExcelFault("ApiNotFound", "The API you are trying to use could not be found.", location),
  notImplemented: (location: string) =>
    new ExcelFault("NotImplemented", "The requested feature isn't implemented.", location),
  tooLarge: () =>
    new ExcelFault("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."),
  requestTooLarge: () =>
    new ExcelFault("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."),
};

/** True for what a property or method may answer as an object rather than as a value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
