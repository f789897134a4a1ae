"use client";
import { type FormEvent, useRef, useState } from "react";
import { emailProblem } from "../lib/email-problem.ts";
import { focusField } from "../lib/focus-field.ts";
import type { Problems } from "../lib/problem.ts";
import { useFormFields } from "../lib/use-form-fields.ts";
import { Button } from "./button.tsx";
import type { InputProps } from "./input.tsx";
import { Notice } from "./notice.tsx";
import { SecondStep } from "./second-step.tsx";
import { TextField } from "./text-field.tsx";

type Name = "email" | "password";

type Text = Name | "submit" | "submitting" | "failedTitle" | "code.text" | "code.label" | "code.hint" | "code.back";

export interface SignInFormProps {
  /** Asks whether these are somebody's; a refusal is an answer with its reason. */
  readonly ask: (
    email: string,
    password: string,
    code: string,
  ) => Promise<{ ok: true } | { ok: false; reason: string; retryAfterSeconds: number | null }>;
  readonly onDone: () => unknown;
  readonly words: {
    readonly text: (text: Text) => string;
    readonly tooMany: (minutes: number) => string;
    readonly problem: (code: string) => string;
    readonly refusal: (reason: string) => string;
  };
  readonly controlSize?: InputProps["controlSize"];
}

/** Email and password, then a code where the account has a second factor. What was typed stays through every refusal. */
export function SignInForm({ ask, onDone, words, controlSize }: SignInFormProps) {
  const { text } = words;
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormFields<Name>({ email: "", password: "" }, problemsOf);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // Null until the password was right and a code is wanted too.
  const [code, setCode] = useState<string | null>(null);
  const [isCodeWrong, setCodeWrong] = useState(false);
  const problem = (name: Name) => fields.problems[name] && words.problem(fields.problems[name].code);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const [wrong] = Object.keys(fields.check());
    if (wrong) return focusField(form.current, wrong);
    if (code?.trim() === "") return focusField(form.current, "code");
    setBusy(true);
    setRefusal(null);
    const answer = await ask(fields.values.email.trim(), fields.values.password, code ?? "");
    if (answer.ok) return onDone();
    setBusy(false);
    const { reason, retryAfterSeconds } = answer;
    if (reason === "SECOND_FACTOR_REQUIRED") return setCode("");
    setCodeWrong(reason === "SECOND_FACTOR_WRONG");
    if (reason === "SECOND_FACTOR_WRONG") return focusField(form.current, "code");
    if (retryAfterSeconds === null) setRefusal(words.refusal(reason));
    else setRefusal(words.tooMany(Math.max(1, Math.ceil(retryAfterSeconds / 60))));
    if (reason === "CREDENTIALS_WRONG") focusField(form.current, "password");
  }

  function change(to: string | null) {
    setCodeWrong(false);
    setCode(to);
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      {refusal && (
        <Notice tone="error" live title={text("failedTitle")}>
          {refusal}
        </Notice>
      )}
      {code !== null ? (
        <SecondStep
          code={code}
          controlSize={controlSize}
          error={isCodeWrong && words.refusal("SECOND_FACTOR_WRONG")}
          isBusy={isBusy}
          labels={{
            text: text("code.text"),
            code: text("code.label"),
            hint: text("code.hint"),
            submit: text("submit"),
            submitting: text("submitting"),
            back: text("code.back"),
          }}
          onCode={change}
          onBack={() => change(null)}
        />
      ) : (
        <>
          <TextField
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            controlSize={controlSize}
            label={text("email")}
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
            controlSize={controlSize}
            label={text("password")}
            value={fields.values.password}
            error={problem("password")}
            maxLength={200}
            onText={(password) => fields.set({ password })}
          />
          <Button
            type="submit"
            variant="brand"
            size={controlSize === "lg" ? "lg" : "md"}
            block
            loading={isBusy}
            loadingLabel={text("submitting")}
          >
            {text("submit")}
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
