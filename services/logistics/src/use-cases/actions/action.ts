import type { Tx } from "@souk/database/database";
import type { RunWithStops, StopWithParcels } from "../../db/run-store.ts";
import type { LogisticsDeps } from "../../deps.ts";
import type { ActionKind, ActionOutcome } from "../../domain/action.ts";
import type { Point } from "../../domain/fleet.ts";
import type { FailureReason } from "../../domain/stop-state.ts";

/** What a courier's device says was done. */
export interface Action {
  readonly id: string;
  readonly kind: ActionKind;
  readonly runId: string;
  /** Empty for what is about the whole run. */
  readonly stopId: string;
  readonly deviceAt: Date;
  readonly place: Point | undefined;
  readonly code: string;
  readonly pin: string;
  readonly photoHash: string;
  readonly signatureHash: string;
  readonly receivedBy: string;
  readonly failureReason: FailureReason | undefined;
  readonly note: string;
}

export interface Result {
  readonly outcome: ActionOutcome;
  readonly reason?: string;
  readonly pinTriesLeft?: number;
}

export type ActionDeps = Pick<LogisticsDeps, "db" | "now" | "sealer" | "addresses" | "stopServiceMs">;

/** An action at work: its run is locked. */
export interface Doing {
  readonly tx: Tx;
  readonly deps: ActionDeps;
  readonly run: RunWithStops;
  readonly action: Action;
  readonly courierId: string;
}

export interface DoingAtStop extends Doing {
  readonly stop: StopWithParcels;
}

export const done: Result = { outcome: "done" };
export const unchanged: Result = { outcome: "unchanged" };
export const refused = (reason: string): Result => ({ outcome: "refused", reason });
