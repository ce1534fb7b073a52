import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../../sheet/host";

/** The output would replace an input; `message` says so in Chinese. */
export class OverwriteError extends Error {
  constructor(file: string) {
    super(`“${file}”是要检查的原文件，不能作为输出；请换一个文件名或文件夹。`);
    this.name = "OverwriteError";
  }
}

/** Writes files, never over one of the inputs, and never twice over the same name in one run. */
export interface OutputFiles {
  /** Throws OverwriteError where the file is one of the inputs, under whatever name. */
  refuseInput(file: string): Promise<void>;
  /**
   * Writes under `file`, or beside it as “name (2).ext” where this run wrote that name already; returns the name used.
   * Throws OverwriteError, or HostError where the system refuses.
   */
  write(file: string, content: Uint8Array | string): Promise<string>;
}

/** Output that keeps off the inputs: a symbolic or hard link to one counts as the input itself. */
export async function outputFiles(inputs: readonly string[]): Promise<OutputFiles> {
  const taken = new Set((await Promise.all(inputs.map(identity))).filter((id) => id !== null));
  const written = new Set<string>();
  const refuseInput = async (file: string) => {
    const id = await identity(file);
    if (id !== null && taken.has(id)) throw new OverwriteError(file);
  };
  return {
    refuseInput,
    async write(file, content) {
      const target = unused(file, written);
      await refuseInput(target);
      try {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        throw new HostError("failed", `写不了“${target}”（${code}），请检查权限和磁盘空间，或换一个位置。`, {
          cause: error,
        });
      }
      written.add(path.resolve(target));
      return target;
    },
  };
}

async function identity(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  return found && `${found.dev}:${found.ino}`;
}

function unused(file: string, written: ReadonlySet<string>): string {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? file : path.join(dir, `${name} (${number})${ext}`);
    if (!written.has(path.resolve(candidate))) return candidate;
  }
}
