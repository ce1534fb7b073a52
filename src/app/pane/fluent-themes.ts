/** The themes of Fluent UI the pane uses; the bundle takes their finished values (.config/fluent-themes.mjs). */
export { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
