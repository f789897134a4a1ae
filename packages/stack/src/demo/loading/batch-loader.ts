import type { Media } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import type { DemoProduct } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";
import { toProduct } from "./to-product.ts";

export interface LoadCounts {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

interface Options {
  readonly clients: SeedClients;
  readonly isOption: (attributeKey: string) => boolean;
  readonly onRefused: (productKey: string, message: string) => void;
}

/** Writes batches of products with their stock. A product that is refused is reported; the others of its batch are kept. */
export function createBatchLoader({ clients, isOption, onRefused }: Options) {
  const counts: LoadCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 };

  async function load(batch: readonly { product: DemoProduct; media: readonly Media[] }[]): Promise<void> {
    const products = batch.map(({ product, media }) => toProduct(product, media, isOption));
    const answer = await clients.product.bulkUpsertProducts({ requestId: newId(), products, publish: true });
    counts.created += answer.createdCount;
    counts.updated += answer.updatedCount;
    counts.unchanged += answer.unchangedCount;
    counts.refused += answer.errors.length;
    const refused = new Set(answer.errors.map((error) => error.index));
    for (const error of answer.errors)
      onRefused(batch[error.index]?.product.key ?? "", `${error.field}: ${error.message}`);
    await stock(batch.filter((_, at) => !refused.has(at)).map(({ product }) => product));
  }

  /** Stock is counted once, when an offer is new to the books: loading again must not undo what was sold since. */
  async function stock(products: readonly DemoProduct[]): Promise<void> {
    const counted = products.flatMap((product) => product.offers.map(toCount));
    for (let at = 0; at < counted.length; at += mostCounts) {
      const chunk = counted.slice(at, at + mostCounts);
      const known = await knownOffers(chunk.map((count) => count.offerId));
      const counts = chunk.filter((count) => !known.has(count.offerId));
      if (counts.length > 0) await clients.inventory.bulkSetStock({ requestId: newId(), counts });
    }
  }

  async function knownOffers(offerIds: string[]): Promise<Set<string>> {
    const { stocks } = await clients.inventory.batchGetStock({ offerIds });
    return new Set(stocks.map((each) => each.offerId));
  }

  return { counts, load };
}

const mostCounts = 500;

function toCount(offer: DemoProduct["offers"][number]) {
  return {
    offerId: demoId("offer", offer.key),
    sellerId: demoId("seller", offer.sellerKey),
    location: "main",
    onHand: BigInt(offer.stock),
  };
}
