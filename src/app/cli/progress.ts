import path from "node:path";
import type { Console } from "./console";

/** Tells how far a batch has come, on standard error. */
export interface Progress {
  step(done: number, file: string): void;
  end(): void;
}

/** One line that is written over on a terminal; ten lines at most elsewhere; silence for a few named files. */
export function progress(console: Console, total: number, fromFolder: boolean): Progress {
  if (total < 2 || (!console.live && !fromFolder)) return { step: () => undefined, end: () => undefined };
  if (console.live) {
    return {
      step: (done, file) => console.err(`\r\u001b[K正在检查 ${done}/${total}：${path.basename(file)}`),
      end: () => console.err("\r\u001b[K"),
    };
  }
  const stride = Math.max(10, Math.ceil(total / 10));
  return {
    step: (done) => {
      if (done % stride === 0 || done === total) console.err(`已检查 ${done}/${total} 个文件\n`);
    },
    end: () => undefined,
  };
}
