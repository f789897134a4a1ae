import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { attributesOf } from "./attribute-codes.ts";
import type { AttributeView } from "./attribute-view.ts";
import { contentView, type ProductContent } from "./content-view.ts";
import { type RevisionView, revisionView } from "./product-view.ts";

export interface PastRevisionView extends RevisionView {
  /** As it was in the shop; null for what was new. */
  readonly before: ProductContent | null;
  /** A member of the team; empty when they left it. */
  readonly submittedBy: string;
}

export interface HistoryPage {
  readonly revisions: readonly PastRevisionView[];
  readonly attributes: readonly AttributeView[];
  readonly nextCursor: string | null;
}

/** What was submitted of a product, the newest first, beside what the shop showed then. */
export const history = sellerProcedure
  .input(z.object({ productId: z.uuid(), cursor: z.string().max(500).optional() }))
  .query(async ({ ctx, input, signal }): Promise<HistoryPage> => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    const sellerId = ctx.shop.id;
    const [{ revisions, nextPageToken }, members] = await Promise.all([
      ctx.clients.catalogue.listRevisions(
        { sellerId, productId: input.productId, pageSize: 10, pageToken: input.cursor ?? "" },
        call,
      ),
      // Whose role does not see the team reads the history without names.
      ctx.clients.team.listTeam({ sellerId }, call).then(
        ({ members: all }) => all,
        () => [],
      ),
    ]);
    const contents = revisions.flatMap(({ content, before }) => [content, before]);
    return {
      revisions: revisions.map((revision) => ({
        ...revisionView(revision),
        before: revision.before ? contentView(revision.before) : null,
        submittedBy: members.find(({ userId }) => userId === revision.submittedBy)?.name ?? "",
      })),
      attributes: await attributesOf(ctx.clients, contents, { locale: ctx.locale, call }),
      nextCursor: nextPageToken || null,
    };
  });
