"use client";
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useProductForm } from "./form-context.tsx";
import { MediaRow } from "./media-row.tsx";
import { useSortWords } from "./use-sort-words.ts";

/** The pictures in their order; the first stands for the product in lists. */
export function MediaList() {
  const t = useTranslations("products.editor");
  const { content, set } = useProductForm();
  const { media } = content;
  const id = useId();
  const ids = media.map((picture) => picture.id);
  const accessibility = useSortWords(ids);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  function drop({ active, over }: DragEndEvent) {
    if (over && active.id !== over.id)
      set({ media: arrayMove([...media], ids.indexOf(String(active.id)), ids.indexOf(String(over.id))) });
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={accessibility}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol aria-label={t("media")} className="grid gap-3 empty:hidden">
          {media.map((picture, at) => (
            <MediaRow
              key={picture.id}
              picture={picture}
              at={at}
              onAlt={(alt) => set({ media: media.map((each) => (each.id === picture.id ? { ...each, alt } : each)) })}
              onRemove={() =>
                set({
                  media: media.filter((each) => each.id !== picture.id),
                  variants: content.variants.map((variant) => ({
                    ...variant,
                    mediaIds: variant.mediaIds.filter((each) => each !== picture.id),
                  })),
                })
              }
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
