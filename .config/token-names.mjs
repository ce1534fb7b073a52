import { tokens } from "@fluentui/react-components";

/**
 * Writes each `tokens.name` of Fluent UI as what it stands for, a CSS variable, so that the list of all of them stays
 * out of the bundle. Runs where the types are gone already.
 */
export default function tokenNames(source) {
  return source.replace(/(?<![.\w])tokens\.([a-zA-Z0-9]+)\b/g, (written, name) =>
    Object.hasOwn(tokens, name) ? JSON.stringify(tokens[name]) : written,
  );
}
