import {
  makeStyles,
  mergeClasses,
  renderButton_unstable,
  shorthands,
  tokens,
  useButton_unstable,
} from "@fluentui/react-components";
import { forwardRef } from "react";
import type { ButtonProps as FluentButtonProps } from "@fluentui/react-components";

/** A button of the pane. `secondary` and `medium` unless told. */
export type ButtonProps = Omit<FluentButtonProps, "appearance" | "size" | "shape" | "iconPosition"> & {
  readonly appearance?: "primary" | "secondary" | "transparent";
  readonly size?: "small" | "medium";
};

const useStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "96px",
    margin: 0,
    padding: `5px ${tokens.spacingHorizontalM}`,
    overflow: "hidden",
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
    },
    ":hover:active": {
      backgroundColor: tokens.colorNeutralBackground1Pressed,
      ...shorthands.borderColor(tokens.colorNeutralStroke1Pressed),
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (forced-colors: active)": {
      ":hover": {
        forcedColorAdjust: "none",
        backgroundColor: "HighlightText",
        ...shorthands.borderColor("Highlight"),
        color: "Highlight",
      },
    },
  },
  small: {
    minWidth: "64px",
    padding: `3px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  primary: {
    backgroundColor: tokens.colorBrandBackground,
    ...shorthands.borderColor("transparent"),
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover, ...shorthands.borderColor("transparent") },
    ":hover:active": { backgroundColor: tokens.colorBrandBackgroundPressed, ...shorthands.borderColor("transparent") },
    // The ring of the brand's own color would not be seen on it.
    ":focus-visible": { outlineOffset: "1px" },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      ...shorthands.borderColor("HighlightText"),
      color: "HighlightText",
    },
  },
  transparent: {
    backgroundColor: tokens.colorTransparentBackground,
    ...shorthands.borderColor("transparent"),
    color: tokens.colorNeutralForeground2,
    ":hover": {
      backgroundColor: tokens.colorTransparentBackgroundHover,
      ...shorthands.borderColor("transparent"),
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ":hover:active": {
      backgroundColor: tokens.colorTransparentBackgroundPressed,
      ...shorthands.borderColor("transparent"),
      color: tokens.colorNeutralForeground2BrandPressed,
    },
  },
  disabled: {
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    },
    ":hover:active": {
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "ButtonFace",
      ...shorthands.borderColor("GrayText"),
      color: "GrayText",
      ":hover": { backgroundColor: "ButtonFace", ...shorthands.borderColor("GrayText"), color: "GrayText" },
    },
  },
  icon: { minWidth: "24px", maxWidth: "24px", padding: "1px" },
});

/**
 * Fluent UI's button, recomposed: its behavior and its usual look. The looks, sizes and shapes the pane has no use for
 * stay out of the first load.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { appearance = "secondary", size = "medium", className, ...props },
  ref,
) {
  const styles = useStyles();
  const state = useButton_unstable(props as FluentButtonProps, ref);
  state.root.className = mergeClasses(
    styles.button,
    size === "small" && styles.small,
    appearance !== "secondary" && styles[appearance],
    (state.disabled || state.disabledFocusable) && styles.disabled,
    state.iconOnly && styles.icon,
    className,
  );
  return renderButton_unstable(state);
});
