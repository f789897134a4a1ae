"use client";
import { newId } from "@souk/ids/id";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import type { ViewStore } from "./view-store.ts";

/** Views of a list of the shop. */
export function useShopViews(list: "products" | "orders"): ViewStore {
  const { views } = useTRPC();
  const client = useQueryClient();
  const { slug: shop } = useShop();
  const of = { shop, list };
  const { data, error } = useQuery(views.list.queryOptions(of));
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: views.list.queryKey(of) }) };
  const saving = useMutation(views.save.mutationOptions(settled));
  const removing = useMutation(views.remove.mutationOptions(settled));
  const arranging = useMutation(views.arrange.mutationOptions(settled));
  return {
    ...{ views: data?.views, mayTidy: data?.mayTidy ?? false, error },
    isBusy: saving.isPending || removing.isPending || arranging.isPending,
    save: ({ id, name, search, isShared }) =>
      saving.mutateAsync({ ...of, requestId: newId(), view: { id, name, search, isShared } }),
    remove: (viewId) => removing.mutateAsync({ ...of, viewId }),
    arrange: (viewIds) => arranging.mutateAsync({ ...of, viewIds }),
  };
}
