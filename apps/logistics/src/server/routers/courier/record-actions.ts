import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Action_Kind, ActionResult_Outcome } from "@souk/contracts/logistics/v1/courier_service";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";
import { failureNames, failureReasonOf, type RunView, runView } from "./run-view.ts";

const kinds = {
  startRun: Action_Kind.START_RUN,
  arrive: Action_Kind.ARRIVE,
  scan: Action_Kind.SCAN,
  collect: Action_Kind.COLLECT,
  handOver: Action_Kind.HAND_OVER,
  fail: Action_Kind.FAIL,
  finishRun: Action_Kind.FINISH_RUN,
} as const;

const outcomes = {
  [ActionResult_Outcome.UNSPECIFIED]: "refused",
  [ActionResult_Outcome.DONE]: "done",
  [ActionResult_Outcome.UNCHANGED]: "unchanged",
  [ActionResult_Outcome.REFUSED]: "refused",
} as const;

const Place = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

const Action = z.object({
  id: z.uuid(),
  kind: z.enum(["startRun", "arrive", "scan", "collect", "handOver", "fail", "finishRun"]),
  runId: z.uuid(),
  stopId: z.uuid().optional(),
  deviceAt: z.iso.datetime(),
  place: Place.optional(),
  code: z.string().max(40).optional(),
  pin: z.string().max(12).optional(),
  photoHash: z.string().max(64).optional(),
  signatureHash: z.string().max(64).optional(),
  receivedBy: z.string().max(120).optional(),
  failureReason: z.enum(failureNames).optional(),
  note: z.string().max(500).optional(),
});
export type ActionInput = z.infer<typeof Action>;

export interface ActionResultView {
  readonly actionId: string;
  readonly outcome: (typeof outcomes)[ActionResult_Outcome];
  /** Why it was refused. */
  readonly reason: string;
  readonly pinTriesLeft: number;
}

/** What was done on a device, in order, and the run as it is after it. Sending it again changes nothing. */
export const recordActions = courierProcedure
  .input(z.object({ actions: z.array(Action).min(1).max(50) }))
  .mutation(async ({ ctx, input }): Promise<{ results: ActionResultView[]; run: RunView | null }> => {
    const options = { ...ctx.call, timeoutMs: 15_000 };
    const { results, run } = await ctx.clients.courier.recordActions({ actions: input.actions.map(toAction) }, options);
    return {
      results: results.map(({ actionId, outcome, reason, pinTriesLeft }) => ({
        ...{ actionId, reason, pinTriesLeft },
        outcome: outcomes[outcome],
      })),
      run: run ? runView(run, ctx.locale) : null,
    };
  });

function toAction({ kind, deviceAt, place, failureReason, ...given }: ActionInput) {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...said,
    kind: kinds[kind],
    deviceAt: timestampFromDate(new Date(deviceAt)),
    ...(place && { place }),
    ...(failureReason && { failureReason: failureReasonOf[failureReason] }),
  };
}
