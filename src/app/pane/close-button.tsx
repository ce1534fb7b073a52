import { Dismiss16Regular } from "@fluentui/react-icons";
import { Button } from "./button";
import { useMessages } from "./messages";

/** Puts a message away. */
export function CloseButton({ onClick }: { onClick(): void }) {
  const { pages } = useMessages();
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={pages.dismiss}
      onClick={onClick}
    />
  );
}
