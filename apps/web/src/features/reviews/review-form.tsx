"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { Textarea } from "@souk/ui/components/textarea";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ReviewableView } from "@/server/routers/review/of-order";
import { useErrorText } from "../errors/use-error-text.ts";
import { RemoveReview } from "./remove-review.tsx";
import { StarInput } from "./star-input.tsx";
import { useWriteReview } from "./use-write-review.ts";

export interface ReviewFormProps {
  readonly orderId: string;
  readonly line: ReviewableView;
  /** What the author is called, unless they say otherwise. */
  readonly name: string;
}

const shortest = 2;
const longest = 5000;

export function ReviewForm({ orderId, line: { offerId, review }, name }: ReviewFormProps) {
  const t = useTranslations("reviews.form");
  const errorText = useErrorText();
  const { write, isPending, error } = useWriteReview(orderId);
  const [isTried, setTried] = useState(false);
  const [values, setValues] = useState({
    stars: review?.stars ?? 0,
    title: review?.title ?? "",
    text: review?.text ?? "",
    authorName: review ? (review.authorName ?? "") : name,
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const isStarless = values.stars === 0;
  const isTooShort = values.text.trim().length < shortest;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (isStarless) event.currentTarget.querySelector("input")?.focus();
    else if (isTooShort) event.currentTarget.querySelector("textarea")?.focus();
    else write({ orderId, offerId, ...values });
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {error && (
        <Notice tone="error" live title={t("notSaved")}>
          {errorText(error)}
        </Notice>
      )}
      <StarInput
        value={values.stars}
        error={isTried && isStarless ? t("starsMissing") : undefined}
        onChoose={(stars) => set({ stars })}
      />
      <Field
        label={t("text")}
        hint={t("textHint")}
        error={isTried && isTooShort ? t("textMissing", { count: shortest }) : undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            name="text"
            rows={6}
            maxLength={longest}
            value={values.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <TextField
        name="title"
        label={t("heading")}
        aside={t("optional")}
        maxLength={120}
        value={values.title}
        onText={(title) => set({ title })}
      />
      <TextField
        name="authorName"
        label={t("name")}
        aside={t("optional")}
        hint={t("nameHint")}
        autoComplete="nickname"
        maxLength={60}
        value={values.authorName}
        onText={(authorName) => set({ authorName })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" loading={isPending} loadingLabel={t("saving")}>
          {t(review ? "saveChange" : "save")}
        </Button>
        {review && <RemoveReview orderId={orderId} reviewId={review.id} />}
      </div>
    </form>
  );
}
