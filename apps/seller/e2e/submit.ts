import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, toBinary } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Product_State, ProductSchema } from "@souk/contracts/product/v1/product";
import { ProductRevisionSubmittedSchema } from "@souk/contracts/product/v1/product_events";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { createClient } from "@souk/service/client";
import { z } from "zod";

const Secrets = z.object({ internalSecret: z.string(), redisPassword: z.string() });
const { SOUK_PORT_BASE = "4100", SOUK_DATA_DIR = join(import.meta.dirname, "../../../.souk") } = process.env;

/** As the embedded stack has them: packages/stack/src/ports.ts. */
const portAt = (offset: number) => Number(SOUK_PORT_BASE) + offset;

interface Texts {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What the product service says when a seller submits a change of a product. */
export async function submitRevision(shop: string, { title, before, after }: Texts): Promise<void> {
  const secrets = Secrets.parse(JSON.parse(readFileSync(join(SOUK_DATA_DIR, "secrets", "secrets.json"), "utf8")));
  const sellers = createClient(SellerService, {
    ...{ caller: "console-e2e", internalSecret: secrets.internalSecret, timeoutMs: 30_000 },
    url: `http://127.0.0.1:${portAt(19)}`,
  });
  const { seller } = await sellers.getSeller({ slug: shop });
  const [productId, sellerId] = [newId(), seller?.id ?? ""];
  const product = (text: string) =>
    create(ProductSchema, {
      ...{ id: productId, slug: `e2e-${randomUUID()}`, state: Product_State.PUBLISHED },
      title: { byLanguage: { en: title } },
      description: { byLanguage: { en: text } },
    });
  const payload = toBinary(
    ProductRevisionSubmittedSchema,
    create(ProductRevisionSubmittedSchema, {
      ...{ revisionId: newId(), productId, sellerId, submittedAt: timestampFromDate(new Date()) },
      ...{ proposed: product(after), published: product(before) },
    }),
  );
  const facts = { id: newId(), source: "product", type: "product.revision-submitted.v1", key: productId, payload };
  const value = encodeEnvelope({ ...facts, occurredAt: new Date() });
  const bus = createRedisBus({ url: `redis://:${secrets.redisPassword}@127.0.0.1:${portAt(33)}` });
  await bus.publish([{ topic: "product-events", key: productId, value }]);
  await bus.close();
}
