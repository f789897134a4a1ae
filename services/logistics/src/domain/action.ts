export const actionKinds = ["start_run", "arrive", "scan", "collect", "hand_over", "fail", "finish_run"] as const;
export type ActionKind = (typeof actionKinds)[number];

export const actionOutcomes = ["done", "unchanged", "refused"] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];
