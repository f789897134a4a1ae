"use client";
import { Field } from "@souk/ui/components/field";
import { Textarea, type TextareaProps } from "@souk/ui/components/textarea";
import type { ReactNode } from "react";

type TextAreaFieldProps = Omit<TextareaProps, "onChange" | "children"> & {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly onText: (text: string) => void;
};

/** A labelled text of several lines. */
export function TextAreaField({ label, hint, error, onText, ...area }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <Textarea {...control} {...area} onChange={(event) => onText(event.target.value)} />}
    </Field>
  );
}
