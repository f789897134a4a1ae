"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import type { Board, Courier, Run } from "./use-board.ts";

/** Gives deliveries to runs and couriers, says so, and takes it back on request. */
export function useDispatching(board: Board) {
  const t = useTranslations("board");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() });
  const settled = { onSettled: refresh };
  const change = useMutation(trpc.dispatch.changeRun.mutationOptions(settled));
  const create = useMutation(trpc.dispatch.createRuns.mutationOptions(settled));
  const cancel = useMutation(trpc.dispatch.cancelRun.mutationOptions(settled));

  const failed = (error: unknown) => show({ tone: "error", title: t("notDone"), text: errorText(error) });
  const done = (title: string, undo: () => Promise<unknown>) =>
    show({
      tone: "good",
      title,
      action: { label: t("undo"), altText: t("undoElsewhere"), onSelect: () => void undo().catch(failed) },
    });

  return {
    isBusy: change.isPending || create.isPending || cancel.isPending,
    async toRun(run: Run, shipmentIds: readonly string[]) {
      try {
        const runId = run.id;
        const changed = await change.mutateAsync({
          requestId: newId(),
          runId,
          version: run.version,
          addShipmentIds: [...shipmentIds],
        });
        done(t("added", { count: shipmentIds.length, number: run.number }), () =>
          change.mutateAsync({
            requestId: newId(),
            runId,
            version: changed.version,
            removeShipmentIds: [...shipmentIds],
          }),
        );
      } catch (error) {
        failed(error);
      }
    },
    async toCourier(courier: Courier | null, shipmentIds: readonly string[]) {
      if (!board.zone) return;
      const run = { shipmentIds: [...shipmentIds], courierId: courier?.id ?? null };
      try {
        const made = await create.mutateAsync({ requestId: newId(), zoneId: board.zone.id, runs: [run] });
        const count = shipmentIds.length;
        const title = courier ? t("offered", { count, name: courier.name }) : t("planned", { count });
        done(title, () => takeBack(made));
      } catch (error) {
        failed(error);
      }
    },
    /** Makes all runs or none. Says whether it has. */
    async toCouriers(runs: readonly { shipmentIds: string[]; courierId: string | null }[]): Promise<boolean> {
      if (!board.zone) return false;
      try {
        const made = await create.mutateAsync({ requestId: newId(), zoneId: board.zone.id, runs: [...runs] });
        done(t("madeRuns", { count: made.length }), () => takeBack(made));
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
  };

  async function takeBack(runs: readonly Run[]): Promise<void> {
    for (const { id, version } of runs) await cancel.mutateAsync({ requestId: newId(), runId: id, version });
  }
}

export type Dispatching = ReturnType<typeof useDispatching>;
