"use client";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { focusField } from "@souk/ui/lib/focus-field";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { forgetRecent } from "../../recent/recent-store.ts";
import { forgetAccount } from "../forget-account.ts";

export interface DeleteAccountFormProps {
  readonly id: string;
  readonly hasPassword: boolean;
  readonly onDeleting: (isDeleting: boolean) => void;
}

/** A word to type, so that nobody does it by a slip, and the password, so that nobody else does. */
export function DeleteAccountForm({ id, hasPassword, onDeleting }: DeleteAccountFormProps) {
  const t = useTranslations("personal.privacy");
  const errorText = useErrorText();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [word, setWord] = useState("");
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const isWord = word.trim().toLocaleLowerCase(locale) === t("word");
  const isMissing = hasPassword && password === "";
  const { mutate, error } = useMutation(
    useTRPC().account.delete.mutationOptions({
      onMutate: () => onDeleting(true),
      onSuccess: () => {
        forgetAccount();
        forgetRecent();
        // A new document: nothing of the account stays in this one.
        window.location.assign(`/${locale}/account-deleted`);
      },
      onError: () => {
        onDeleting(false);
        focusField(form.current, "password");
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isWord) return focusField(form.current, "word");
    if (isMissing) return focusField(form.current, "password");
    mutate({ password });
  }
  return (
    <form ref={form} id={id} noValidate onSubmit={submit} className="grid gap-4">
      {error && (
        <Notice tone="error" live title={t("notDeleted")}>
          {errorText(error)}
        </Notice>
      )}
      <TextField
        name="word"
        label={t("wordLabel", { word: t("word") })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        value={word}
        error={isTried && !isWord ? t("wordWrong", { word: t("word") }) : undefined}
        onText={setWord}
      />
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
