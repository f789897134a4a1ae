"use client";
import { cn } from "@souk/ui/lib/cn";
import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProductForm } from "./form-context.tsx";
import { MediaList } from "./media-list.tsx";
import { Section } from "./section.tsx";
import { UploadList } from "./upload-list.tsx";
import { pictureTypes } from "./upload-picture.ts";
import { useUploads } from "./use-uploads.ts";

export function MediaSection() {
  const t = useTranslations("products.editor");
  const { isReadOnly } = useProductForm();
  const { uploads, add, dismiss } = useUploads();
  const [isOver, setIsOver] = useState(false);
  return (
    <Section id="media" title={t("media")} note={t("mediaNote")}>
      <MediaList />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {!isReadOnly && (
        <label
          className={cn(
            "flex cursor-pointer flex-col items-center gap-1.5 rounded-16 border-2 border-edge border-dashed px-4 py-7 text-center transition-colors hover:border-ink has-focus-visible:border-ink",
            isOver && "border-brand bg-wash",
          )}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setIsOver(false);
            add(event.dataTransfer.files);
          }}
        >
          <ImagePlus aria-hidden strokeWidth={1.75} className="size-6 text-soft" />
          <span className="font-medium">{t("addPictures")}</span>
          <span className="text-label text-soft">{t("pictureLimits")}</span>
          <input
            type="file"
            multiple
            accept={pictureTypes.join(",")}
            className="sr-only"
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </label>
      )}
    </Section>
  );
}
