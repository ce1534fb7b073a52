import { readFileSync, writeFileSync } from "node:fs";
import { RULES } from "../../src/rules/index";
import { withRulesTable } from "./rules-table";

/** `npm run docs:rules`: writes the rules' table into README.md. */
writeFileSync("README.md", withRulesTable(readFileSync("README.md", "utf8"), RULES));
