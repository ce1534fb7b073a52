import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadMessages } from "../../src/app/pane/messages";
import { Pane } from "../../src/app/pane/pane";
import { createSession } from "../../src/app/session";
import { memoryHost } from "../../src/hosts/memory";
import { SMALL_BOOK, testClock } from "./support";
import type { MemoryHost } from "../../src/hosts/memory";
import type { Session } from "../../src/app/session";
import type { Locale } from "../../src/app/pane/messages";
import type { TestClock } from "./support";

jest.setTimeout(30_000);

beforeAll(() => {
  // What jsdom lacks of a browser.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  document.hasFocus = () => true; // jsdom takes a page without a focused element for one in the background
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) =>
    ({ matches: false, media, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  globalThis.CSS = { escape: (text: string) => text } as typeof CSS;
});
beforeEach(() => {
  localStorage.setItem("jixiao-welcomed", "yes");
});

export interface Shown {
  readonly session: Session;
  readonly host: MemoryHost;
  readonly clock: TestClock;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane over a workbook in memory, checked. */
export async function showPane(host = memoryHost(SMALL_BOOK), locale: Locale = "zh-CN"): Promise<Shown> {
  const clock = testClock();
  const session = createSession(host, { clock });
  await loadMessages(locale);
  render(<Pane session={session} appearance="light" locale={locale} onLocale={() => undefined} />);
  await act(() => session.start());
  return { session, host, clock, user: userEvent.setup() };
}
