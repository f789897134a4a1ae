"use client";
import { Notice } from "@souk/ui/components/notice";
import { FileUp } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import { useShop } from "../../shop/shop-context.tsx";
import { FileRefused, uploadFile } from "./upload-file.ts";

/** Where a file is dropped or chosen; it is sent at once, and its own page opens. */
export function DropZone() {
  const t = useTranslations("imports");
  const errors = useTranslations("errors");
  const format = useFormatter();
  const locale = useLocale();
  const router = useRouter();
  const { slug: shop } = useShop();
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<string>();
  const [isOver, setOver] = useState(false);

  async function send(file: File | undefined) {
    if (!file || share !== undefined) return;
    setError(undefined);
    setShare(0);
    try {
      const id = await uploadFile(`/${locale}/${shop}/products/import/upload`, file, setShare);
      router.push(`/${shop}/products/import/${id}`);
    } catch (refused) {
      const reason = refused instanceof FileRefused ? refused.reason : "GENERIC";
      setError(errors.has(reason) ? errors(reason, { most: "200" }) : errors("GENERIC"));
      setShare(undefined);
    }
  }
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  if (share !== undefined) {
    return (
      <div role="status" className="grid gap-2 rounded-16 border border-line p-5">
        <p>{t("sending", { share: format.number(share, { style: "percent" }) })}</p>
        <progress aria-label={t("sendingLabel")} value={share} max={1} className="h-2 w-full accent-brand" />
      </div>
    );
  }
  return (
    <>
      <label
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          void send(event.dataTransfer.files[0]);
        }}
        className={`grid cursor-pointer justify-items-center gap-2 rounded-16 border-2 border-dashed px-5 py-8 text-center has-focus-visible:outline-2 has-focus-visible:outline-brand has-focus-visible:outline-offset-2 ${isOver ? "border-brand bg-wash" : "border-edge bg-card"}`}
      >
        <FileUp aria-hidden strokeWidth={1.75} className="size-7 text-soft" />
        <span className="font-semibold">{t("drop")}</span>
        <span className="text-small text-soft">{t("dropText")}</span>
        <input
          type="file"
          aria-label={t("drop")}
          accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,text/csv,application/jsonl"
          className="sr-only"
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </label>
      {error && (
        <Notice tone="error" live title={t("notSent")}>
          {error}
        </Notice>
      )}
    </>
  );
}
