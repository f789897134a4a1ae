import { fillCategories, isLoaded, noteLoaded } from "../db/catalogue-store.ts";
import type { AnalyticsDeps } from "../deps.ts";

const pageSize = 100;

/** For a catalogue that was read before categories were kept: where its products are now; the events tell of all after it. */
export async function loadCategories(
  { db, products, now }: Pick<AnalyticsDeps, "db" | "products" | "now">,
  stopping: AbortSignal,
): Promise<void> {
  if ((await isLoaded(db, "categories")) || !(await isLoaded(db, "products"))) return;
  for (let afterProductId = ""; ; ) {
    if (stopping.aborted) return;
    const { products: page } = await products.exportProducts({ afterProductId, pageSize }, { timeoutMs: 30_000 });
    const known = page.filter(({ categoryId }) => categoryId !== "");
    if (known.length > 0) await db.transaction((tx) => fillCategories(tx, known));
    const last = page.at(-1);
    if (!last) break;
    afterProductId = last.id;
  }
  await noteLoaded(db, ["categories"], now());
}
