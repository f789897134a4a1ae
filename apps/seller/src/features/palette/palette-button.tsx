"use client";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Keys } from "../shortcuts/keys.tsx";

export function PaletteButton({ onOpen }: { onOpen: () => void }) {
  const t = useTranslations("frame.palette");
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-h-9 items-center gap-2 rounded-12 border border-line px-3 text-soft transition-colors hover:border-edge hover:text-ink max-md:size-11 max-md:justify-center max-md:border-transparent max-md:px-0"
    >
      <Search aria-hidden strokeWidth={1.75} className="size-4.5 md:size-4" />
      <span className="max-md:sr-only lg:mr-8">{t("placeholder")}</span>
      <span aria-hidden className="max-md:hidden">
        <Keys keys="mod+k" />
      </span>
    </button>
  );
}
