import { toBinary } from "@bufbuild/protobuf";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { ProductSchema } from "@souk/contracts/product/v1/product";
import { ProductRevisionSubmittedSchema } from "@souk/contracts/product/v1/product_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { ModerationDeps } from "../deps.ts";
import { openCase } from "../use-cases/open-case.ts";
import { factsOf } from "./product-facts.ts";

export const onRevisionSubmitted = (deps: Pick<ModerationDeps, "now" | "rules">) =>
  defineConsumer({
    name: "moderation.on-revision-submitted",
    topic: "product-events",
    type: "product.revision-submitted.v1",
    schema: ProductRevisionSubmittedSchema,
    async handle(tx, { payload, time }) {
      const { revisionId, productId, sellerId, proposed, published, submittedAt } = payload;
      if (!proposed) throw new Error(`revision ${revisionId} proposes nothing`);
      await openCase(tx, deps, {
        ...{ revisionId, productId, sellerId, submittedAt: submittedAt ? timestampDate(submittedAt) : time },
        title: proposed.title?.byLanguage ?? {},
        proposed: { facts: factsOf(proposed), content: toBinary(ProductSchema, proposed) },
        published: published && { facts: factsOf(published), content: toBinary(ProductSchema, published) },
      });
    },
  });
