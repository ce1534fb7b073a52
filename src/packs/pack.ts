/**
 * A rule pack: what one place and year demands of its forms. Data, not code (DESIGN.md, decision 12).
 * The zod schema beside this type is the door every pack comes through.
 */
export interface Pack {
  readonly schema: "jixiao-pack/1";
  readonly id: string;
  readonly title: string;
}
