import { expect, test, vi } from "vitest";
import { idOf, offerOf } from "../catalogue.ts";
import { documentChange, type EngineActions } from "./engine-actions.ts";

/** Everything made anew while the old serves. */
export function describeRebuild({ harness, index, stock, found }: EngineActions): void {
  test("a rebuild replaces everything at once, and what changes meanwhile is not lost", async () => {
    await index(documentChange("Old"), documentChange("Kept"), documentChange("Changed"));
    await index({ productId: idOf("Removed"), version: 9n, document: undefined });
    await stock(offerOf("Kept"), 1n, true);
    await harness().engine.rebuild(async (write) => {
      await write([documentChange("Kept"), documentChange("New")]);
      await index(documentChange("Changed", { title: "Changed again", version: 2n }));
      await write([documentChange("Changed")]);
      expect((await found({})).sort()).toEqual(["Changed again", "Kept", "Old"]);
      expect(await harness().engine.status()).toMatchObject({ isRebuilding: true, isInterrupted: false });
    });
    await index(documentChange("Removed", { version: 8n }));
    expect((await found({})).sort()).toEqual(["Changed again", "Kept", "New"]);
    expect(await found({ inStockOnly: true })).toEqual(["Kept"]);
    expect(await harness().engine.status()).toEqual({ documentCount: 3n, isRebuilding: false, isInterrupted: false });
  });

  test("a rebuild that fails leaves everything as it was", async () => {
    await index(documentChange("Old"));
    const failing = harness().engine.rebuild(async (write) => {
      await write([documentChange("New")]);
      throw new Error("the product service went away");
    });
    await expect(failing).rejects.toThrow(/went away/);
    expect(await found({})).toEqual(["Old"]);
    expect(await harness().engine.status()).toEqual({ documentCount: 1n, isRebuilding: false, isInterrupted: false });
  });

  test("a second rebuild waits for the first and does nothing", async () => {
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    let runs = 0;
    const fill = async () => {
      runs++;
      begun.resolve();
      await mayEnd.promise;
    };
    const first = harness().engine.rebuild(fill);
    await begun.promise;
    const second = harness().engine.rebuild(fill);
    await vi.waitFor(async () => expect(await harness().rebuildsWaiting()).toBe(1), { timeout: 10_000 });
    mayEnd.resolve();
    await Promise.all([first, second]);
    expect(runs).toBe(1);
  });
}
