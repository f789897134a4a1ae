import { createHash } from "node:crypto";
import { type DescMessage, type MessageShape, toBinary } from "@bufbuild/protobuf";

/** Tells whether two requests ask for the same. */
export function contentHash<Schema extends DescMessage>(schema: Schema, request: MessageShape<Schema>): string {
  return createHash("sha256").update(toBinary(schema, request)).digest("hex");
}
