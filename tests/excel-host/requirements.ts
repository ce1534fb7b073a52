import { fault } from "./host-object";
import sets from "./requirement-sets.json";

/** Which members exist in the Excel that is played. */
export interface Requirements {
  /** The sets offered, as the add-in sees them: { ExcelApi: "1.14", … }. */
  readonly offered: Readonly<Record<string, string>>;
  has(type: string, member: string): boolean;
  /** Throws ApiNotFound where the member is unknown or too new. */
  demand(type: string, member: string): void;
}

const TABLE: Readonly<Record<string, string>> = sets;

function atLeast(offered: string, wanted: string): boolean {
  const [a = 0, b = 0] = offered.split(".").map(Number);
  const [c = 0, d = 0] = wanted.split(".").map(Number);
  return a > c || (a === c && b >= d);
}

/** The requirement sets of one Excel; `excelApi` such as "1.14". */
export function requirementsOf(excelApi: string): Requirements {
  const offered: Record<string, string> = {
    ExcelApi: excelApi,
    RichApiRuntime: "1.1",
    SharedRuntime: "1.1",
    RibbonApi: "1.1",
    KeyboardShortcuts: "1.1",
    DialogApi: "1.2",
  };
  const has = (type: string, member: string) => {
    if (member.startsWith("_")) return true;
    const set = TABLE[`${type}.${member}`];
    if (!set) return false;
    const [name = "", version = ""] = set.split(" ");
    const mine = offered[name];
    return mine !== undefined && atLeast(mine, version);
  };
  return {
    offered,
    has,
    demand(type, member) {
      if (!has(type, member)) throw fault.apiNotFound(`${type}.${member}`);
    },
  };
}
