import type { ParcelView } from "@/server/routers/courier/run-view";

export type Match =
  | { readonly kind: "expected" | "again"; readonly code: string }
  | { readonly kind: "wrong"; readonly code: string };

/** What a code that was read or typed is at this stop. Case and blanks are nobody's fault. */
export function matchCode(parcels: readonly ParcelView[], read: string): Match {
  const code = read.replaceAll(/\s/g, "").toUpperCase();
  const parcel = parcels.find((each) => each.code.toUpperCase() === code);
  if (!parcel) return { kind: "wrong", code };
  return { kind: parcel.isScanned ? "again" : "expected", code: parcel.code };
}
