import type { Identity } from "../../surface/identities.ts";
import type { Row } from "./who-may.ts";

const nameWidth = 52;

/** ✓ let in and · refused, both as declared; ✗ a surprise. Last, how often it was tried on what is another's. */
export function printTable(
  say: (line: string) => void,
  title: string,
  identities: readonly Identity[],
  rows: readonly Row[],
  tries: ReadonlyMap<string, number>,
): void {
  const widths = identities.map(({ name }) => name.length + 1);
  say(
    `  ${title.padEnd(nameWidth)}${identities.map(({ name }, at) => name.padEnd(widths[at] ?? 0)).join("")}on another's`,
  );
  for (const { name, path, marks } of rows) {
    const cells = marks.map((mark, at) => mark.padEnd(widths[at] ?? 0)).join("");
    say(`  ${name.padEnd(nameWidth)}${cells}${tries.get(path) || "-"}`);
  }
}
