import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { MessagesContext, messagesOf } from "./messages";
import { themeOf } from "./theme";
import type { Locale } from "./messages";
import type { Appearance } from "./theme";

const useStyles = makeStyles({
  root: { height: "100%", backgroundColor: tokens.colorNeutralBackground2, colorScheme: "light" },
  // Scroll bars and boxes that the browser draws by itself.
  dark: { colorScheme: "dark" },
});

interface ThemedProps {
  readonly appearance: Appearance;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Everything below it in one theme and one language. */
export function Themed({ appearance, locale, children }: ThemedProps) {
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <FluentProvider
      theme={themeOf(appearance)}
      className={mergeClasses(styles.root, appearance === "dark" && styles.dark)}
      lang={locale}
    >
      <MessagesContext value={messagesOf(locale)}>{children}</MessagesContext>
    </FluentProvider>
  );
}
