import { createHash } from "node:crypto";

/** The number that a facet value has in documents: 64 bits of a hash, so that nothing has to be looked up for it. */
export function facetId(attributeCode: string, value: string): bigint {
  return createHash("sha256")
    .update(JSON.stringify([attributeCode, value]))
    .digest()
    .readBigInt64BE();
}
