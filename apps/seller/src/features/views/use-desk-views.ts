"use client";
import { newId } from "@souk/ids/id";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import type { ViewStore } from "./view-store.ts";

/** Views of a list of the desk. */
export function useDeskViews(list: "deskOrders" | "deskModeration"): ViewStore {
  const { deskViews } = useTRPC();
  const client = useQueryClient();
  const { data, error } = useQuery(deskViews.list.queryOptions({ list }));
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: deskViews.list.queryKey({ list }) }) };
  const saving = useMutation(deskViews.save.mutationOptions(settled));
  const removing = useMutation(deskViews.remove.mutationOptions(settled));
  const arranging = useMutation(deskViews.arrange.mutationOptions(settled));
  return {
    ...{ views: data?.views, mayTidy: data?.mayTidy ?? false, error },
    isBusy: saving.isPending || removing.isPending || arranging.isPending,
    save: ({ id, name, search, isShared }) =>
      saving.mutateAsync({ list, requestId: newId(), view: { id, name, search, isShared } }),
    remove: (viewId) => removing.mutateAsync({ list, viewId }),
    arrange: (viewIds) => arranging.mutateAsync({ list, viewIds }),
  };
}
