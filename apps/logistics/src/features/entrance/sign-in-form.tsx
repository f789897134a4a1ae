"use client";
import { signIn } from "@souk/bff/sign-in";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { SecondStep } from "@souk/ui/components/second-step";
import { TextField } from "@souk/ui/components/text-field";
import { emailProblem } from "@souk/ui/lib/email-problem";
import type { Problems } from "@souk/ui/lib/problem";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { focusField } from "../forms/focus-field.ts";

type Name = "email" | "password";

/** Email and password; a document is loaded afterwards, so that nothing of who was here before stays in it. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("entrance");
  const errors = useTranslations("errors");
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormFields<Name>({ email: "", password: "" }, problemsOf);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // Null until the password was right and a code is wanted too.
  const [code, setCode] = useState<string | null>(null);
  const [isCodeWrong, setCodeWrong] = useState(false);
  const problem = (name: Name) => fields.problems[name] && t(`problems.${fields.problems[name].code}`);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const [wrong] = Object.keys(fields.check());
    if (wrong) return focusField(form.current, wrong);
    if (code?.trim() === "") return focusField(form.current, "code");
    setBusy(true);
    setRefusal(null);
    const answer = await signIn(fields.values.email.trim(), fields.values.password, code ?? "");
    if (answer.ok) return window.location.assign(`/${locale}${next}`);
    setBusy(false);
    const { reason, retryAfterSeconds } = answer;
    if (reason === "SECOND_FACTOR_REQUIRED") return setCode("");
    setCodeWrong(reason === "SECOND_FACTOR_WRONG");
    if (reason === "SECOND_FACTOR_WRONG") return focusField(form.current, "code");
    if (retryAfterSeconds !== null) {
      setRefusal(t("tooMany", { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }));
    } else setRefusal(errors(errors.has(reason) ? reason : "GENERIC"));
    if (reason === "CREDENTIALS_WRONG") focusField(form.current, "password");
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="mt-6 grid gap-4">
      {refusal && (
        <Notice tone="error" live title={t("failedTitle")}>
          {refusal}
        </Notice>
      )}
      {code !== null ? (
        <SecondStep
          code={code}
          error={isCodeWrong && errors("SECOND_FACTOR_WRONG")}
          isBusy={isBusy}
          labels={{
            text: t("code.text"),
            code: t("code.label"),
            hint: t("code.hint"),
            submit: t("submit"),
            submitting: t("submitting"),
            back: t("code.back"),
          }}
          onCode={(text) => {
            setCodeWrong(false);
            setCode(text);
          }}
          onBack={() => {
            setCodeWrong(false);
            setCode(null);
          }}
        />
      ) : (
        <>
          <TextField
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            label={t("email")}
            value={fields.values.email}
            error={problem("email")}
            maxLength={254}
            onText={(email) => fields.set({ email })}
            onBlur={() => fields.leave("email")}
          />
          <TextField
            name="password"
            type="password"
            autoComplete="current-password"
            label={t("password")}
            value={fields.values.password}
            error={problem("password")}
            maxLength={200}
            onText={(password) => fields.set({ password })}
          />
          <Button type="submit" variant="brand" block loading={isBusy} loadingLabel={t("submitting")}>
            {t("submit")}
          </Button>
        </>
      )}
    </form>
  );
}

function problemsOf({ email, password }: Readonly<Record<Name, string>>): Problems<Name> {
  const problem = emailProblem(email);
  return { ...(problem && { email: problem }), ...(password === "" && { password: { code: "passwordMissing" } }) };
}
