"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import type { Run } from "../board/use-board.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { useLive } from "../live/use-live.ts";

/** The run as it is now, and where it lies. */
export function useRun(runId: string) {
  const trpc = useTRPC();
  const live = useLive();
  const times = { refetchInterval: live.intervalMs, staleTime: live.intervalMs };
  const query = useQuery(trpc.dispatch.run.queryOptions({ runId }, times));
  const zoneId = query.data?.zoneId ?? null;
  const board = useQuery(trpc.dispatch.board.queryOptions({ zoneId }, { ...times, enabled: zoneId !== null }));
  live.follow(zoneId);
  return { query, board: board.data };
}

/** What a dispatcher changes of a run: each is said, and what can be taken back is. */
export function useRunChanges(run: Run) {
  const t = useTranslations("run");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const settled = {
    onSuccess: (changed: Run) => client.setQueryData(trpc.dispatch.run.queryKey({ runId: run.id }), changed),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() }),
  };
  const change = useMutation(trpc.dispatch.changeRun.mutationOptions(settled));
  const assign = useMutation(trpc.dispatch.assignRun.mutationOptions(settled));
  const cancel = useMutation(trpc.dispatch.cancelRun.mutationOptions(settled));
  const runId = run.id;

  async function attempt(title: string, work: () => Promise<Run>, undo?: (changed: Run) => Promise<unknown>) {
    try {
      const changed = await work();
      const action = undo && {
        label: t("undo"),
        altText: t("undoElsewhere"),
        onSelect: () => void attempt(t("undone"), () => undo(changed) as Promise<Run>),
      };
      show({ tone: "good", title, ...(action && { action }) });
      return true;
    } catch (error) {
      show({ tone: "error", title: t("notDone"), text: errorText(error) });
      return false;
    }
  }

  return {
    isBusy: change.isPending || assign.isPending || cancel.isPending,
    reorder: (stopIds: readonly string[], before: readonly string[], title = t("reordered")) =>
      attempt(
        title,
        () => change.mutateAsync({ requestId: newId(), runId, version: run.version, stopIds: [...stopIds] }),
        ({ version }) => change.mutateAsync({ requestId: newId(), runId, version, stopIds: [...before] }),
      ),
    remove: (shipmentIds: readonly string[]) =>
      attempt(
        t("removed", { count: shipmentIds.length }),
        () =>
          change.mutateAsync({ requestId: newId(), runId, version: run.version, removeShipmentIds: [...shipmentIds] }),
        ({ version }) => change.mutateAsync({ requestId: newId(), runId, version, addShipmentIds: [...shipmentIds] }),
      ),
    assign: (courierId: string | null, isAtOnce: boolean, title: string) =>
      attempt(
        title,
        () => assign.mutateAsync({ requestId: newId(), runId, version: run.version, courierId, assign: isAtOnce }),
        ({ version }) =>
          assign.mutateAsync({ requestId: newId(), runId, version, courierId: run.courierId, assign: isAtOnce }),
      ),
    cancel: () =>
      attempt(t("cancelled"), () => cancel.mutateAsync({ requestId: newId(), runId, version: run.version })),
  };
}

export type RunChanges = ReturnType<typeof useRunChanges>;
