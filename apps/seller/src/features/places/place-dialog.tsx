"use client";
import { failureOf } from "@souk/bff/failure";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { Switch } from "@souk/ui/components/switch";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { PlaceView } from "@/server/routers/places/places-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { fieldOfRefusal, missingIn, newPlace, type PlaceField, placeFields } from "./place-fields.ts";
import { usePlaceChanges } from "./use-place-changes.ts";

/** Adds a place, or changes the one it is given. */
export function PlaceDialog({ place }: { place?: PlaceView }) {
  const t = useTranslations("places");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState<PlaceView>(place ?? newPlace(newId()));
  const [isChecked, setChecked] = useState(false);
  const { save } = usePlaceChanges(() => setOpen(false));
  const missing = missingIn(values);
  const refusedField = fieldOfRefusal(failureOf(save.error).metadata.field);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    const location = { ...values, countryCode: values.countryCode.trim().toUpperCase() };
    if (missing.length === 0) save.mutate({ shop, requestId: newId(), location });
  }

  const problemOf = (field: PlaceField) => {
    if (isChecked && missing.includes(field)) return t("missing");
    return save.error && refusedField === field ? errorText(save.error) : undefined;
  };

  return (
    <Dialog
      trigger={
        <Button
          size="sm"
          variant={place ? "outline" : "ink"}
          {...(place && { "aria-label": t("editOf", { name: place.name }) })}
        >
          {t(place ? "edit" : "add")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => {
        if (open) setValues(place ?? newPlace(newId()));
        save.reset();
        setChecked(false);
        setOpen(open);
      }}
      title={t(place ? "editTitle" : "addTitle")}
      closeLabel={t("close")}
      className="max-w-140"
    >
      <form noValidate onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        {placeFields.map(({ name, isWide, autoComplete }) => (
          <TextField
            key={name}
            name={name}
            label={t(`field.${name}`)}
            hint={name === "name" || name === "countryCode" ? t(`hint.${name}`) : undefined}
            value={values[name]}
            error={problemOf(name)}
            autoComplete={autoComplete}
            maxLength={name === "countryCode" ? 2 : 120}
            fieldClassName={isWide ? "sm:col-span-2" : undefined}
            onText={(text) => setValues((before) => ({ ...before, [name]: text }))}
          />
        ))}
        <Switch
          className="sm:col-span-2"
          label={t("isDefault")}
          hint={t("isDefaultHint")}
          checked={values.isDefault}
          disabled={place?.isDefault}
          onChange={(event) => {
            const { checked } = event.target;
            setValues((before) => ({ ...before, isDefault: checked }));
          }}
        />
        {save.error && !refusedField && (
          <Notice tone="error" live className="sm:col-span-2">
            {errorText(save.error)}
          </Notice>
        )}
        <div className="flex justify-end sm:col-span-2">
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
