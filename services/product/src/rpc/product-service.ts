import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import { principalOf } from "@souk/service/caller";
import { pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import type { Reads } from "../db/reads.ts";
import { isSlug } from "../domain/slug.ts";
import { attributeMessage } from "../events/attribute-message.ts";
import { categoryMessage } from "../events/category-message.ts";
import { mediaMessage, offerMessage, productMessage } from "../events/product-message.ts";
import { archiveProducts } from "../use-cases/archive-products.ts";
import { bulkUpsertProducts } from "../use-cases/bulk-upsert-products.ts";
import { getProduct } from "../use-cases/get-product.ts";
import { listProductCards } from "../use-cases/list-product-cards.ts";
import { type UpdateOfferDeps, updateOffer } from "../use-cases/update-offer.ts";
import { type UploadMediaDeps, uploadMedia } from "../use-cases/upload-media.ts";
import { upsertAttributes } from "../use-cases/upsert-attributes.ts";
import { upsertCategories } from "../use-cases/upsert-categories.ts";
import { toAttribute } from "./attribute-mapper.ts";
import { cardMessage, pageToken, toPosition, toSort } from "./card-mapper.ts";
import { toCategory } from "./category-draft.ts";
import { inOrder } from "./in-order.ts";
import { toOfferChange } from "./offer-change.ts";
import { offerDetailsMessage } from "./offer-mapper.ts";
import { toDraft, toText } from "./product-draft.ts";

export interface ProductServiceDeps extends UpdateOfferDeps, UploadMediaDeps {
  readonly reads: Reads;
}

const firstId = "00000000-0000-0000-0000-000000000000";

export const productService = (deps: ProductServiceDeps) => {
  const { reads } = deps;
  return {
    async listCategories() {
      const rows = await reads.categories();
      return { categories: rows.map(({ category, picture, ...beside }) => categoryMessage(category, picture, beside)) };
    },
    async batchGetAttributes({ codes }) {
      const rows = await reads.attributesByCodes(codes.filter(isSlug));
      return { attributes: inOrder(codes, rows, (row) => row.code).map(attributeMessage) };
    },
    async getProduct({ slug }) {
      return { product: productMessage(await getProduct(deps, slug)) };
    },
    async batchGetProductCards({ productIds }) {
      const rows = await reads.cardsByIds(productIds);
      return { cards: inOrder(productIds, rows, (row) => row.productId).map(cardMessage) };
    },
    async listProductCards(req) {
      const sort = toSort(req.sort);
      const { categorySlug, sellerId, pageToken: token } = req;
      const after = toPosition(token, sort);
      const page = await listProductCards(deps, {
        categorySlug,
        sellerId,
        sort,
        after,
        orderedOnly: req.orderedOnly,
        pageSize: pageSizeOf(req.pageSize),
      });
      return { cards: page.cards.map(cardMessage), nextPageToken: pageToken(page.next, sort) };
    },
    async batchGetOffers({ offerIds }) {
      const rows = await reads.offersByIds(offerIds);
      return { offers: inOrder(offerIds, rows, (row) => row.offer.id).map(offerDetailsMessage) };
    },
    async exportProducts({ afterProductId, pageSize }) {
      return { products: (await reads.publishedAfter(afterProductId || firstId, pageSize)).map(productMessage) };
    },
    async upsertCategories(req, ctx) {
      await upsertCategories(deps, { key: requestKeyOf(ctx, req), categories: req.categories.map(toCategory) });
      return {};
    },
    async upsertAttributes(req, ctx) {
      await upsertAttributes(deps, { key: requestKeyOf(ctx, req), attributes: req.attributes.map(toAttribute) });
      return {};
    },
    async bulkUpsertProducts(req, ctx) {
      const drafts = req.products.map(toDraft);
      const { errors, ...counts } = await bulkUpsertProducts(deps, {
        key: requestKeyOf(ctx, req),
        drafts,
        publish: req.publish,
      });
      return { ...counts, errors: [...errors] };
    },
    async archiveProducts(req, ctx) {
      return {
        archivedCount: await archiveProducts(deps, { key: requestKeyOf(ctx, req), productIds: req.productIds }),
      };
    },
    async updateOffer(req, ctx) {
      const { offerId, sellerId } = req;
      const input = {
        key: requestKeyOf(ctx, req),
        offerId,
        sellerId,
        change: toOfferChange(req),
        memberId: memberToCheck(ctx),
      };
      const { offer, ...place } = await updateOffer(deps, input);
      return { offer: offerMessage(offer, place) };
    },
    async uploadMedia({ content, alt }) {
      return { media: mediaMessage(await uploadMedia(deps, { content, alt: toText(alt) })) };
    },
  } satisfies ServiceImpl<typeof ProductService>;
};

/** Services and operators are trusted; any other user must be a member of the seller. */
function memberToCheck(ctx: HandlerContext): string | undefined {
  const principal = principalOf(ctx);
  return principal.kind === "user" && !principal.roles.includes("operator") ? principal.id : undefined;
}
