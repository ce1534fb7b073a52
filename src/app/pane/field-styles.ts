import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** The look of a small field: Fluent UI's outline, its darker foot, its brand line under the focus. */
export const useFieldStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minWidth: 0,
    minHeight: "24px",
    ...shorthands.borderWidth(tokens.strokeWidthThin),
    ...shorthands.borderStyle("solid"),
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ":hover": {
      ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    ":focus-within": {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
      outline: `${tokens.strokeWidthThin} solid transparent`,
      "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    },
  },
  control: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "22px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    ...shorthands.borderStyle("none"),
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    outlineStyle: "none",
  },
  icon: {
    flexShrink: 0,
    width: "12px",
    height: "12px",
    color: tokens.colorNeutralForeground3,
    pointerEvents: "none",
    // Forced colors leave a drawing its own.
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});
