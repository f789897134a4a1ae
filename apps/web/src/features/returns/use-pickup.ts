"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";

/** Books the courier for a return, and calls them off, once each however often the button is pressed. */
export function usePickup({ orderId, returnId }: { readonly orderId: string; readonly returnId: string }) {
  const t = useTranslations("orders.returns.pickup");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const options = (done: string, failed: string) => ({
    onSuccess: () => {
      requestId.current = undefined;
      show({ title: done, tone: "good" });
    },
    onError: (error: Parameters<typeof failureOf>[0]) => {
      if (!isUncertain({ reason: failureOf(error).reason })) requestId.current = undefined;
      show({ title: failed, text: errorText(error), tone: "error" });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.returns.ofOrder.queryKey({ orderId }) }),
  });
  const booking = useMutation(trpc.returns.bookPickup.mutationOptions(options(t("booked"), t("notBooked"))));
  const ending = useMutation(trpc.returns.callOffPickup.mutationOptions(options(t("calledOff"), t("notCalledOff"))));
  const isPending = booking.isPending || ending.isPending;
  const input = () => {
    requestId.current ??= crypto.randomUUID();
    return { requestId: requestId.current, orderId, returnId };
  };
  return {
    isPending,
    book: (day: string) => !isPending && booking.mutate({ ...input(), day }),
    callOff: () => !isPending && ending.mutate(input()),
  };
}
