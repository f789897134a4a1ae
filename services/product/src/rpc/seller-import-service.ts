import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerImportService } from "@souk/contracts/product/v1/seller_import_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { findMedia } from "../db/media-store.ts";
import { hasControls } from "../domain/text.ts";
import { productStates } from "../events/product-message.ts";
import { getImport, pageOfBadRows, pageOfExport, pageOfImports } from "../use-cases/import/read-imports.ts";
import { appendContent, cancelImport, requestRun, startImport } from "../use-cases/import/write-import.ts";
import type { SellerCallDeps } from "../use-cases/seller-call.ts";
import { badRowMessage, importMessage } from "./import-mapper.ts";
import { draftMessage } from "./revision-mapper.ts";
import { toRevisionId } from "./seller-product-page.ts";

const firstId = "00000000-0000-0000-0000-000000000000";

export const sellerImportService = (deps: SellerCallDeps) =>
  ({
    async startImport(req, ctx) {
      const { fileName, sizeBytes } = req;
      if (hasControls(fileName)) throw new DomainError("invalid", "FILE_NAME_INVALID", "The file's name is no text.");
      const input = { ...callOf(ctx, req), key: requestKeyOf(ctx, req), fileName, sizeBytes: Number(sizeBytes) };
      return { import: importMessage(await startImport(deps, input)) };
    },
    async appendImportContent(req, ctx) {
      const input = { ...ofImport(ctx, req), offset: Number(req.offset), content: req.content };
      return { import: importMessage(await appendContent(deps, input)) };
    },
    async runImport(req, ctx) {
      const { dryRun: isDryRun, fieldsByColumn, currencyCode, submits } = req;
      const input = {
        ...ofImport(ctx, req),
        key: requestKeyOf(ctx, req),
        isDryRun,
        fieldsByColumn,
        currencyCode,
        submits,
      };
      return { import: importMessage(await requestRun(deps, input)) };
    },
    async cancelImport(req, ctx) {
      return { import: importMessage(await cancelImport(deps, ofImport(ctx, req))) };
    },
    async getImport(req, ctx) {
      return { import: importMessage(await getImport(deps, ofImport(ctx, req))) };
    },
    async listImports(req, ctx) {
      const limit = pageSizeOf(req.pageSize, { default: 20, max: 100 });
      const after = toRevisionId(req.pageToken);
      const rows = await pageOfImports(deps, { ...callOf(ctx, req), after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        imports: rows.slice(0, limit).map(importMessage),
        nextPageToken: last ? encodeCursor([last.id]) : "",
      };
    },
    async listBadRows(req, ctx) {
      const limit = pageSizeOf(req.pageSize, { default: 100, max: 500 });
      const [row, part] = decodeCursor(req.pageToken, ["bigint", "bigint"]) ?? [-1n, -1n];
      const after = { row: smallOf(row), part: smallOf(part) };
      const rows = await pageOfBadRows(deps, { ...ofImport(ctx, req), after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        rows: rows.slice(0, limit).map(badRowMessage),
        nextPageToken: last ? encodeCursor([BigInt(last.row), BigInt(last.part)]) : "",
      };
    },
    async exportSellerProducts(req, ctx) {
      const limit = pageSizeOf(req.pageSize, { default: 100, max: 200 });
      const after = toRevisionId(req.pageToken) ?? firstId;
      const input = { ...callOf(ctx, req), after, limit, includesDrafts: req.includesDrafts };
      const { products, nextId } = await pageOfExport(deps, input);
      const mediaIds = products.flatMap(({ content }) => content.media.map(({ id }) => id));
      const media = await findMedia(deps.db, [...new Set(mediaIds)]);
      return {
        products: products.map(({ content, state, isOwner, isDraft }) => ({
          product: { ...draftMessage(content, media), state: productStates[state] },
          ...{ isOwner, isDraft },
        })),
        nextPageToken: nextId ? encodeCursor([nextId]) : "",
      };
    },
  }) satisfies ServiceImpl<typeof SellerImportService>;

const callOf = (ctx: HandlerContext, { sellerId }: { sellerId: string }) => ({
  member: { userId: requireUser(ctx).id, sellerId: sellerId.toLowerCase() },
});

const ofImport = (ctx: HandlerContext, req: { sellerId: string; importId: string }) => ({
  ...callOf(ctx, req),
  importId: req.importId.toLowerCase(),
});

const smallMax = 2_147_483_647n;

/** Throws PAGE_TOKEN_INVALID for what is no row's number. */
function smallOf(value: bigint): number {
  if (value >= -1n && value <= smallMax) return Number(value);
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "The page token is not one of this list; begin without one.");
}
