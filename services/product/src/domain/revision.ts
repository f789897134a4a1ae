import type { ProductDraft } from "./product-draft.ts";

export type RevisionState = "draft" | "submitted" | "published" | "rejected" | "withdrawn";

/** What a seller proposes a product to be. */
export interface Revision {
  readonly id: string;
  readonly productId: string;
  readonly sellerId: string;
  readonly state: RevisionState;
  readonly version: number;
  /** With the seller's own offers only, as is the base. */
  readonly content: ProductDraft;
  /** The product as it was when the draft was begun, or when it was submitted; undefined for a new one. */
  readonly base: ProductDraft | undefined;
  readonly savedBy: string;
  readonly savedAt: Date;
  readonly submittedBy: string | undefined;
  readonly submittedAt: Date | undefined;
  readonly decidedAt: Date | undefined;
  readonly reasonCodes: readonly string[];
  readonly note: string;
  readonly isAutomatic: boolean;
}
