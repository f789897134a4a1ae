"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { usePlaceChanges } from "./use-place-changes.ts";

const empty = { startsOn: "", endsOn: "", en: "", ru: "" };

/** Plans days on which nothing is sent, and what shoppers read about it. */
export function ClosureDialog() {
  const t = useTranslations("places.closures");
  const tPlaces = useTranslations("places");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState(empty);
  const [isChecked, setChecked] = useState(false);
  const { close } = usePlaceChanges(() => setOpen(false));
  const { startsOn, endsOn, en, ru } = values;
  const problem = isChecked && (startsOn === "" || endsOn === "" || endsOn < startsOn) ? t("wrong") : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (startsOn === "" || endsOn === "" || endsOn < startsOn) return;
    close.mutate({ shop, requestId: newId(), startsOn, endsOn, note: { en, ru } });
  }

  return (
    <Dialog
      trigger={
        <Button size="sm" variant="outline">
          {t("add")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => {
        setValues(empty);
        setChecked(false);
        close.reset();
        setOpen(open);
      }}
      title={t("add")}
      description={t("text")}
      closeLabel={tPlaces("close")}
    >
      <form noValidate onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        {(["startsOn", "endsOn"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="date"
            label={t(name)}
            value={values[name]}
            error={name === "endsOn" ? problem : undefined}
            onText={(text) => setValues((before) => ({ ...before, [name]: text }))}
          />
        ))}
        {(["en", "ru"] as const).map((language) => (
          <TextField
            key={language}
            name={`note-${language}`}
            lang={language}
            label={t(`note.${language}`)}
            aside={t("optional")}
            maxLength={500}
            value={values[language]}
            fieldClassName="sm:col-span-2"
            onText={(text) => setValues((before) => ({ ...before, [language]: text }))}
          />
        ))}
        {close.error && (
          <Notice tone="error" live className="sm:col-span-2">
            {errorText(close.error)}
          </Notice>
        )}
        <div className="flex justify-end sm:col-span-2">
          <Button type="submit" loading={close.isPending}>
            {tPlaces("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
