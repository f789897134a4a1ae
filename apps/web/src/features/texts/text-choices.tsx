"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { QueryState } from "../account/area/query-state.tsx";
import { ChoiceSwitches } from "../wish-mails/choice-switches.tsx";
import { CodeForm } from "./code-form.tsx";
import { OneFieldForm } from "./one-field-form.tsx";
import { usePhone } from "./use-phone.ts";

/** Text messages: the number they go to, confirmed by a code, and what is told by them. Nothing where none are sent. */
export function TextChoices() {
  const t = useTranslations("wishlist.texts");
  const phone = usePhone();
  const { data } = phone.query;
  if (data && !data.isOffered) return null;
  return (
    <section className="grid gap-3">
      <h2 id="texts" className="text-heading">
        {t("title")}
      </h2>
      {data ? <NumberCard phone={phone} /> : <QueryState query={phone.query} className="h-20" />}
      {data?.isConfirmed && <ChoiceSwitches kinds={["deliveryText"]} labelledBy="texts" />}
    </section>
  );
}

function NumberCard({ phone: { query, save, confirm, remove } }: { phone: ReturnType<typeof usePhone> }) {
  const t = useTranslations("wishlist.texts");
  const [isChanging, setChanging] = useState(false);
  const { number = null, isConfirmed = false, codeExpiresAt = null, nextCodeAt = null } = query.data ?? {};
  const isAsking = number === null || isChanging;
  return (
    <Card padding="none" className="grid gap-4 px-4 py-4 sm:px-5">
      {isAsking && (
        <OneFieldForm
          key="number"
          name="phone"
          type="tel"
          label={t("number")}
          hint={t("numberHint")}
          autoComplete="tel"
          maxLength={32}
          submitLabel={t("sendCode")}
          problemOf={(text) => (text.startsWith("+") ? undefined : t("numberShape"))}
          onSubmit={async (text) => {
            await save(text);
            setChanging(false);
          }}
        >
          {isChanging && (
            <Button size="sm" variant="outline" onClick={() => setChanging(false)}>
              {t("keep")}
            </Button>
          )}
        </OneFieldForm>
      )}
      {!isAsking && !isConfirmed && (
        <CodeForm
          key="code"
          {...{ number, nextCodeAt }}
          hasCode={codeExpiresAt !== null}
          onCode={confirm}
          onAgain={() => save(number)}
          onOther={() => setChanging(true)}
        />
      )}
      {!isAsking && isConfirmed && (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="flex grow flex-wrap items-center gap-x-3 gap-y-1 font-medium">
            {number} <Badge tone="good">{t("confirmed")}</Badge>
          </p>
          <Button size="sm" variant="outline" onClick={() => setChanging(true)}>
            {t("change")}
          </Button>
          <Button size="sm" variant="outline" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t("remove")}
          </Button>
        </div>
      )}
    </Card>
  );
}
