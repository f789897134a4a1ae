"use client";
import { Button } from "@souk/ui/components/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import { OneFieldForm } from "./one-field-form.tsx";

interface CodeFormProps {
  readonly number: string;
  /** ISO 8601, as in the view. */
  readonly nextCodeAt: string | null;
  readonly hasCode: boolean;
  readonly onCode: (code: string) => Promise<unknown>;
  readonly onAgain: () => Promise<unknown>;
  readonly onOther: () => void;
}

/** For the code that was sent to a number; with ways to another code and to another number. */
export function CodeForm({ number, nextCodeAt, hasCode, onCode, onAgain, onOther }: CodeFormProps) {
  const t = useTranslations("wishlist.texts");
  const errorText = useErrorText();
  const waitS = useSecondsUntil(nextCodeAt);
  const again = useMutation({ mutationFn: onAgain });
  return (
    <div className="grid gap-3">
      <p role="status">{hasCode ? t("sent", { number }) : t("noCode", { number })}</p>
      <OneFieldForm
        name="code"
        label={t("code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        submitLabel={t("confirm")}
        problemOf={(text) => (/^\d{6}$/.test(digitsOf(text)) ? undefined : t("codeShape"))}
        onSubmit={(text) => onCode(digitsOf(text))}
      >
        <Button
          size="sm"
          variant="outline"
          disabled={waitS > 0}
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          {waitS > 0 && waitS <= 60 ? t("againIn", { seconds: waitS }) : t("again")}
        </Button>
        <Button size="sm" variant="outline" onClick={onOther}>
          {t("other")}
        </Button>
      </OneFieldForm>
      {again.error && (
        <p role="alert" className="text-bad text-small">
          {errorText(again.error)}
        </p>
      )}
    </div>
  );
}

const digitsOf = (text: string) => text.replace(/\s/g, "");

/** Counts down; 0 as soon as it is there. */
function useSecondsUntil(iso: string | null): number {
  const until = iso === null ? 0 : Date.parse(iso);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}
