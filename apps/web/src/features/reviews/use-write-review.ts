"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useBackToOrder } from "./use-back-to-order.ts";

interface Content {
  readonly orderId: string;
  readonly offerId: string;
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  readonly authorName: string;
}

/** Sends a review; what got no answer is sent again under the same id as long as it is the same. */
export function useWriteReview(orderId: string) {
  const t = useTranslations("reviews.form");
  const show = useToast();
  const back = useBackToOrder(orderId);
  const sent = useRef<{ requestId: string; content: string }>(undefined);
  const { mutate, isPending, error } = useMutation(
    useTRPC().review.write.mutationOptions({
      onSuccess: () => {
        show({ title: t("saved"), tone: "good" });
        back();
      },
      onError: (failure) => {
        if (!isUncertain(failureOf(failure))) sent.current = undefined;
      },
    }),
  );
  return {
    isPending,
    error,
    write: (review: Content) => {
      if (isPending) return;
      const content = JSON.stringify(review);
      if (sent.current?.content !== content) sent.current = { requestId: crypto.randomUUID(), content };
      mutate({ requestId: sent.current.requestId, ...review });
    },
  };
}
