import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

/** Tabs by id and words; one is chosen. `controls` is the id of the panel they change. */
export interface TabBarProps<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly words: string }[];
  readonly selected: Id;
  readonly label: string;
  readonly controls?: string;
  readonly className?: string;
  onSelect(id: Id): void;
}

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  bar: { display: "flex", overflowX: "auto", scrollbarWidth: "thin" },
  tab: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    borderTopStyle: "none",
    borderLeftStyle: "none",
    borderRightStyle: "none",
    borderBottomWidth: tokens.strokeWidthThick,
    borderBottomStyle: "solid",
    borderBottomColor: "transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // A transparent border is drawn where colors are forced: without this every tab would look chosen.
    [FORCED]: {
      forcedColorAdjust: "none",
      color: "ButtonText",
      backgroundColor: "Canvas",
      borderBottomColor: "Canvas",
      ":hover": { color: "ButtonText", borderBottomColor: "Highlight" },
      ":focus-visible": { outlineColor: "ButtonText" },
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    [FORCED]: {
      color: "HighlightText",
      backgroundColor: "Highlight",
      borderBottomColor: "Highlight",
      ":hover": { color: "HighlightText", borderBottomColor: "Highlight" },
      ":focus-visible": { outlineColor: "HighlightText" },
    },
  },
});

/** A row of tabs: the arrow keys go through them and choose, Tab goes on to the panel. */
export function TabBar<Id extends string>(props: TabBarProps<Id>) {
  const { tabs, selected, label, controls, className, onSelect } = props;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  // The chosen tab is in sight, whoever has chosen it; the page around stays where it is.
  useEffect(() => {
    const tab = bar.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    const around = bar.current?.getBoundingClientRect();
    if (!tab || !around || !bar.current) return;
    bar.current.scrollLeft += Math.min(0, tab.left - around.left) + Math.max(0, tab.right - around.right);
  }, [selected]);
  const move = (event: React.KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[to % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div ref={bar} role="tablist" aria-label={label} className={mergeClasses(styles.bar, className)} onKeyDown={move}>
      {tabs.map(({ id, words }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === selected}
          {...(controls === undefined ? {} : { id: `tab-${id}`, "aria-controls": controls })}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => {
            onSelect(id);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
