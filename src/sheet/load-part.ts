import { HostError } from "./host";

/** Loads a part of the program that the first load left out; rejects with a HostError where it cannot be had. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const message = "程序的一部分没有加载成功，请检查网络后重试；仍不成功时，请先保存文件，再重新打开本页。";
    throw new HostError("disconnected", message, { retryable: true, cause });
  }
}
