"use client";
import { Button } from "@souk/ui/components/button";
import { IconButton } from "@souk/ui/components/icon-button";
import { Input } from "@souk/ui/components/input";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ChoiceRow } from "@/server/routers/taxonomy/attribute-row";
import { newChoice } from "./attribute-values.ts";
import { slugFrom } from "./slug-from.ts";

interface ChoiceFieldsProps {
  readonly choices: readonly ChoiceRow[];
  readonly onChange: (choices: readonly ChoiceRow[]) => void;
  /** Codes that are stored, and stay what they are. */
  readonly fixed: ReadonlySet<string>;
}

/** What may be chosen, in both languages and in its order. */
export function ChoiceFields({ choices, onChange, fixed }: ChoiceFieldsProps) {
  const t = useTranslations("taxonomy.attributes");
  const set = (at: number, change: Partial<ChoiceRow>) =>
    onChange(choices.map((choice, index) => (index === at ? { ...choice, ...change } : choice)));
  const rename = (at: number, { code, names }: ChoiceRow, en: string) => {
    const follows = !fixed.has(code) && code === slugFrom(names.en);
    set(at, { names: { ...names, en }, ...(follows && { code: slugFrom(en) }) });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium text-small">{t("choices")}</legend>
      {choices.map((choice, at) => {
        const number = at + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no other identity while it is written
          <div key={at} className="grid grid-cols-[1fr_1fr_auto] gap-2 sm:grid-cols-[1fr_1fr_1fr_7rem_auto]">
            <Input
              controlSize="sm"
              aria-label={t("choiceEn", { number })}
              placeholder={t("english")}
              value={choice.names.en}
              maxLength={200}
              onChange={({ target }) => rename(at, choice, target.value)}
            />
            <Input
              controlSize="sm"
              lang="ru"
              aria-label={t("choiceRu", { number })}
              placeholder={t("russian")}
              value={choice.names.ru}
              maxLength={200}
              onChange={({ target }) => set(at, { names: { ...choice.names, ru: target.value } })}
            />
            <Input
              controlSize="sm"
              className="max-sm:row-start-2"
              aria-label={t("choiceCode", { number })}
              placeholder={t("code")}
              value={choice.code}
              disabled={fixed.has(choice.code)}
              maxLength={120}
              onChange={({ target }) => set(at, { code: target.value })}
            />
            <Input
              controlSize="sm"
              className="max-sm:row-start-2"
              aria-label={t("choiceSwatch", { number })}
              placeholder="#a892d8"
              value={choice.swatch}
              maxLength={20}
              onChange={({ target }) => set(at, { swatch: target.value })}
            />
            <IconButton
              size="sm"
              className="self-center"
              label={t("removeChoice", { number })}
              onClick={() => onChange(choices.toSpliced(at, 1))}
            >
              <X aria-hidden strokeWidth={1.75} />
            </IconButton>
          </div>
        );
      })}
      <Button
        size="sm"
        variant="outline"
        className="justify-self-start"
        onClick={() => onChange([...choices, newChoice])}
      >
        {t("addChoice")}
      </Button>
    </fieldset>
  );
}
