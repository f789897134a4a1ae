import { execFileSync } from "node:child_process";
import { CHECKOUT } from "../folders.ts";

/** What is measured: the commit of this checkout, and whether it was changed since. */
export function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { cwd: CHECKOUT, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
