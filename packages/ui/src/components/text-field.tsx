"use client";
import { Field } from "@souk/ui/components/field";
import { Input, type InputProps } from "@souk/ui/components/input";
import type { ReactNode } from "react";

export type TextFieldProps = Omit<InputProps, "onChange" | "children"> & {
  readonly name: string;
  readonly label: ReactNode;
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly fieldClassName?: string | undefined;
  readonly onText: (text: string) => void;
};

/** A labelled input that hands over its text. */
export function TextField({ label, aside, hint, error, fieldClassName, onText, ...input }: TextFieldProps) {
  return (
    <Field label={label} aside={aside} hint={hint} error={error} className={fieldClassName}>
      {(control) => <Input {...control} {...input} onChange={(event) => onText(event.target.value)} />}
    </Field>
  );
}
