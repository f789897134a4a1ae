import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locateCluster, readLocation } from "./location.ts";

test("a copy of a data folder has a cluster of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "souk-location-"));
  // The user that runs PostgreSQL must be able to enter it.
  chmodSync(folder, 0o711);
  try {
    const original = join(folder, "original");
    const { clusterDir } = locateCluster(original);
    expect(clusterDir).toBe(join(original, "cluster"));
    const copy = join(folder, "copy");
    cpSync(original, copy, { recursive: true });
    expect(readLocation(copy)).toBe(join(copy, "cluster"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
