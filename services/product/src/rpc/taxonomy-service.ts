import type { ServiceImpl } from "@connectrpc/connect";
import type { TaxonomyService } from "@souk/contracts/product/v1/taxonomy_service";
import type { Db } from "@souk/database/database";
import { callerName } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import type { Reads } from "../db/reads.ts";
import { countByCategory, listAttributes } from "../db/taxonomy-store.ts";
import { attributeMessage } from "../events/attribute-message.ts";
import { categoryMessage } from "../events/category-message.ts";
import { placeCategory } from "../use-cases/taxonomy/place-category.ts";
import { retireCategory } from "../use-cases/taxonomy/retire-category.ts";
import { saveAttribute } from "../use-cases/taxonomy/save-attribute.ts";
import { saveCategory } from "../use-cases/taxonomy/save-category.ts";
import { setCategoryAttribute } from "../use-cases/taxonomy/set-category-attribute.ts";
import { required, toAttribute } from "./attribute-mapper.ts";
import { toText } from "./product-draft.ts";

interface TaxonomyDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly reads: Reads;
}

export function taxonomyService(deps: TaxonomyDeps) {
  const { db, reads } = deps;
  return {
    async listTaxonomy() {
      const [rows, counts] = await Promise.all([reads.categories(), countByCategory(db)]);
      const categories = rows.map(({ category, picture, ...beside }) => {
        const { products = 0, drafts = 0 } = counts.get(category.id) ?? {};
        return { category: categoryMessage(category, picture, beside), productCount: products, draftCount: drafts };
      });
      return { categories };
    },

    async saveCategory(req, ctx) {
      const { categoryId, parentId, slug, name } = req;
      const saved = await saveCategory(deps, {
        ...{ key: requestKeyOf(ctx, req), actor: callerName(ctx), slug, name: toText(name) },
        ...{ categoryId: categoryId || undefined, parentId: parentId || undefined },
      });
      return { category: categoryMessage(saved, null) };
    },

    async placeCategory(req, ctx) {
      const { categoryId, parentId, index } = req;
      const asked = { categoryId, parentId: parentId || undefined, index };
      await placeCategory(deps, { key: requestKeyOf(ctx, req), actor: callerName(ctx), ...asked });
      return {};
    },

    async retireCategory(req, ctx) {
      const { categoryId, intoCategoryId, reason } = req;
      const asked = { categoryId, intoCategoryId, reason };
      return {
        movedProductCount: await retireCategory(deps, {
          ...{ key: requestKeyOf(ctx, req), actor: callerName(ctx) },
          ...asked,
        }),
      };
    },

    async setCategoryAttribute(req, ctx) {
      const { attributeCode, isRequired, isUnfilterable } = required(req.attribute);
      await setCategoryAttribute(deps, {
        ...{ key: requestKeyOf(ctx, req), actor: callerName(ctx), categoryId: req.categoryId },
        said: { attributeCode, isRequired, isUnfilterable },
      });
      return {};
    },

    async listAttributes({ words, pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const [after = ""] = decodeCursor(pageToken, ["string"]) ?? [];
      const rows = await listAttributes(db, { words: words.trim(), after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        attributes: rows.slice(0, limit).map(attributeMessage),
        nextPageToken: last ? encodeCursor([last.code]) : "",
      };
    },

    async saveAttribute(req, ctx) {
      const attribute = toAttribute(required(req.attribute));
      const by = { key: requestKeyOf(ctx, req), actor: callerName(ctx) };
      return { attribute: attributeMessage(await saveAttribute(deps, { ...by, attribute, isNew: req.isNew })) };
    },
  } satisfies ServiceImpl<typeof TaxonomyService>;
}
