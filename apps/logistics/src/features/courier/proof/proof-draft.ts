import type { StopView } from "@/server/routers/courier/run-view";
import type { NewPicture } from "../device/device-picture.ts";

/** What was shown so far at a stop, before it is over. */
export interface ProofDraft {
  readonly pin: string;
  readonly photo: NewPicture | null;
  readonly signature: NewPicture | null;
  readonly receivedBy: string;
}

export const emptyProof: ProofDraft = { pin: "", photo: null, signature: null, receivedBy: "" };

/** As long as a shopper's PIN is. */
export const pinLength = 4;

export type Missing = "parcels" | "pin" | "photo" | "signature";

/** What still has to be done before a stop can end well, by its policy. */
export function missingAt(stop: StopView, draft: ProofDraft): Missing[] {
  const { pin, photo, signature } = stop.proof;
  const scanned = stop.parcels.filter(({ isScanned }) => isScanned).length;
  // At a pick-up what is not there stays; at a drop nothing may.
  const hasParcels = stop.kind === "pickup" ? scanned > 0 : scanned === stop.parcels.length;
  return [
    ...(hasParcels ? [] : ["parcels" as const]),
    ...(pin && draft.pin.length < pinLength ? ["pin" as const] : []),
    ...(photo && !draft.photo ? ["photo" as const] : []),
    ...(signature && !draft.signature ? ["signature" as const] : []),
  ];
}
