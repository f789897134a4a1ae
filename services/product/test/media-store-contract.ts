import { expect, test } from "vitest";
import type { MediaStore } from "../src/media/media-store.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every adapter of MediaStore keeps to. */
export function mediaStoreContract(create: () => MediaStore): void {
  test("what was put is there, whole; what was not is undefined", async () => {
    const store = create();
    await store.put("masters/aa/one.webp", bytes("one"));
    expect(await store.get("masters/aa/one.webp")).toEqual(Buffer.from("one"));
    expect(await store.has("masters/aa/one.webp")).toBe(true);
    expect(await store.get("masters/aa/two.webp")).toBeUndefined();
    expect(await store.has("masters/aa/two.webp")).toBe(false);
  });

  test("putting the same again, also at once, is harmless", async () => {
    const store = create();
    const content = bytes("same".repeat(100_000));
    await Promise.all(Array.from({ length: 8 }, () => store.put("renditions/x/96.avif", content)));
    expect((await store.get("renditions/x/96.avif"))?.byteLength).toBe(content.byteLength);
  });

  test("a reader never sees a part of what is being put", async () => {
    const store = create();
    const content = bytes("whole".repeat(1_000_000));
    const putting = store.put("masters/bb/large.webp", content);
    let isPut = false;
    void putting.then(() => {
      isPut = true;
    });
    while (!isPut) {
      const seen = await store.get("masters/bb/large.webp");
      if (seen) expect(seen.byteLength).toBe(content.byteLength);
    }
    await putting;
  });

  test.each(["../secret", "a/../../b", "/etc/passwd", "", "a//b", "a\0b"])("%j is no key", async (key) => {
    const store = create();
    await expect((async () => store.get(key))()).rejects.toThrow(/no key/);
    await expect((async () => store.put(key, bytes("x")))()).rejects.toThrow(/no key/);
  });
}
