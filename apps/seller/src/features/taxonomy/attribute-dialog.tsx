"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { AttributeRow } from "@/server/routers/taxonomy/attribute-row";
import { useErrorText } from "../errors/use-error-text.ts";
import { isComplete } from "./attribute-values.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { slugFrom } from "./slug-from.ts";
import { useAttributeForm } from "./use-attribute-form.ts";

const kinds = ["option", "text", "number", "boolean"] as const;

/** Makes an attribute, or changes the one it is given. */
export function AttributeDialog({ attribute, trigger }: { attribute?: AttributeRow; trigger: ReactNode }) {
  const t = useTranslations("taxonomy.attributes");
  const tForm = useTranslations("taxonomy");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const { values, set, save, send, reset } = useAttributeForm(attribute, () => setOpen(false));
  const { names } = values;
  const follows = !attribute && values.code === slugFrom(names.en);

  function submit(event: FormEvent) {
    event.preventDefault();
    void send();
  }
  return (
    <Dialog
      trigger={trigger}
      open={isOpen}
      onOpenChange={(open) => {
        reset();
        setOpen(open);
      }}
      title={attribute ? t("changeTitle", { code: attribute.code }) : t("newTitle")}
      closeLabel={tForm("close")}
      className="max-w-180"
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="attribute-en"
            label={tForm("nameEn")}
            value={names.en}
            maxLength={200}
            onText={(en) => set({ names: { ...names, en }, ...(follows && { code: slugFrom(en) }) })}
          />
          <TextField
            name="attribute-ru"
            label={tForm("nameRu")}
            lang="ru"
            value={names.ru}
            maxLength={200}
            onText={(ru) => set({ names: { ...names, ru } })}
          />
          {!attribute && (
            <TextField
              name="attribute-code"
              label={t("code")}
              hint={t("codeHint")}
              value={values.code}
              maxLength={120}
              onText={(code) => set({ code })}
            />
          )}
          <Field label={t("kind")}>
            {(control) => (
              <Select
                {...control}
                value={values.kind}
                onChange={({ target }) => set({ kind: kinds.find((each) => each === target.value) ?? "text" })}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`kinds.${kind}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {values.kind === "number" && (
            <TextField
              name="attribute-unit"
              label={t("unit")}
              hint={t("unitHint")}
              value={values.unit}
              maxLength={20}
              onText={(unit) => set({ unit })}
            />
          )}
        </div>
        {values.kind === "option" && (
          <ChoiceFields
            choices={values.choices}
            fixed={new Set(attribute?.choices.map(({ code }) => code))}
            onChange={(choices) => set({ choices })}
          />
        )}
        {save.error && (
          <Notice tone="error" live>
            {errorText(save.error)}
          </Notice>
        )}
        <Button type="submit" className="justify-self-start" disabled={!isComplete(values)} loading={save.isPending}>
          {attribute ? tForm("save") : tForm("make")}
        </Button>
      </form>
    </Dialog>
  );
}
