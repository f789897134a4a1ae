import { isCatalogueLoaded, noteCatalogueLoaded, putListed } from "../db/catalogue-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { factsOf } from "../events/product-facts.ts";

const pageSize = 200;

/** What was published before this service was there; the events tell of all after it. */
export async function loadCatalogue(
  { db, products, now }: Pick<ModerationDeps, "db" | "products" | "now">,
  stopping: AbortSignal,
): Promise<void> {
  if (await isCatalogueLoaded(db)) return;
  for (let afterProductId = ""; ; ) {
    if (stopping.aborted) return;
    const { products: page } = await products.exportProducts({ afterProductId, pageSize }, { timeoutMs: 30_000 });
    await db.transaction(async (tx) => {
      for (const product of page) await putListed(tx, factsOf(product), product.version);
    });
    const last = page.at(-1);
    if (!last) break;
    afterProductId = last.id;
  }
  await noteCatalogueLoaded(db, now());
}
