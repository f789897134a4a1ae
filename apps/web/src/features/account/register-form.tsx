"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { emailProblem } from "@souk/ui/lib/email-problem";
import { focusField } from "@souk/ui/lib/focus-field";
import type { Problems } from "@souk/ui/lib/problem";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { newPasswordProblem } from "./identity/password-length.ts";
import { useArrive } from "./use-arrive.ts";

type Name = "name" | "email" | "password";

export function RegisterForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const requestId = useRef<string>(undefined);
  const fields = useFormFields<Name>({ name: "", email: "", password: "" }, problemsOf);
  const [refused, setRefused] = useState<Partial<Record<Name, string>>>({});
  const [isArriving, setArriving] = useState(false);
  const arrive = useArrive(next);
  const { mutate, isPending, error } = useMutation(
    trpc.account.register.mutationOptions({
      onSuccess: () => {
        setArriving(true);
        void arrive(t("register.done"));
      },
      onError: (failed) => {
        const { reason, metadata } = failureOf(failed);
        // An answer that got lost is asked for again under the same id; a refusal ends it.
        if (!isUncertain({ reason })) requestId.current = undefined;
        if (reason === "PASSWORD_WEAK") refuse("password", t(`problems.weak.${metadata.rule ?? "common"}`));
      },
    }),
  );
  const isBusy = isPending || isArriving;
  const problem = (name: Name) =>
    refused[name] ??
    (fields.problems[name] && t(`problems.${fields.problems[name].code}`, fields.problems[name].values));
  const hasFieldRefusal = Object.values(refused).some(Boolean);

  function refuse(name: Name, text: string) {
    setRefused({ [name]: text });
    focusField(form.current, name);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setRefused({});
    const [wrong] = Object.keys(fields.check());
    if (wrong) return focusField(form.current, wrong);
    requestId.current ??= crypto.randomUUID();
    const { name, email, password } = fields.values;
    mutate({ requestId: requestId.current, name: name.trim(), email: email.trim(), password });
  }

  const field = (name: Name) => ({
    name,
    controlSize: "lg" as const,
    label: t(`register.${name}`),
    value: fields.values[name],
    error: problem(name),
    onText: (text: string) => {
      requestId.current = undefined;
      setRefused({});
      fields.set({ [name]: text });
    },
    onBlur: () => fields.leave(name),
  });
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      {error && !hasFieldRefusal && !isBusy && (
        <Notice tone="error" live title={t("register.failedTitle")}>
          {errorText(error)}
        </Notice>
      )}
      <TextField {...field("name")} autoComplete="name" maxLength={120} />
      <TextField {...field("email")} type="email" inputMode="email" autoComplete="email" maxLength={254} />
      <TextField
        {...field("password")}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        hint={t("register.passwordHint")}
      />
      <Button type="submit" variant="brand" size="lg" block loading={isBusy} loadingLabel={t("register.submitting")}>
        {t("register.submit")}
      </Button>
    </form>
  );
}

function problemsOf({ name, email, password }: Readonly<Record<Name, string>>): Problems<Name> {
  const problem = emailProblem(email);
  const passwordProblem = newPasswordProblem(password);
  return {
    ...(name.trim() === "" && { name: { code: "nameMissing" } }),
    ...(problem && { email: problem }),
    ...(passwordProblem && { password: passwordProblem }),
  };
}
