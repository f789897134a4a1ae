"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { focusField } from "@souk/ui/lib/focus-field";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import type { ShopProfileView } from "@/server/routers/shop/profile-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useLeaveWarning } from "../forms/use-leave-warning.ts";
import { useShop } from "../shop/shop-context.tsx";
import { isChanged, problemsOf, valuesOf } from "./profile-values.ts";
import { refusedField, useSaveProfile } from "./use-save-profile.ts";

/** What the shop says about itself. Shows at once what was saved; a refusal brings the form back as it was written. */
export function ProfileForm({ profile }: { profile: ShopProfileView }) {
  const t = useTranslations("profile");
  const errorText = useErrorText();
  const { role } = useShop();
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormFields(valuesOf(profile), problemsOf);
  const { save, isSaving, error } = useSaveProfile();
  const hasChanged = isChanged(fields.values, profile);
  useLeaveWarning(hasChanged && !isSaving);
  const refused = refusedField(error);
  const isOwner = role === "owner";

  function submit(event: FormEvent) {
    event.preventDefault();
    const [wrong] = Object.keys(fields.check());
    if (wrong) return focusField(form.current, wrong);
    save(fields.values);
  }

  function problem(name: keyof typeof fields.values) {
    const found = fields.problems[name];
    if (found) return t(`problems.${found.code}`, found.values);
    return refused === name && hasChanged ? errorText(error) : undefined;
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid max-w-240 gap-5">
      {!isOwner && <Notice>{t("ownerOnly")}</Notice>}
      {error !== null && !refused && (
        <Notice tone="error" live title={t("notSaved")}>
          {errorText(error)}
        </Notice>
      )}
      <fieldset disabled={!isOwner} className="grid gap-5 lg:grid-cols-2">
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          value={fields.values.name}
          error={problem("name")}
          maxLength={120}
          autoComplete="organization"
          onText={(name) => fields.set({ name })}
          onBlur={() => fields.leave("name")}
        />
        <TextField
          name="city"
          label={t("city")}
          hint={t("cityHint")}
          value={fields.values.city}
          error={problem("city")}
          maxLength={120}
          autoComplete="address-level2"
          onText={(city) => fields.set({ city })}
        />
        {(["en", "ru", "returns-en", "returns-ru", "shipping-en", "shipping-ru"] as const).map((field) => (
          <TextAreaField
            key={field}
            name={field}
            lang={field.endsWith("ru") ? "ru" : "en"}
            label={t(`texts.${field}`)}
            value={fields.values[field]}
            error={problem(field)}
            maxLength={5_000}
            onText={(text) => fields.set({ [field]: text })}
          />
        ))}
      </fieldset>
      {isOwner && (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={!hasChanged} loading={isSaving} loadingLabel={t("saving")}>
            {t("save")}
          </Button>
          {hasChanged && (
            <Button variant="ghost" onClick={() => fields.set(valuesOf(profile))}>
              {t("discard")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
