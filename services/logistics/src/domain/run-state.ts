import { DomainError } from "@souk/errors/domain-error";

export const runStates = ["planned", "offered", "assigned", "started", "finished", "cancelled"] as const;
export type RunState = (typeof runStates)[number];

export const openRunStates = ["planned", "offered", "assigned", "started"] as const satisfies readonly RunState[];

const nextStates = {
  planned: ["offered", "assigned", "cancelled"],
  // Declined or not answered it is nobody's again.
  offered: ["planned", "offered", "assigned", "cancelled"],
  assigned: ["planned", "offered", "assigned", "started", "cancelled"],
  // Only while nothing of it is collected it goes to somebody else.
  started: ["planned", "offered", "assigned", "finished", "cancelled"],
  finished: [],
  cancelled: [],
} as const satisfies Record<RunState, readonly RunState[]>;

/** The only way a run changes state; an illegal move throws. */
export function moveRun(from: RunState, to: RunState): RunState {
  if ((nextStates[from] as readonly RunState[]).includes(to)) return to;
  throw new DomainError("failed_precondition", "ILLEGAL_TRANSITION", `A run cannot go from ${from} to ${to}.`, {
    from,
    to,
  });
}

/** Somebody is to drive it, or does. */
export const isUnderWay = (state: RunState): boolean => state === "assigned" || state === "started";

export const isOver = (state: RunState): boolean => state === "finished" || state === "cancelled";
