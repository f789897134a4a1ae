import type { ActionInput } from "@/server/routers/courier/record-actions";

/** What a courier did, as it goes to the server. */
export type Action = ActionInput;

/** An action on this device: until the server has answered for it, or until its refusal was seen. */
export interface QueuedAction {
  /** Order of doing; given by the database. */
  readonly seq?: number;
  /** Who did it: nobody else's session sends it. */
  readonly userId: string;
  readonly action: Action;
  /** What it was done at, for people. */
  readonly label: string;
  readonly state: "queued" | "refused";
  /** Why it was refused. */
  readonly reason?: string;
  readonly pinTriesLeft?: number;
}

/** A photo or signature that an action names by its hash. */
export interface StoredPicture {
  readonly hash: string;
  readonly userId: string;
  readonly stopId: string;
  readonly kind: "photo" | "signature";
  readonly content: Uint8Array<ArrayBuffer>;
  readonly isSent: boolean;
}
