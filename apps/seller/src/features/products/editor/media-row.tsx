"use client";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Badge } from "@souk/ui/components/badge";
import { IconButton } from "@souk/ui/components/icon-button";
import { Input } from "@souk/ui/components/input";
import { cn } from "@souk/ui/lib/cn";
import { GripVertical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BothLanguages, MediaContent } from "@/server/routers/catalogue/content-view";
import { ItemPicture } from "../../orders/item-picture.tsx";
import { useProductForm } from "./form-context.tsx";
import { languages } from "./texts-section.tsx";

interface MediaRowProps {
  readonly picture: MediaContent;
  readonly at: number;
  readonly onAlt: (alt: BothLanguages) => void;
  readonly onRemove: () => void;
}

/** A picture: taken by its handle it goes to another place. */
export function MediaRow({ picture, at, onAlt, onRemove }: MediaRowProps) {
  const t = useTranslations("products.editor");
  const { isReadOnly } = useProductForm();
  const sortable = useSortable({ id: picture.id, disabled: isReadOnly });
  const { transform, transition, isDragging } = sortable;
  const number = at + 1;
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cn(
        "flex items-center gap-3 rounded-16 border border-line bg-card p-2.5",
        isDragging && "relative z-10 shadow-float",
      )}
    >
      {!isReadOnly && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t("movePicture", { number })}
          className="grid h-11 w-7 shrink-0 cursor-grab touch-none place-items-center rounded-8 text-soft hover:text-ink active:cursor-grabbing"
        >
          <GripVertical aria-hidden strokeWidth={1.75} className="size-5" />
        </button>
      )}
      <ItemPicture picture={{ id: picture.id, hue: picture.hue, alt: "" }} title={String(number)} size="large" />
      <div className="grid min-w-0 grow gap-1.5 md:grid-cols-2">
        {languages.map((language) => (
          <Input
            key={language}
            lang={language}
            controlSize="sm"
            aria-label={t(`altLabel.${language}`, { number })}
            placeholder={t(`alt.${language}`)}
            value={picture.alt[language]}
            maxLength={300}
            onChange={(event) => onAlt({ ...picture.alt, [language]: event.target.value })}
          />
        ))}
      </div>
      {at === 0 && <Badge className="max-md:hidden">{t("mainPicture")}</Badge>}
      {!isReadOnly && (
        <IconButton label={t("removePicture", { number })} size="sm" onClick={onRemove}>
          <X aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
    </li>
  );
}
