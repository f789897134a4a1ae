"use client";
import { Button } from "@souk/ui/components/button";
import { TextField, type TextFieldProps } from "@souk/ui/components/text-field";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

type FieldProps = Omit<TextFieldProps, "label">;

export interface StreetFieldsProps {
  readonly line1: FieldProps;
  readonly line2: FieldProps;
  readonly className?: string | undefined;
}

/** Street and number; the second line shows when it is asked for or filled. */
export function StreetFields({ line1, line2, className = "" }: StreetFieldsProps) {
  const t = useTranslations("address.fields");
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={`grid gap-4 ${className}`}>
      <TextField {...line1} label={t("line1")} />
      {isAsked || line2.value !== "" ? (
        <TextField {...line2} label={t("line2")} aside={t("optional")} />
      ) : (
        <Button
          variant="ghost"
          size="sm"
          className="-mt-2 -ml-2 justify-self-start px-2 text-left font-medium text-soft"
          onClick={() => setAsked(true)}
        >
          <Plus aria-hidden strokeWidth={1.75} />
          {t("addLine2")}
        </Button>
      )}
    </div>
  );
}
