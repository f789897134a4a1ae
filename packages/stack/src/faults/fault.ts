import { z } from "zod";

/** How a dependency can fail its callers, as they see it on the wire. */
export const faults = ["refuses", "hangs", "slow", "resets"] as const;

export const Fault = z.enum(["none", ...faults]);
export type Fault = z.infer<typeof Fault>;

/** What each looks like. */
export const faultMeanings: Readonly<Record<Fault, string>> = {
  none: "answers as it should",
  refuses: "connections are refused, those there are broken off",
  hangs: "connections are accepted, and nothing is ever answered",
  slow: "every answer is 2 s late",
  resets: "the connection breaks in the middle of an answer",
};
