import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { boundLogs } from "./log-files.ts";

test("a log over the limit is kept once as .1 while its writer goes on in the emptied file", () => {
  const folder = mkdtempSync(join(tmpdir(), "souk-logs-"));
  try {
    const path = join(folder, "web.log");
    const writer = openSync(path, "a");
    writeSync(writer, "x".repeat(200));
    appendFileSync(join(folder, "small.log"), "y");
    boundLogs(folder, 100);
    writeSync(writer, "after");
    closeSync(writer);
    expect(readFileSync(path, "utf8")).toBe("after");
    expect(statSync(`${path}.1`).size).toBe(200);
    expect(readFileSync(join(folder, "small.log"), "utf8")).toBe("y");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
