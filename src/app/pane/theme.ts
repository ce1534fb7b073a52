import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "./fluent-themes";
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

/** Grey words as dark as the others and lines that can be seen, for those who asked their system for more contrast. */
function contrasted(theme: Theme): Theme {
  const words = theme.colorNeutralForeground1;
  const line = theme.colorNeutralStrokeAccessible;
  return {
    ...theme,
    colorNeutralForeground2: words,
    colorNeutralForeground3: words,
    colorNeutralForeground4: words,
    colorNeutralStroke1: line,
    colorNeutralStroke2: line,
    colorNeutralStroke3: line,
    colorNeutralForegroundDisabled: theme.colorNeutralForeground3,
  };
}

const CONTRASTED: Readonly<Record<Appearance, Theme>> = {
  light: contrasted(THEMES.light),
  dark: contrasted(THEMES.dark),
  "high-contrast": THEMES["high-contrast"],
};

/** The theme of an appearance, in fonts that have Chinese. `more`: the person wants more contrast than usual. */
export function themeOf(appearance: Appearance, more = wantsContrast()): Theme {
  return (more ? CONTRASTED : THEMES)[appearance];
}

function wantsContrast(): boolean {
  return typeof matchMedia === "function" && matchMedia("(prefers-contrast: more)").matches;
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
