"use client";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";

/** What the courier wants to hear, large enough to be read at the door. */
export function DropPin({ pin }: { pin: string }) {
  const t = useTranslations("orders.drop");
  return (
    <div className="rounded-16 bg-wash px-4 py-4 sm:px-5">
      <p className="text-label text-soft">{t("pin")}</p>
      <p className="mt-1 font-bold text-display tabular-nums">
        <VisuallyHidden>{[...pin].join(" ")}</VisuallyHidden>
        <span aria-hidden className="flex gap-3" data-testid="pin">
          {[...pin].map((digit, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: digits have nothing but their place
            <span key={place}>{digit}</span>
          ))}
        </span>
      </p>
      <p className="mt-2 text-small text-soft">{t("pinText")}</p>
    </div>
  );
}
