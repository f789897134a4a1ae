"use client";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { ThumbsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReviewView } from "@/server/reviews/review-view";
import { useMutate } from "@/trpc/use-mutate";
import { useErrorText } from "../errors/use-error-text.ts";

/** Says that a review helped, or takes it back. */
export function HelpfulButton({ review }: { review: ReviewView }) {
  const t = useTranslations("reviews.product");
  const show = useToast();
  const errorText = useErrorText();
  const [marked, setMarked] = useState({ isHelpful: review.isMarkedHelpful, count: review.helpfulCount });
  const [isMarking, setMarking] = useState(false);
  const mutate = useMutate();
  async function mark(isHelpful: boolean) {
    setMarking(true);
    try {
      const input = { reviewId: review.id, isHelpful };
      setMarked({ isHelpful, count: await mutate(({ trpc }) => trpc.review.markHelpful.mutationOptions(), input) });
    } catch (error) {
      show({ title: t("notMarked"), text: errorText(error), tone: "error" });
    }
    setMarking(false);
  }
  return (
    <Button
      variant="quiet"
      size="sm"
      className="mt-1 justify-self-start aria-pressed:text-brand aria-pressed:[&_svg]:fill-current"
      aria-pressed={marked.isHelpful}
      onClick={() => {
        if (!isMarking) void mark(!marked.isHelpful);
      }}
    >
      <ThumbsUp aria-hidden strokeWidth={1.75} className="size-4" />
      {marked.count > 0 ? t("helpfulCount", { count: marked.count }) : t("helpful")}
    </Button>
  );
}
