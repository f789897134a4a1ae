"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { TextField, type TextFieldProps } from "@souk/ui/components/text-field";
import { focusField } from "@souk/ui/lib/focus-field";
import type { Problems } from "@souk/ui/lib/problem";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useErrorText } from "../../errors/use-error-text.ts";

interface IdentityField<Name extends string>
  extends Pick<TextFieldProps, "type" | "autoComplete" | "inputMode" | "hint"> {
  readonly name: Name;
  readonly label: string;
}

export interface IdentityFormProps<Name extends string> {
  readonly fields: readonly IdentityField<Name>[];
  readonly problemsOf: (values: Readonly<Record<Name, string>>) => Problems<Name>;
  readonly submitLabel: string;
  readonly submittingLabel: string;
  readonly failedTitle: string;
  /** The mutation; what it rejects with is shown. */
  readonly onSubmit: (values: Readonly<Record<Name, string>>) => Promise<void>;
  /** Which field a refusal is about, by its reason. */
  readonly fieldOfReason?: Readonly<Partial<Record<string, Name>>>;
  readonly variant?: "brand" | "ink";
}

/** A short form about signing in: problems at their fields, a refusal above or at the field that it is about. */
export function IdentityForm<Name extends string>(props: IdentityFormProps<Name>) {
  const { fields, fieldOfReason = {}, variant = "ink" } = props;
  const t = useTranslations("account.problems");
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const initial = Object.fromEntries(fields.map(({ name }) => [name, ""])) as Record<Name, string>;
  const state = useFormFields<Name>(initial, props.problemsOf);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const { reason, metadata } = failureOf(refusal);
  const refused = refusal === null ? undefined : fieldOfReason[reason];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setRefusal(null);
    const [wrong] = Object.keys(state.check());
    if (wrong) return focusField(form.current, wrong);
    setBusy(true);
    try {
      await props.onSubmit(state.values);
    } catch (error) {
      setRefusal(error);
      focusField(form.current, fieldOfReason[failureOf(error).reason] ?? "");
    }
    setBusy(false);
  }

  function problemOf(name: Name) {
    const problem = state.problems[name];
    if (problem) return t(problem.code, problem.values);
    if (refused !== name) return undefined;
    return reason === "PASSWORD_WEAK" ? t(`weak.${metadata.rule ?? "common"}`) : errorText(refusal);
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      {refusal !== null && refused === undefined && (
        <Notice tone="error" live title={props.failedTitle}>
          {errorText(refusal)}
        </Notice>
      )}
      {fields.map((field) => (
        <TextField
          {...field}
          key={field.name}
          controlSize="lg"
          maxLength={field.type === "email" ? 254 : 200}
          value={state.values[field.name]}
          error={problemOf(field.name)}
          onText={(text) => {
            if (refused === field.name) setRefusal(null);
            state.set({ [field.name]: text } as Partial<Record<Name, string>>);
          }}
          onBlur={() => state.leave(field.name)}
        />
      ))}
      <Button type="submit" variant={variant} size="lg" block loading={isBusy} loadingLabel={props.submittingLabel}>
        {props.submitLabel}
      </Button>
    </form>
  );
}
