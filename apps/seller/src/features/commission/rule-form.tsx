"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import type { RuleView } from "@/server/routers/commission/rule-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { Effects } from "./effects.tsx";
import { isComplete } from "./rule-values.ts";
import { ScopeFields } from "./scope-fields.tsx";
import { ScopeText } from "./scope-text.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { useRuleForm } from "./use-rule-form.ts";

interface RuleFormProps {
  /** The one that gets other terms; null: a new one. */
  readonly rule: RuleView | null;
  readonly onClose: () => void;
}

/** Makes a rule or gives one other terms, after showing what that would come to. */
export function RuleForm({ rule, onClose }: RuleFormProps) {
  const t = useTranslations("commission.form");
  const errorText = useErrorText();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRuleForm(rule, onClose);
  const { values, set } = form;
  useEffect(() => heading.current?.focus(), []);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    form.save();
  }

  const canLook = rule ? false : isComplete(values);
  const canSave = (rule ? values.percent.trim() !== "" : isComplete(values)) && values.reason.trim() !== "";
  return (
    <Card padding="roomy" className="mb-6">
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-subheading outline-none">
        {t(rule ? "changeTitle" : "newTitle")}
      </h2>
      <form noValidate onSubmit={send} className="grid gap-5">
        {rule && (
          <div>
            <ScopeText rule={rule} />
            <p className="mt-2 text-small text-soft">{t("changeNote")}</p>
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {!rule && <ScopeFields values={values} onChange={set} />}
        </div>
        <div className="grid gap-4 sm:grid-cols-3 xl:grid-cols-5">
          <TermsFields values={values} onChange={set} wrongField={form.wrongField} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="starts"
            type="datetime-local"
            label={t(rule ? "from" : "startsAt")}
            hint={t("startsHint")}
            value={values.startsAt}
            onText={(startsAt) => set({ startsAt })}
          />
          {!rule && (
            <TextField
              name="ends"
              type="datetime-local"
              label={t("endsAt")}
              hint={t("endsHint")}
              value={values.endsAt}
              onText={(endsAt) => set({ endsAt })}
            />
          )}
        </div>
        <TextAreaField
          name="commission-reason"
          label={t("reason")}
          value={values.reason}
          maxLength={500}
          onText={(reason) => set({ reason })}
        />
        {form.error && (
          <Notice tone="error" live>
            {errorText(form.error)}
          </Notice>
        )}
        {form.preview.data && <Effects preview={form.preview.data} />}
        <div className="flex flex-wrap gap-3">
          {!rule && (
            <Button variant="outline" disabled={!canLook} loading={form.preview.isPending} onClick={form.look}>
              {t("preview")}
            </Button>
          )}
          <Button type="submit" disabled={!canSave} loading={form.isSaving}>
            {t(rule ? "change" : "save")}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
