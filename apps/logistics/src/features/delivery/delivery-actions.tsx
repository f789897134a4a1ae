"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MapPin, UserPlus, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { AssignMenu } from "../board/assign-menu.tsx";
import type { Board } from "../board/use-board.ts";
import { useDispatching } from "../board/use-dispatching.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { PinDialog } from "./pin-dialog.tsx";
import type { DeliveryDetails } from "./use-delivery.ts";

const waiting = new Set<DeliveryDetails["state"]>(["ready", "at_hub", "returning"]);
const over = new Set<DeliveryDetails["state"]>(["delivered", "returned", "cancelled"]);

/** What a shopper sends back is collected first. */
const canTakeIn = ({ state, isReturn }: DeliveryDetails) =>
  (state === "ready" && !isReturn) || state === "attempt_failed";

/** What a dispatcher can do with one delivery as it is now. */
export function DeliveryActions({ delivery, board }: { delivery: DeliveryDetails; board: Board }) {
  const t = useTranslations("delivery");
  const [isPinning, setPinning] = useState(false);
  const dispatching = useDispatching(board);
  const waits = waiting.has(delivery.state) && delivery.runId === null && delivery.zoneId !== null;
  return (
    <>
      {!over.has(delivery.state) && (
        <Button size="sm" variant="outline" onClick={() => setPinning(true)}>
          <MapPin aria-hidden strokeWidth={1.75} />
          {delivery.place ? t("movePin") : t("putPin")}
        </Button>
      )}
      {canTakeIn(delivery) && board.hub && <TakeInButton delivery={delivery} hub={board.hub} />}
      {waits && (
        <AssignMenu
          board={board}
          dispatching={dispatching}
          shipmentIds={[delivery.id]}
          trigger={
            <Button size="sm" loading={dispatching.isBusy}>
              <UserPlus aria-hidden strokeWidth={1.75} />
              {t("assign")}
            </Button>
          }
        />
      )}
      {isPinning && <PinDialog delivery={delivery} board={board} onClose={() => setPinning(false)} />}
    </>
  );
}

function TakeInButton({ delivery, hub }: { delivery: DeliveryDetails; hub: NonNullable<Board["hub"]> }) {
  const t = useTranslations("delivery");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const taking = useMutation(
    trpc.dispatch.takeIn.mutationOptions({
      onSuccess: ({ taken }) =>
        taken.length > 0
          ? show({ tone: "good", title: t("takenIn", { hub: hub.name }) })
          : show({ tone: "error", title: t("notDone"), text: t("notTakenIn") }),
      onError: (error) => show({ tone: "error", title: t("notDone"), text: errorText(error) }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() }),
    }),
  );
  return (
    <Button
      size="sm"
      variant="outline"
      loading={taking.isPending}
      onClick={() => taking.mutate({ requestId: newId(), hubId: hub.id, codes: [delivery.code] })}
    >
      <Warehouse aria-hidden strokeWidth={1.75} />
      {t("takeIn")}
    </Button>
  );
}
