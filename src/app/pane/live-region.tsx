import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** How long the words must stand before they are read out: typing changes them more often than anybody can hear. */
const STILL = 1000;

/** Says words to a screen reader, politely, once they have stood for a second. */
export function LiveRegion({ words }: { readonly words: string }) {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(words);
    }, STILL);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {said}
    </div>
  );
}
