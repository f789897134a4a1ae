import { z } from "zod";

/**
 * How a dependency can fail its callers, as they see it on the wire: connections are refused and those there broken off;
 * they are accepted and nothing is ever answered; every answer is 2 s late; they break in the middle of an answer.
 */
export const faults = ["refuses", "hangs", "slow", "resets"] as const;
export type FaultKind = (typeof faults)[number];

export const Fault = z.enum(["none", ...faults]);
export type Fault = z.infer<typeof Fault>;
