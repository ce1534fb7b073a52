/** Named measurements; each is better when higher, unless its name says "false" or "missed". */
export type Figures = Readonly<Record<string, number>>;

/** The figures in what a scoring tool prints: lines such as "indicator cells F1: 0.9981" and "must find: 68/68". */
export function parseFigures(output: string): Figures {
  const figures: Record<string, number> = {};
  for (const [, name = "", hit = "", all] of output.matchAll(/^(\w[^:\n]*): ([\d.]+)(?:\/(\d+))?(?: \(.*)?$/gm)) {
    figures[name] = all === undefined ? Number(hit) : Number(hit) / Number(all);
  }
  return figures;
}

/** One line a figure, with what it was when the figures were last kept where that differs. */
export function compare(now: Figures, kept: Figures): string {
  const width = Math.max(...Object.keys(now).map((name) => name.length));
  return Object.entries(now)
    .map(([name, value]) => {
      const before = kept[name];
      const change = before === undefined ? "  new" : Math.abs(before - value) < 5e-5 ? "" : `  was ${show(before)}`;
      return `${name.padEnd(width)}  ${show(value)}${change}`;
    })
    .join("\n");
}

function show(value: number): string {
  return Number.isInteger(value) && value !== 1 && value !== 0 ? String(value) : value.toFixed(4);
}
