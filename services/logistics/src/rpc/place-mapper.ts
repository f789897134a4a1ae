import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { Address } from "@souk/address/address";
import type { TimeWindowSchema } from "@souk/contracts/logistics/v1/logistics";

export const toTime = (at: Date | null | undefined) => (at ? timestampFromDate(at) : undefined);

/** Unset where it is not known. */
export function toPoint({ latitude, longitude }: { latitude: number | null; longitude: number | null }) {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

export function toWindow(from: Date | null, until: Date | null): MessageInitShape<typeof TimeWindowSchema> | undefined {
  return from || until ? { from: toTime(from), until: toTime(until) } : undefined;
}

export const toAddress = (address: Address) => ({ ...address, id: "" });
