import type { Tx } from "@souk/database/database";
import { holdTree } from "../db/category-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { lockProducts } from "../db/product-store.ts";
import { findCurrentRevisions, isSuperseded, lockRevision, rebaseDraft, saveRevision } from "../db/revision-store.ts";
import { noteRevision } from "../db/seller-product-store.ts";
import { ownPart } from "../domain/own-part.ts";
import type { Revision } from "../domain/revision.ts";
import { upsertProducts } from "./bulk-upsert-products.ts";
import { examineDraft } from "./examine-draft.ts";

export interface Decision {
  readonly revisionId: string;
  readonly productId: string;
  readonly isApproved: boolean;
  readonly reasonCodes: readonly string[];
  readonly note: string;
  readonly isAutomatic: boolean;
  readonly decidedAt: Date;
}

/** What an approved revision is rejected with when the shop has changed so that it cannot be published any more. */
const noLongerValid = "NO_LONGER_VALID";

/**
 * What moderation decided becomes so: an approved revision is published, unless a later one was submitted meanwhile. A repeated
 * decision, and one about what was withdrawn, change nothing; a rejected revision may still be approved.
 */
export async function decideRevision(tx: Tx, decision: Decision, now: Date): Promise<void> {
  const { productId, isApproved } = decision;
  const tree = await holdTree(tx);
  const head = (await lockProducts(tx, [productId])).get(productId);
  const revision = await lockRevision(tx, decision.revisionId);
  if (revision?.productId !== productId || !awaits(revision, isApproved)) return;
  if (await isSuperseded(tx, revision)) return;
  if (!isApproved) return settle(tx, revision, { ...decision, state: "rejected" });
  const [live] = head ? await loadProducts(tx, [productId]) : [];
  const { content, proposed, problems } = await examineDraft(tx, revision, { live, tree, now, wasReady: true });
  if (!content) {
    const note = problems.map(({ message }) => message).join(" ");
    return settle(tx, revision, { ...decision, state: "rejected", reasonCodes: [noLongerValid], note });
  }
  // What the marketplace took off the shop comes back by its hand alone.
  const isTakenDown = head?.state === "archived" && head.archivedBy !== "seller";
  await upsertProducts(tx, { drafts: [proposed], publish: !isTakenDown }, now);
  await settle(tx, revision, { ...decision, state: "published" });
  await rebaseDraft(tx, productId, ownPart(proposed, revision.sellerId));
}

const awaits = ({ state }: Revision, isApproved: boolean) =>
  state === "submitted" || (isApproved && state === "rejected");

type Outcome = Omit<Decision, "revisionId" | "productId" | "isApproved"> & Pick<Revision, "state">;

async function settle(tx: Tx, revision: Revision, outcome: Outcome): Promise<void> {
  const { state, reasonCodes, note, isAutomatic, decidedAt } = outcome;
  await saveRevision(tx, { ...revision, state, reasonCodes, note, isAutomatic, decidedAt });
  const { sellerId, productId } = revision;
  const { draft } = await findCurrentRevisions(tx, { productId, sellerId });
  await noteRevision(tx, { sellerId, productId, state: draft ? "draft" : state, at: decidedAt });
}
