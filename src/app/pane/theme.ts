import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** How the surrounding program looks. */
export type Appearance = "light" | "dark" | "high-contrast";

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  "high-contrast": { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

/** The theme of an appearance, in fonts that have Chinese. */
export function themeOf(appearance: Appearance): Theme {
  return THEMES[appearance];
}

/** The appearance of the system: forced colors first, then the preferred scheme. */
export function systemAppearance(view: Pick<Window, "matchMedia">): Appearance {
  if (view.matchMedia("(forced-colors: active)").matches) return "high-contrast";
  return view.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Whether a color as Office names it ("#1e1e1e") is dark. */
export function isDarkColor(color: string): boolean {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!hex) return false;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
