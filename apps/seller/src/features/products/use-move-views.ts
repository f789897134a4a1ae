"use client";
import { newId } from "@souk/ids/id";
import { useEffect, useRef } from "react";
import type { ViewDraft, ViewStore } from "../views/view-store.ts";
import { keepStoredViews, readStoredViews, serverView } from "./stored-views.ts";

/** Moves views that this browser kept to the server, once they are known there; one that cannot be moved stays for the next time. */
export function useMoveViews(shop: string, { views, save }: Pick<ViewStore, "views" | "save">): void {
  const isMoving = useRef(false);
  useEffect(() => {
    if (!views || isMoving.current) return;
    isMoving.current = true;
    const own: ViewDraft[] = views.filter(({ isOwn }) => isOwn);
    void (async () => {
      for (const stored of readStoredViews(shop)) {
        const view = serverView(stored, own);
        if (view) {
          const draft = { ...view, id: newId(), isShared: false };
          const isKept = await save(draft).then(
            () => true,
            () => false,
          );
          if (!isKept) continue;
          own.push(draft);
        }
        const isMoved = (each: { name: string; search: string }) =>
          each.name === stored.name && each.search === stored.search;
        keepStoredViews(
          shop,
          readStoredViews(shop).filter((each) => !isMoved(each)),
        );
      }
    })();
  }, [shop, views, save]);
}
