import type { FormDocument } from "../form/document";
import type { Pack } from "./pack";
import { nationalPack, PACKS } from "./packs";

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/** What a form says about where it comes from, without spaces. */
interface FormTraits {
  readonly title: string;
  readonly place: string;
  readonly levels: readonly string[];
  readonly headings: readonly string[];
  readonly notes: string;
}

function traitsOf(document: FormDocument): FormTraits {
  const answers = document.fields
    .filter(({ name }) => name === "department" || name === "implementingUnit" || name === "projectName")
    .map(({ text }) => text);
  const notes = [...document.notes, ...document.signatures].map(({ text }) => text);
  const title = bare(document.title?.text ?? "");
  return {
    title,
    place: bare([document.title?.text ?? "", document.sheet.name, ...answers].join("\n")),
    levels: document.levels.map(({ name }) => bare(name)),
    headings: document.columns.map(({ headerText }) => bare(headerText)),
    notes: bare(notes.join("\n")),
  };
}

const share = (words: readonly string[], found: (word: string) => boolean) =>
  words.length === 0 ? 0 : words.filter((word) => found(bare(word))).length / words.length;

/**
 * How much of a pack's marks a form shows; 0 when it is for another kind or year, or when no mark settles it.
 * A place name counts twice as much as layout, and layout alone must be nearly whole. A part of a form without an
 * indicator table (a cover sheet) is not held against a pack that names levels or headings.
 */
export function packClaim(pack: Pack, document: FormDocument): number {
  if (!pack.kinds.includes(document.kind)) return 0;
  const { from, to } = pack.years;
  const year = document.year;
  if (year !== null && ((from !== null && year < from) || (to !== null && year > to))) return 0;
  const traits = traitsOf(document);
  const { applies } = pack;
  const place = applies.places.some((word) => traits.place.includes(bare(word))) ? 2 : 0;
  const { levelNames, headings, notes, titles } = applies;
  const seen = [
    { words: levelNames, there: traits.levels.length > 0 },
    { words: headings, there: traits.headings.length > 0 },
    { words: notes, there: true },
    { words: titles, there: true },
  ];
  const layout =
    share(levelNames, (word) => traits.levels.some((level) => level.includes(word))) +
    share(headings, (word) => traits.headings.some((heading) => heading.includes(word))) +
    share(notes, (word) => traits.notes.includes(word)) +
    (titles.some((word) => traits.title.includes(bare(word))) ? 1 : 0);
  const marks = seen.filter(({ words, there }) => words.length > 0 && there);
  const fit = marks.length === 0 ? 1 : layout / marks.length;
  if (place > 0) return fit >= 0.5 ? place + fit : 0;
  return applies.places.length === 0 && marks.length > 0 && fit >= 0.9 ? fit : 0;
}

function strongest(document: FormDocument, packs: readonly Pack[]): Pack | null {
  const ranked = packs
    .map((pack) => ({ pack, claim: packClaim(pack, document) }))
    .filter(({ claim }) => claim > 0)
    .sort((a, b) => b.claim - a.claim);
  return ranked[0]?.pack ?? null;
}

/**
 * The pack in force for a form: the one with the strongest claim, else the national pack of its kind. A form without
 * indicators shows few marks of its own: it goes with the form of its kind among `siblings` (the workbook's forms) that
 * has them.
 */
export function choosePack(
  document: FormDocument,
  packs: readonly Pack[] = PACKS,
  siblings: readonly FormDocument[] = [],
): Pack {
  const own = strongest(document, packs);
  if (own) return own;
  const whole = document.indicators.length > 0 ? [] : siblings.filter(({ indicators }) => indicators.length > 0);
  const [theirs] = whole
    .filter(({ kind }) => kind === document.kind)
    .flatMap((sibling) => strongest(sibling, packs) ?? []);
  return theirs ?? nationalPack(document.kind);
}
