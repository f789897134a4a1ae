"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ApplicationView, DocumentView } from "@/server/routers/application/application-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { toBase64 } from "./to-base64.ts";
import { useApplication } from "./use-application.ts";
import { useProblemText } from "./use-problem-text.ts";

const kinds = ["registration", "identity", "address_proof"] as const;
const accepted = "application/pdf,image/jpeg,image/png,image/webp";

/** Files that show who is behind the shop; only the applicant and operators can read them. */
export function DocumentsSection({ application }: { application: ApplicationView }) {
  const t = useTranslations("apply.documents");
  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("title")}</h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <div className="mt-5 grid gap-6">
        {kinds.map((kind) => (
          <DocumentKind key={kind} kind={kind} application={application} />
        ))}
      </div>
    </Card>
  );
}

function DocumentKind({ kind, application }: { kind: DocumentView["kind"]; application: ApplicationView }) {
  const t = useTranslations("apply.documents");
  const errorText = useErrorText();
  const { upload, deleteDocument } = useApplication();
  const problemText = useProblemText(application.documents.length > 0 ? application.problems : []);
  const input = useRef<HTMLInputElement>(null);
  const documents = application.documents.filter((each) => each.kind === kind);
  const applicationId = application.id;

  async function choose(file: File | undefined) {
    if (!file) return;
    const content = await toBase64(file);
    upload.mutate({ requestId: newId(), applicationId, kind, fileName: file.name.slice(-200), content });
    if (input.current) input.current.value = "";
  }

  const error = upload.error ?? deleteDocument.error;
  return (
    <div className="grid gap-2">
      <Field label={t(`kinds.${kind}`)} hint={t("hint")} error={problemText(`documents.${kind}`)}>
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept={accepted}
            disabled={upload.isPending}
            onChange={(event) => void choose(event.target.files?.[0])}
            className="w-full rounded-12 border border-edge bg-card p-2.5 text-label file:mr-3 file:rounded-8 file:border-0 file:bg-wash file:px-3 file:py-2 file:text-ink"
          />
        )}
      </Field>
      {upload.isPending && (
        <p role="status" className="text-soft">
          {t("uploading")}
        </p>
      )}
      {error !== null && (
        <Notice tone="error" live>
          {errorText(error)}
        </Notice>
      )}
      <ul className="grid gap-1">
        {documents.map(({ id, fileName, sizeBytes }) => (
          <li key={id} className="flex min-w-0 flex-wrap items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">
              {fileName} <span className="text-soft">{t("size", { kilobytes: Math.ceil(sizeBytes / 1_000) })}</span>
            </span>
            <Button
              size="sm"
              variant="ghost"
              aria-label={t("removeNamed", { name: fileName })}
              onClick={() => deleteDocument.mutate({ applicationId, documentId: id })}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
