/**
 * The files of a user's own and what tells a sound one from a damaged one, line by line. A session loads it
 * when such a file turns up.
 */
export { CorrectionsError, exportCorrections, importCorrections } from "../form/corrections-file";
export { parsePack } from "../packs/parse-pack";
