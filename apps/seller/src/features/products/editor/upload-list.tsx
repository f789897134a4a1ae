"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { Upload } from "./use-uploads.ts";

/** What is on its way, how far it is, and what was refused with the reason. */
export function UploadList({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss: (key: string) => void }) {
  const t = useTranslations("products.editor");
  const tErrors = useTranslations("errors");
  return (
    <ul aria-live="polite" className="grid gap-2 empty:hidden">
      {uploads.map(({ key, name, share, reason }) => (
        <li key={key} className="flex flex-wrap items-center gap-3 rounded-12 bg-wash px-3 py-2 text-small">
          <span className="min-w-0 grow truncate">{name}</span>
          {reason === null ? (
            <progress aria-label={t("uploading", { name })} value={share} className="h-1.5 w-32 accent-brand" />
          ) : (
            <>
              <span className="text-danger">{tErrors(tErrors.has(reason) ? reason : "GENERIC")}</span>
              <Button size="sm" variant="ghost" onClick={() => onDismiss(key)}>
                {t("dismiss")}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
