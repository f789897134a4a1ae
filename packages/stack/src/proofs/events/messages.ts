import { StringValueSchema } from "@bufbuild/protobuf/wkt";

export const topic = "proof-events";
export const type = "proof.account-changed.v1";
export const group = "proof-sink";
export const schema = StringValueSchema;

/** What is wrong with an event, if anything, as its version says. */
export type Flaw = "poison" | "garbage" | undefined;

/** Some cannot be handled until what they need is mended, some never, for nobody can read them. */
export function flawOf(version: number): Flaw {
  if (version % 41 === 0) return "poison";
  return version % 37 === 0 ? "garbage" : undefined;
}
