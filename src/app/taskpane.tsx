import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { excelHost } from "../hosts/excel";
import { loadLater } from "../hosts/excel/later";
import { registerCommands } from "./commands";
import { loadMessages, spokenLocale } from "./pane/messages";
import { Pane } from "./pane/pane";
import { readLocale, writeLocale } from "./pane/locale";
import { useAppearance } from "./pane/use-appearance";
import { createSession } from "./session";
import "./pane/page.css";
import type { ExcelHost } from "../hosts/excel";
import type { Locale } from "./pane/messages";
import type { Session } from "./session";

interface TaskPaneProps {
  readonly session: Session;
  readonly host: ExcelHost;
  /** Settles when the first check is over. */
  readonly started: Promise<void>;
}

function TaskPane({ session, host, started }: TaskPaneProps) {
  const appearance = useAppearance(officeBackground);
  const [locale, setLocale] = useState(() => spokenLocale(wantedLocale()));
  // Words that could not be had are asked for again, and told, once there is a page to tell it on.
  useEffect(() => {
    const speak = async () => {
      await loadMessages(wantedLocale());
      setLocale(wantedLocale());
    };
    void started.then(() => session.attempt(speak));
  }, [session, started]);
  return (
    <Pane
      session={session}
      appearance={appearance}
      locale={locale}
      limits={host.limits}
      onLocale={(chosen) => {
        writeLocale(chosen);
        setLocale(chosen);
      }}
    />
  );
}

function wantedLocale(): Locale {
  return readLocale(Office.context.displayLanguage);
}

/** The background color of the Office theme, null where the program tells none. */
function officeBackground(): string | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ?? null;
}

/** Without office.js, or outside Excel, the page the HTML carries says what to do instead. */
async function openPane(): Promise<void> {
  const page = document.getElementById("pane");
  if (!page || typeof Office === "undefined") return;
  const program = await Office.onReady();
  if (program.host !== Office.HostType.Excel) {
    showUnsupported("本页须在 Excel 中打开。");
    return;
  }
  const host = excelHost();
  const session = createSession(host);
  registerCommands(session);
  await loadMessages(wantedLocale()).catch(() => undefined); // asked for again, and told, after the first check
  const started = session.start();
  createRoot(page).render(<TaskPane session={session} host={host} started={started} />);
  await started;
  await loadLater().catch(() => undefined); // ahead of its use only; whoever needs it asks again and tells
}

function showUnsupported(reason: string): void {
  document.getElementById("waiting")?.remove();
  document.getElementById("unsupported")?.removeAttribute("hidden");
  const said = document.getElementById("unsupported-reason");
  if (said) said.textContent = reason;
}

void openPane();
