import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  Action_Kind,
  ActionResult_Outcome,
  type ActionResultSchema,
  type Action as SentAction,
} from "@souk/contracts/logistics/v1/courier_service";
import { DomainError } from "@souk/errors/domain-error";
import { instantOf } from "@souk/service/instant";
import type { ActionKind, ActionOutcome } from "../domain/action.ts";
import type { Action, Result } from "../use-cases/actions/action.ts";
import { failureOf, nameOf } from "./enums.ts";

const kindOf: Readonly<Record<ActionKind, Action_Kind>> = {
  start_run: Action_Kind.START_RUN,
  arrive: Action_Kind.ARRIVE,
  scan: Action_Kind.SCAN,
  collect: Action_Kind.COLLECT,
  hand_over: Action_Kind.HAND_OVER,
  fail: Action_Kind.FAIL,
  finish_run: Action_Kind.FINISH_RUN,
};

const outcomeOf: Readonly<Record<ActionOutcome, ActionResult_Outcome>> = {
  done: ActionResult_Outcome.DONE,
  unchanged: ActionResult_Outcome.UNCHANGED,
  refused: ActionResult_Outcome.REFUSED,
};

export function fromAction(sent: SentAction): Action {
  const kind = nameOf(kindOf, sent.kind);
  const deviceAt = instantOf(sent.deviceAt);
  if (!kind || !deviceAt) throw new DomainError("invalid", "ACTION_INVALID", "An action has a kind and a time.");
  const { id, runId, stopId, code, pin, photoHash, signatureHash, receivedBy, note, place } = sent;
  return {
    ...{ id, kind, runId, stopId, deviceAt, code, pin, photoHash, signatureHash, receivedBy, note },
    place: place && { latitude: place.latitude, longitude: place.longitude },
    failureReason: nameOf(failureOf, sent.failureReason),
  };
}

export function toResult(actionId: string, result: Result): MessageInitShape<typeof ActionResultSchema> {
  const { outcome, reason = "", pinTriesLeft = 0 } = result;
  return { actionId, outcome: outcomeOf[outcome], reason, pinTriesLeft };
}
