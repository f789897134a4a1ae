import { type Expected, journeyNames } from "./expectations.ts";
import type { Row } from "./try-fault.ts";

const nameWidth = 22;
const cellWidth = 10;

export const heading = (): string =>
  `  ${"".padEnd(nameWidth)}${journeyNames.map((name) => name.padEnd(cellWidth)).join("")}back after`;

export function lineOf(found: { dependency: string; fault: string; row: Row; recoveryMs: number }): string {
  const cells = journeyNames.map((name) => found.row[name].outcome.padEnd(cellWidth)).join("");
  return `  ${`${found.dependency} ${found.fault}`.padEnd(nameWidth)}${cells}${(found.recoveryMs / 1000).toFixed(1)} s`;
}

/** A line for each cell that is not as declared. */
export function unexpectedIn(row: Row, expected: Expected): string[] {
  return journeyNames.flatMap((name) => {
    const { outcome, detail } = row[name];
    if (expected[name].includes(outcome)) return [];
    return [`    ✗ ${name} ${outcome}, expected ${expected[name].join(" or ")}: ${detail}`];
  });
}
