"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import type { InputProps } from "./input.tsx";
import { TextField } from "./text-field.tsx";

export interface SecondStepProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
  readonly error?: ReactNode;
  readonly controlSize?: InputProps["controlSize"];
  readonly isBusy: boolean;
  readonly labels: {
    readonly text: string;
    readonly code: string;
    readonly hint: string;
    readonly submit: string;
    readonly submitting: string;
    readonly back: string;
  };
}

/** What a sign-in form shows when the password was right and a code is wanted too; its field has the focus. */
export function SecondStep({ code, onCode, onBack, error, controlSize, isBusy, labels }: SecondStepProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={box} className="grid gap-4">
      <p className="text-soft">{labels.text}</p>
      <TextField
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        controlSize={controlSize}
        label={labels.code}
        hint={labels.hint}
        value={code}
        error={error}
        maxLength={64}
        onText={onCode}
      />
      <Button
        type="submit"
        variant="brand"
        size={controlSize === "lg" ? "lg" : "md"}
        block
        loading={isBusy}
        loadingLabel={labels.submitting}
      >
        {labels.submit}
      </Button>
      <Button variant="ghost" block onClick={onBack}>
        {labels.back}
      </Button>
    </div>
  );
}
