import "server-only";
import type { DeliveryStep } from "@souk/contracts/logistics/v1/dispatch_service";
import type { Proof } from "@souk/contracts/logistics/v1/logistics";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present } from "./call.ts";
import { deliveryStates, failureReasons } from "./names.ts";
import { deliveryView, instant, pointView, stopView } from "./view.ts";

/** One delivery with its way, what was shown at the door and, while it is on a run, who it goes to. */
export const delivery = dispatcherProcedure
  .input(z.object({ shipmentId: z.uuid() }))
  .query(async ({ ctx, input, signal }) => {
    const answer = await ctx.clients.dispatch.getDelivery(input, optionsOf(ctx.call, signal));
    const { zoneId, runId, packedAt, deliveredAt, ...rest } = present(answer.delivery, "the delivery");
    return {
      ...deliveryView({ zoneId, runId, ...rest }),
      ...{ zoneId: zoneId || null, runId: runId || null },
      ...{ packedAt: instant(packedAt), deliveredAt: instant(deliveredAt) },
      drop: answer.drop ? stopView(answer.drop) : null,
      steps: answer.steps.map(stepView),
      proofs: answer.proofs.map(proofView),
    };
  });

const stepView = ({ state, at, failureReason, note }: DeliveryStep) => ({
  ...{ state: deliveryStates[state], at: instant(at), failureReason: failureReasons[failureReason], note },
});

const proofView = ({ id, deviceAt, recordedAt, pinMatched, hasPhoto, hasSignature, place, hash }: Proof) => ({
  ...{ id, pinMatched, hasPhoto, hasSignature, hash, at: instant(deviceAt), recordedAt: instant(recordedAt) },
  place: pointView(place),
});
