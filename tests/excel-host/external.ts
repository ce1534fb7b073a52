import type { EventMessage } from "./events";
import type { ExcelHostOptions } from "./excel-host";

/** Numbers of the calls office.js makes over the bridge (OSF.DDA dispatch ids). */
const CALL = { richApi: 93 } as const;
const RICH_API_EVENT = 33;
/** ooeInternalError: the answer to every call that is not played here. */
export const NOT_PLAYED = 5001;
/** Category of events that carry a rich API message. */
const RICH_API_MESSAGE = 65_536;

type Handler = (id: number, payload: unknown) => void;

/** The native object desktop Excel injects at `window.external`, and the two levers the host keeps for itself. */
export interface External {
  raise(message: EventMessage): void;
  /** Drops the messages of a workbook that was replaced. */
  forget(): void;
  readonly [member: string]: unknown;
}

interface ExternalPart {
  readonly options: () => Required<ExcelHostOptions>;
  readonly offered: () => Readonly<Record<string, string>>;
  /** The answer to a batch, or the number of a failure of the bridge. */
  readonly answer: (body: string) => string | number;
}

/** Arrays cross the bridge as Visual Basic arrays, which JavaScript turns into its own with toArray(). */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items });

/**
 * The seam itself. office.js (excel-win32-16.01) talks to nothing else: GetHostInfo, GetContext, Execute for batches,
 * RegisterEvent for events. Answers come later, as from another process.
 */
export function externalOf(part: ExternalPart): External {
  const handlers = new Map<string, Handler>();
  let generation = 0;

  const later = (run: () => void) => {
    const mine = generation;
    setTimeout(() => {
      if (mine === generation) run();
    }, part.options().latency);
  };

  return {
    raise(message) {
      later(() => {
        const text = JSON.stringify(message.payload);
        const entry = safeArray([RICH_API_MESSAGE, message.event, message.target, text, 0, false]);
        handlers.get(String(RICH_API_EVENT))?.(RICH_API_EVENT, safeArray([entry]));
      });
    },
    forget() {
      generation++;
    },
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${part.options().locale}$$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(part),
    Execute: (call: number, args: readonly unknown[], callback: (result: unknown, code?: number) => void) => {
      setTimeout(() => {
        if (call !== CALL.richApi) {
          callback(safeArray([NOT_PLAYED]));
          return;
        }
        const [, , , , body] = args[0] as readonly string[];
        const answer = part.answer(body ?? "{}");
        callback(safeArray(typeof answer === "number" ? [answer] : [0, [200, null, answer]]));
      }, part.options().latency);
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: (code: number) => void) => {
      handlers.set(String(id), handler);
      setTimeout(() => {
        callback(0);
      }, 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: (code: number) => void) => {
      handlers.delete(String(id));
      setTimeout(() => {
        callback(0);
      }, 0);
    },
  };
}

function contextOf(part: ExternalPart): Record<string, () => unknown> {
  const white = 0xffffff;
  const theme = {
    primaryBackgroundColor: white,
    primaryFontColor: 0,
    secondaryBackgroundColor: 0xf3f3f3,
    secondaryFontColor: 0,
    bodyBackgroundColor: white,
    bodyForegroundColor: 0,
    controlBackgroundColor: white,
    controlForegroundColor: 0,
  };
  return {
    GetAppType: () => 1, // OSF.AppName.Excel
    GetSolutionRef: () => "jixiao",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => part.options().locale,
    GetAppDataLocale: () => part.options().locale,
    GetDocUrl: () => "C:\\绩效目标表.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetHostFullVersion: () => "16.0.18429.20040",
    GetHostCustomMessage: () => "",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(part.offered()),
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
