"use client";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { focusField } from "@souk/ui/lib/focus-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { downloadExport, type ExportFailure } from "./download-export.ts";

export interface ExportFormProps {
  readonly id: string;
  readonly hasPassword: boolean;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDone: () => void;
}

/** The password, so that who finds a device signed in does not take the data along; then the download. */
export function ExportForm({ id, hasPassword, onBusy, onDone }: ExportFormProps) {
  const t = useTranslations("personal.privacy");
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<ExportFailure | null>(null);
  const isMissing = hasPassword && password === "";
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isMissing) return focusField(form.current, "password");
    onBusy(true);
    setFailure(null);
    const failed = await downloadExport(t("exportName"), password);
    onBusy(false);
    if (!failed) return onDone();
    setFailure(failed);
    focusField(form.current, "password");
  }
  return (
    <form ref={form} id={id} noValidate onSubmit={submit} className="grid gap-4">
      {failure && (
        <Notice tone="error" live title={t("exportFailed")}>
          {errorText(failure)}
        </Notice>
      )}
      {hasPassword && (
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          maxLength={200}
          value={password}
          error={isTried && isMissing ? t("passwordMissing") : undefined}
          onText={setPassword}
        />
      )}
    </form>
  );
}
