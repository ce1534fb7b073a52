import type { Pack, RatingBand } from "../packs/pack";

function holds(band: RatingBand, score: number): boolean {
  const low = band.openFrom ? score > band.from : score >= band.from;
  const high = band.openTo ? score < band.to : score <= band.to;
  return low && high;
}

/** The rating of a score out of a full mark, by the pack's bands (in percent); null when none holds it. */
export function ratingOf(score: number, fullMark: number, pack: Pack): string | null {
  if (fullMark <= 0) return null;
  const points = Math.round((score / fullMark) * 100 * 1e6) / 1e6;
  const top = Math.max(...pack.ratings.map(({ to }) => to));
  return pack.ratings.find((band) => holds(band, Math.min(points, top)))?.name ?? null;
}

/** The light of a monitoring row: completion against the share of the year gone by; null where the pack has none. */
export function lightOf(completion: number, yearShare: number, pack: Pack): string | null {
  if (yearShare <= 0) return null;
  const pace = completion / yearShare;
  const light = pack.scoring.lights.find(
    ({ from, to }) => (from === null || pace >= from) && (to === null || pace < to),
  );
  return light?.name ?? null;
}
