import { inTransaction } from "@souk/database/transaction";
import {
  type DueProduct,
  forgetRestocked,
  insertAnnouncement,
  noteChanged,
  readDue,
  readRestocked,
  recordSeen,
} from "../db/watch-store.ts";
import { type Goods, lowestPrice, productsAtOnce, readGoods } from "./goods.ts";
import { judge } from "./judge.ts";
import type { WatchDeps } from "./watch-deps.ts";

const offersAtOnce = 200;

/** Finds the products of offers whose stock came or went; false when there were none. */
export async function resolveRestocked({ db, products }: WatchDeps): Promise<boolean> {
  const seen = await readRestocked(db, offersAtOnce);
  if (seen.length === 0) return false;
  const { offers } = await products.batchGetOffers({ offerIds: seen.map(({ offerId }) => offerId) });
  const productIds = new Set(offers.flatMap(({ offer }) => offer?.productId ?? []));
  await inTransaction(db, async (tx) => {
    await noteChanged(tx, [...productIds]);
    await forgetRestocked(tx, seen);
  });
  return true;
}

/** Looks at products that changed, and announces what is news to those who wish for them; false when there were none. */
export async function checkProducts(deps: WatchDeps): Promise<boolean> {
  const due = await readDue(deps.db, productsAtOnce);
  if (due.length === 0) return false;
  const productIds = due.map(({ productId }) => productId);
  const [goods, wished] = await Promise.all([readGoods(deps, productIds), deps.wishlists.filterWished({ productIds })]);
  const isWished = new Set(wished.productIds);
  for (const product of due) await record(deps, product, goods.get(product.productId), isWished.has(product.productId));
  return true;
}

async function record(
  { db, now, restockAfterMs }: WatchDeps,
  product: DueProduct,
  goods: Goods | undefined,
  isWished: boolean,
): Promise<void> {
  const at = now();
  const price = goods ? lowestPrice(goods, "") : null;
  const { known, news } = judge(product, price, { now: at, restockAfterMs });
  await inTransaction(db, async (tx) => {
    if (!(await recordSeen(tx, product, known)) || !isWished) return;
    for (const kind of news) await insertAnnouncement(tx, { productId: product.productId, kind, price, at });
  });
}
