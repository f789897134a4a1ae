import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLivePid, writePidFile } from "./pid-file.ts";

function withFile(work: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "souk-pid-"));
  try {
    work(join(folder, "part.pid"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a live process is found again with its port", () => {
  withFile((path) => {
    writePidFile(path, process.pid, 4132);
    expect(readLivePid(path)).toMatchObject({ pid: process.pid, port: 4132 });
  });
});

test("a pid that was given to another process is not taken for ours", () => {
  withFile((path) => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, startMark: "1" }));
    expect(readLivePid(path)).toBeUndefined();
  });
});

test("a missing or broken file is no process", () => {
  withFile((path) => {
    expect(readLivePid(path)).toBeUndefined();
    writeFileSync(path, "{");
    expect(readLivePid(path)).toBeUndefined();
  });
});
