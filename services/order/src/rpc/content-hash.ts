import { createHash } from "node:crypto";
import { toBinary } from "@bufbuild/protobuf";
import { type FreezeQuoteRequest, FreezeQuoteRequestSchema } from "@souk/contracts/order/v1/order_service";

/** Tells whether two requests ask for the same. */
export function contentHash(request: FreezeQuoteRequest): string {
  return createHash("sha256").update(toBinary(FreezeQuoteRequestSchema, request)).digest("hex");
}
