import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { requireUser } from "@souk/service/caller";
import { encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { suggestAttributes } from "../db/attribute-suggestions.ts";
import { findMedia } from "../db/media-store.ts";
import type { Product } from "../domain/product.ts";
import type { Revision } from "../domain/revision.ts";
import { attributeMessage } from "../events/attribute-message.ts";
import { offerMessage, productMessage, productStates } from "../events/product-message.ts";
import { discardDraft } from "../use-cases/discard-draft.ts";
import { findOfferableProducts, getOfferableProduct } from "../use-cases/find-offerable.ts";
import { getSellerProduct } from "../use-cases/get-seller-product.ts";
import { listRevisions } from "../use-cases/list-revisions.ts";
import { listSellerProducts } from "../use-cases/list-seller-products.ts";
import { mediaIdsOf } from "../use-cases/media-of-revisions.ts";
import { removeOffer } from "../use-cases/remove-offer.ts";
import { saveDraft } from "../use-cases/save-draft.ts";
import { saveOffers } from "../use-cases/save-offers.ts";
import type { SellerCallDeps } from "../use-cases/seller-call.ts";
import { setProductArchived } from "../use-cases/set-product-archived.ts";
import { submitRevision } from "../use-cases/submit-revision.ts";
import { withdrawRevision } from "../use-cases/withdraw-revision.ts";
import { toDraft, toWrittenOffer } from "./product-draft.ts";
import { revisionMessage } from "./revision-mapper.ts";
import { offerableMessage, sellerProductMessage, summaryMessage } from "./seller-product-mapper.ts";
import { filters, positionToken, relations, toRevisionId, toSellerPosition } from "./seller-product-page.ts";

export const sellerCatalogueService = (deps: SellerCallDeps) => {
  const shown = async (revision: Revision) =>
    revisionMessage(revision, await findMedia(deps.db, mediaIdsOf([revision])));
  return {
    async listSellerProducts(req, ctx) {
      const { categoryId, query } = req;
      const { rows, next } = await listSellerProducts(deps, {
        ...callOf(ctx, req),
        ...{ categoryId, query: wordsOf(query) },
        filter: filters[req.filter],
        relation: relations[req.relation],
        after: toSellerPosition(req.pageToken),
        pageSize: pageSizeOf(req.pageSize, { default: 50 }),
      });
      return { products: rows.map(summaryMessage), nextPageToken: positionToken(next) };
    },
    async getSellerProduct(req, ctx) {
      return {
        product: sellerProductMessage(await getSellerProduct(deps, { ...callOf(ctx, req), ...productOf(req) })),
      };
    },
    async listRevisions(req, ctx) {
      const pageSize = pageSizeOf(req.pageSize, { default: 10, max: 20 });
      const page = { beforeId: toRevisionId(req.pageToken), pageSize };
      const input = { ...callOf(ctx, req), ...productOf(req), ...page };
      const { revisions, media, nextBeforeId } = await listRevisions(deps, input);
      return {
        revisions: revisions.map((revision) => revisionMessage(revision, media)),
        nextPageToken: nextBeforeId ? encodeCursor([nextBeforeId]) : "",
      };
    },
    async saveDraft(req, ctx) {
      const { content, version } = req;
      const written = { content: toDraft(content), version };
      const { draft, problems } = await saveDraft(deps, { ...changeOf(ctx, req), ...productOf(req), ...written });
      return { draft: await shown(draft), problems: problems.map((problem) => ({ ...problem })) };
    },
    async discardDraft(req, ctx) {
      await discardDraft(deps, { ...changeOf(ctx, req), ...productOf(req), version: req.version });
      return {};
    },
    async submitRevision(req, ctx) {
      const input = { ...changeOf(ctx, req), ...productOf(req), version: req.version };
      return { revision: await shown(await submitRevision(deps, input)) };
    },
    async withdrawRevision(req, ctx) {
      return { draft: await shown(await withdrawRevision(deps, { ...changeOf(ctx, req), ...productOf(req) })) };
    },
    async setProductArchived(req, ctx) {
      const input = { ...changeOf(ctx, req), ...productOf(req), isArchived: req.isArchived };
      return { state: productStates[await setProductArchived(deps, input)] };
    },
    async findOfferableProducts(req, ctx) {
      const rows = await findOfferableProducts(deps, { ...callOf(ctx, req), words: wordsOf(req.query) });
      return { products: rows.map(offerableMessage) };
    },
    async getOfferableProduct(req, ctx) {
      const { product, cheapest } = await getOfferableProduct(deps, { ...callOf(ctx, req), ...productOf(req) });
      const otherPrices = [...cheapest].map(([variantId, { currencyCode, priceMinor }]) => ({
        variantId,
        price: { currencyCode, minorUnits: priceMinor },
      }));
      return { product: productMessage(product), otherPrices };
    },
    async saveOffers(req, ctx) {
      const offers = req.offers.map(toWrittenOffer);
      const saved = await saveOffers(deps, { ...changeOf(ctx, req), ...productOf(req), offers });
      return { offers: offersOf(saved) };
    },
    async removeOffer(req, ctx) {
      await removeOffer(deps, { ...changeOf(ctx, req), offerId: req.offerId.toLowerCase() });
      return {};
    },
    async suggestAttributes({ query, categoryId, optionsOnly }) {
      const found = await suggestAttributes(deps.db, { words: wordsOf(query), categoryId, optionsOnly });
      return { attributes: found.map(attributeMessage) };
    },
  } satisfies ServiceImpl<typeof SellerCatalogueService>;
};

const callOf = (ctx: HandlerContext, { sellerId }: { sellerId: string }) => ({
  member: { userId: requireUser(ctx).id, sellerId: sellerId.toLowerCase() },
});

const changeOf = (ctx: HandlerContext, req: Parameters<typeof requestKeyOf>[1] & { sellerId: string }) => ({
  ...callOf(ctx, req),
  key: requestKeyOf(ctx, req),
});

/** What was searched for, without what no text has and the database refuses. */
const wordsOf = (query: string) => query.replaceAll(/\p{Cc}/gu, " ").trim();

/** As the database writes ids. */
const productOf = ({ productId }: { productId: string }) => ({ productId: productId.toLowerCase() });

function offersOf({ id, variants }: Product) {
  return variants.flatMap((variant) =>
    variant.offers.map((offer) => offerMessage(offer, { productId: id, variantId: variant.id })),
  );
}
