"use client";
import { Button } from "@souk/ui/components/button";
import { TextField, type TextFieldProps } from "@souk/ui/components/text-field";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";

interface OneFieldFormProps
  extends Pick<TextFieldProps, "name" | "label" | "hint" | "type" | "inputMode" | "maxLength"> {
  readonly autoComplete: string;
  readonly submitLabel: string;
  /** What to say instead of sending it; undefined: it can be sent. */
  readonly problemOf: (text: string) => string | undefined;
  readonly onSubmit: (text: string) => Promise<unknown>;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** One field and what it is for; what is wrong with it stands at it. */
export function OneFieldForm({ submitLabel, problemOf, onSubmit, children, ...field }: OneFieldFormProps) {
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const wrong = problemOf(text.trim());
    setProblem(wrong);
    if (wrong === undefined) await send();
    else form.current?.querySelector("input")?.focus();
  }

  async function send() {
    setBusy(true);
    try {
      await onSubmit(text.trim());
    } catch (error) {
      setProblem(errorText(error));
      form.current?.querySelector("input")?.focus();
    }
    setBusy(false);
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      <TextField
        {...field}
        fieldClassName="max-w-80"
        value={text}
        error={problem}
        onText={(typed) => {
          setProblem(undefined);
          setText(typed);
        }}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="sm" loading={isBusy}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
