"use client";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import { ThumbsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReviewView } from "@/server/reviews/review-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

/** Says that a review helped, or takes it back. */
export function HelpfulButton({ review }: { review: ReviewView }) {
  const t = useTranslations("reviews.product");
  const show = useToast();
  const errorText = useErrorText();
  const [marked, setMarked] = useState({ isHelpful: review.isMarkedHelpful, count: review.helpfulCount });
  const { mutate, isPending } = useMutation(
    useTRPC().review.markHelpful.mutationOptions({
      onSuccess: (count, { isHelpful }) => setMarked({ isHelpful, count }),
      onError: (error) => show({ title: t("notMarked"), text: errorText(error), tone: "error" }),
    }),
  );
  return (
    <Button
      variant="quiet"
      size="sm"
      className="mt-1 justify-self-start aria-pressed:text-brand aria-pressed:[&_svg]:fill-current"
      aria-pressed={marked.isHelpful}
      onClick={() => {
        if (!isPending) mutate({ reviewId: review.id, isHelpful: !marked.isHelpful });
      }}
    >
      <ThumbsUp aria-hidden strokeWidth={1.75} className="size-4" />
      {marked.count > 0 ? t("helpfulCount", { count: marked.count }) : t("helpful")}
    </Button>
  );
}
