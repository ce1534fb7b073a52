import { HostError } from "../../sheet/host";

/** A form to try: one of the files in assets/samples. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

/** The forms that come with the product; the first opens by itself. */
export const SAMPLES: readonly Sample[] = [
  { file: "seed2-suzhou-dzzw-zp-2020.xlsx", title: "项目自评表（苏州 2020）" },
  { file: "seed0-nanjing-shenji-2023.xlsx", title: "项目目标表（南京 2023）" },
  { file: "seed4-suzhou-spj-sb-2020.xlsx", title: "项目申报表（苏州 2020）" },
  { file: "seed3-nanjing-dsj-zt-2022.xlsx", title: "部门整体评价表（南京 2022）" },
  { file: "seed1-minhang-2020.xlsx", title: "项目申报表（闵行 2020）" },
];

/** The bytes of a sample. Rejects with a HostError where it cannot be loaded. */
export async function loadSample({ file, title }: Sample): Promise<Uint8Array> {
  try {
    const response = await fetch(`samples/${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    const message = `示例“${title}”没有加载成功，请检查网络后重试。`;
    throw new HostError("disconnected", message, { retryable: true, cause });
  }
}
