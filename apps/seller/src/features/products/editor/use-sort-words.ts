"use client";
import type { Announcements } from "@dnd-kit/core";
import { useTranslations } from "next-intl";

/** What a screen reader hears while pictures are put in order. */
export function useSortWords(ids: readonly string[]) {
  const t = useTranslations("products.editor.sort");
  const placeOf = (id: string | number | undefined) => ({ place: ids.indexOf(String(id)) + 1, count: ids.length });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("start", placeOf(active.id)),
    onDragOver: ({ over }) => (over ? t("over", placeOf(over.id)) : undefined),
    onDragEnd: ({ over }) => (over ? t("end", placeOf(over.id)) : t("cancel")),
    onDragCancel: () => t("cancel"),
  };
  return { announcements, screenReaderInstructions: { draggable: t("how") } };
}
