import type { Report, readEarlier } from "./report.ts";

type Earlier = ReturnType<typeof readEarlier>;

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
export function align(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const row = (line: readonly string[]) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return lines.map((line) => row(line).trimEnd()).join("\n");
}

export function tableOf({ rows }: Report, earlier: Earlier): string {
  const parts = [...new Set(rows.flatMap((row) => Object.keys(row.processorMsPerRequest)))];
  const head = ["", "clients", "req/s", "Δ", "p50 ms", "Δ", "p99 ms", "Δ", "max ms", "errors", ...parts];
  const lines = rows.map((row) => {
    const before = earlier.get(row.name);
    const isSame = before?.atOnce === row.atOnce;
    const change = (now: number, then: number | undefined) => (isSame ? changeOf(now, then) : "");
    return [
      row.name,
      String(row.atOnce),
      short(row.perSecond),
      change(row.perSecond, before?.perSecond),
      short(row.p50Ms),
      change(row.p50Ms, before?.p50Ms),
      short(row.p99Ms),
      change(row.p99Ms, before?.p99Ms),
      short(row.maxMs),
      String(row.errors),
      ...parts.map((part) => {
        const ms = row.processorMsPerRequest[part];
        return ms === undefined ? "-" : ms < 0.005 ? "·" : ms.toFixed(2);
      }),
    ];
  });
  return align([head, ...lines]);
}

export function memoryLine({ memoryBytes }: Report): string {
  const parts = Object.entries(memoryBytes).map(([name, bytes]) => `${name} ${Math.round(bytes / 1024 ** 2)} MB`);
  return `Memory after the run: ${parts.join(", ")}`;
}

const short = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));

function changeOf(now: number, then: number | undefined): string {
  if (!then) return "";
  const percent = Math.round((now / then - 1) * 100);
  return `${percent > 0 ? "+" : ""}${percent}%`;
}
