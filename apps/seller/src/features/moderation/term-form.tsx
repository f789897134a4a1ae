"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { Select } from "@souk/ui/components/select";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

const languages = ["", "en", "ru"] as const;

export function TermForm({ onSaved }: { onSaved: () => Promise<void> }) {
  const t = useTranslations("moderation.terms");
  const errorText = useErrorText();
  const [term, setTerm] = useState("");
  const [language, setLanguage] = useState<(typeof languages)[number]>("");
  const [weight, setWeight] = useState(60);
  const save = useMutation(
    useTRPC().moderation.saveTerm.mutationOptions({
      onSuccess: async () => {
        setTerm("");
        await onSaved();
      },
    }),
  );
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ requestId: newId(), term: { term: term.trim(), language, weight } });
      }}
    >
      <Field
        label={t("term")}
        hint={t("termHint")}
        error={save.error ? errorText(save.error) : undefined}
        className="min-w-48 grow"
      >
        {(control) => (
          <Input {...control} value={term} maxLength={100} onChange={(event) => setTerm(event.target.value)} />
        )}
      </Field>
      <Field label={t("language")} className="w-44">
        {(control) => (
          <Select
            {...control}
            value={language}
            onChange={(event) => setLanguage(languages.find((each) => each === event.target.value) ?? "")}
          >
            {languages.map((each) => (
              <option key={each} value={each}>
                {t(each === "" ? "everyLanguage" : `languages.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("weight")} className="w-24">
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={100}
            value={weight}
            onChange={(event) => setWeight(Number(event.target.value))}
          />
        )}
      </Field>
      <Button type="submit" loading={save.isPending} disabled={term.trim().length < 2}>
        {t("save")}
      </Button>
    </form>
  );
}
