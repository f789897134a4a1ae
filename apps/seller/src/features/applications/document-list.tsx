"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { DocumentView } from "@/server/routers/application/application-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

/** Documents to save and look at; that somebody did is in the audit log. */
export function DocumentList({ documents }: { documents: readonly DocumentView[] }) {
  const t = useTranslations("apply.documents");
  const desk = useTranslations("applications");
  const errorText = useErrorText();
  const read = useMutation(useTRPC().operator.readDocument.mutationOptions({ onSuccess: saveAs }));
  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("title")}</h2>
      <p className="mt-1 mb-4 text-soft">{desk("readingIsRecorded")}</p>
      {read.error !== null && (
        <Notice tone="error" live className="mb-4">
          {errorText(read.error)}
        </Notice>
      )}
      <ul className="grid gap-3">
        {documents.map(({ id, kind, fileName }) => (
          <li key={id} className="flex min-w-0 flex-wrap items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">
              {t(`kinds.${kind}`)} <span className="text-soft">{fileName}</span>
            </span>
            <Button
              size="sm"
              variant="outline"
              aria-label={desk("readNamed", { name: fileName })}
              loading={read.isPending && read.variables.documentId === id}
              onClick={() => read.mutate({ documentId: id })}
            >
              {desk("read")}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Given to be saved and not shown in the console's own origin: it is somebody's file. */
function saveAs({ fileName, mediaType, content }: { fileName: string; mediaType: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
