"use client";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import { useErrorText } from "../errors/use-error-text.ts";
import type { ViewDraft, ViewStore } from "./view-store.ts";

/** Changes of views that say what came of them; what is deleted can come back where it stood. */
export function useViewActions(store: ViewStore) {
  const t = useTranslations("views");
  const show = useToast();
  const errorText = useErrorText();
  const failed = (error: unknown) => show({ title: errorText(error), tone: "error" });
  const restore = async (view: ViewDraft, order: string[]) => {
    await store.save(view);
    await store.arrange(order);
  };
  return {
    arrange: (ids: string[]) => void store.arrange(ids).catch(failed),
    remove: (view: ViewDraft, order: string[]) => {
      const undo = {
        label: t("undo"),
        altText: t("undoAlt"),
        onSelect: () => void restore(view, order).catch(failed),
      };
      const done = () => show({ title: t("removed", { name: view.name }), about: `view ${view.id}`, action: undo });
      store.remove(view.id).then(done, failed);
    },
    takeOff: (view: ViewDraft) => {
      store.remove(view.id).then(() => show({ title: t("takenOff", { name: view.name }), tone: "good" }), failed);
    },
  };
}
