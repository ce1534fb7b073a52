import type { FormKind } from "../form/document";
import guangxiSelfEvaluation from "./guangxi-self-evaluation.json";
import hubeiSelfEvaluation from "./hubei-self-evaluation.json";
import minhangProject2020 from "./minhang-project-2020.json";
import nanjingDepartmentEvaluation2022 from "./nanjing-department-evaluation-2022.json";
import nanjingProject2023 from "./nanjing-project-2023.json";
import sichuanSelfEvaluation from "./sichuan-self-evaluation.json";
import suzhouProjectSelfEvaluation2020 from "./suzhou-project-self-evaluation-2020.json";
import suzhouProjectTarget2020 from "./suzhou-project-target-2020.json";
import yunnanSelfEvaluation from "./yunnan-self-evaluation.json";
import nationalEvaluation from "./national-evaluation.json";
import nationalTarget from "./national-target.json";
import { baseOf, layOver, wholePack } from "./lay-over";
import type { Pack, PackFile } from "./pack";

/** Our own files leave nothing out, so that they need no reading: tests/packs/packs.test.ts holds them to the schema. */
function ours(json: unknown): PackFile {
  return json as PackFile;
}

function national(json: unknown): Pack {
  const pack = wholePack(ours(json));
  if (!pack) throw new TypeError("a national pack must have every section");
  return pack;
}

/** The packs of the whole country, one for each half of the kinds: 财预〔2021〕101号 and 财预〔2020〕10号. */
export const NATIONAL_PACKS: readonly [Pack, Pack] = [national(nationalTarget), national(nationalEvaluation)];

/** The national pack for a kind of form: what holds where no place says otherwise. */
export function nationalPack(kind: FormKind): Pack {
  const [target, evaluation] = NATIONAL_PACKS;
  return target.kinds.includes(kind) ? target : evaluation;
}

function local(json: unknown): Pack {
  const file = ours(json);
  const base = baseOf(file, NATIONAL_PACKS);
  if (!base) throw new TypeError(`${file.id} rests on no known pack`);
  return layOver(file, base);
}

/** Every pack that comes with the product, national ones first. */
export const PACKS: readonly Pack[] = [
  ...NATIONAL_PACKS,
  ...[
    guangxiSelfEvaluation,
    hubeiSelfEvaluation,
    minhangProject2020,
    nanjingDepartmentEvaluation2022,
    nanjingProject2023,
    sichuanSelfEvaluation,
    suzhouProjectSelfEvaluation2020,
    suzhouProjectTarget2020,
    yunnanSelfEvaluation,
  ].map(local),
];

/** The pack of that id among those given, or null. */
export function packById(id: string, packs: readonly Pack[] = PACKS): Pack | null {
  return packs.find((pack) => pack.id === id) ?? null;
}
