import { useEffect, useState } from "react";
import { isDarkColor, systemAppearance } from "./theme";
import type { Appearance } from "./theme";

/**
 * The appearance to use, followed while it changes: forced colors first, then the surrounding program's
 * background color where it tells one, then the system's scheme.
 */
export function useAppearance(background: () => string | null = () => null): Appearance {
  const [appearance, setAppearance] = useState(() => appearanceNow(background));
  useEffect(() => {
    const update = () => {
      setAppearance(appearanceNow(background));
    };
    const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", update);
    return () => {
      for (const query of queries) query.removeEventListener("change", update);
    };
  }, [background]);
  return appearance;
}

function appearanceNow(background: () => string | null): Appearance {
  const system = systemAppearance(window);
  const color = background();
  if (system === "high-contrast" || color === null) return system;
  return isDarkColor(color) ? "dark" : "light";
}
