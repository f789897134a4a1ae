import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createFolderStore } from "../src/media/folder-store.ts";
import { mediaStoreContract } from "./media-store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "souk folder store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder", () => {
  mediaStoreContract(() => createFolderStore(folder));

  test("leaves no unfinished files behind", async () => {
    const store = createFolderStore(folder);
    await store.put("tidy/a.webp", new Uint8Array(10));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith(".part"))).toEqual([]);
  });
});
