"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import type { CheckoutView } from "@/server/routers/checkout/checkout-view";
import { useTRPC } from "@/trpc/react";
import { failureOf } from "../errors/use-error-text.ts";
import { forgetStored, patchStored, readStored, type StartInput } from "./attempt-store.ts";
import { type Failure, isUncertain } from "./failure.ts";
import { openBank } from "./open-bank.ts";

/** Where the checkout of this page stands. */
export type Run =
  | { readonly state: "idle"; readonly failure: Failure | null }
  | { readonly state: "card" | "placing" | "working" | "leaving" | "done" }
  /** Sent, and the answer got lost. */
  | { readonly state: "uncertain"; readonly attempt: StartInput }
  | { readonly state: "bank"; readonly actionUrl: string };

const idle: Run = { state: "idle", failure: null };
const pauseAfterErrorMs = 3_000;

/** Starts a checkout and follows it to its end, over lost answers, reloads and the way to the bank. */
export function useCheckoutRun() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [run, setRun] = useState<Run>(idle);
  const { mutateAsync } = useMutation(trpc.checkout.start.mutationOptions());
  const isGone = useRef(false);

  function fail(failure: Failure) {
    patchStored({ attempt: null, checkoutId: null, failure: null });
    void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
    setRun({ state: "idle", failure });
  }

  async function send(attempt: StartInput) {
    setRun({ state: "placing" });
    try {
      await follow(await mutateAsync(attempt));
    } catch (error) {
      const failure = failureOf(error);
      if (isUncertain(failure)) setRun({ state: "uncertain", attempt });
      else fail(failure);
    }
  }

  async function follow(first: CheckoutView) {
    let checkout = first;
    while (checkout.state === "running" && !isGone.current) {
      patchStored({ checkoutId: checkout.id });
      setRun({ state: "working" });
      checkout = await ask(checkout);
    }
    if (isGone.current) return;
    if (checkout.state === "completed") return complete(checkout);
    if (checkout.state === "action_required" && checkout.actionUrl) {
      patchStored({ checkoutId: checkout.id });
      setRun({ state: "leaving" });
      return openBank(checkout.actionUrl);
    }
    if (checkout.state === "parked") return fail({ reason: "PARKED", metadata: { reference: checkout.id } });
    fail({ reason: checkout.failureReason ?? "CHECKOUT_INTERRUPTED", metadata: checkout.failureMetadata });
  }

  /** The server waits for a change; an answer that got lost is asked for again. */
  async function ask(checkout: CheckoutView): Promise<CheckoutView> {
    try {
      const options = trpc.checkout.status.queryOptions({ checkoutId: checkout.id }, { staleTime: 0, gcTime: 0 });
      return await queryClient.fetchQuery(options);
    } catch (error) {
      const failure = failureOf(error);
      if (!isUncertain(failure)) return { ...checkout, state: "failed", failureReason: failure.reason };
      await new Promise((resolve) => setTimeout(resolve, pauseAfterErrorMs));
      return checkout;
    }
  }

  async function complete(checkout: CheckoutView) {
    setRun({ state: "done" });
    forgetStored();
    void queryClient.invalidateQueries({ queryKey: trpc.cart.count.queryKey() });
    // Read anew when it is opened: an empty cart under a finished form would only be seen for a moment.
    void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey(), refetchType: "none" });
    void queryClient.invalidateQueries({ queryKey: trpc.order.pathKey() });
    router.push(`/orders/${checkout.orderId}?placed=1`);
  }

  /** After a reload, or back from the bank without an answer. */
  async function resume() {
    const stored = readStored();
    if (stored?.failure) return fail(stored.failure);
    if (!stored?.attempt) return;
    if (stored.checkoutId === null) return send(stored.attempt);
    const start = { id: stored.checkoutId, orderId: "", state: "running" } as const;
    const checkout = await ask({ ...start, actionUrl: null, failureReason: null, failureMetadata: {} });
    if (checkout.state === "action_required" && checkout.actionUrl) {
      setRun({ state: "bank", actionUrl: checkout.actionUrl });
    } else await follow(checkout);
  }

  const resumeLatest = useRef(resume);
  resumeLatest.current = resume;
  useEffect(() => {
    isGone.current = false;
    void resumeLatest.current();
    // The browser's Back may bring this very page back as it was left, on its way to the bank.
    const returned = (event: PageTransitionEvent) => event.persisted && void resumeLatest.current();
    window.addEventListener("pageshow", returned);
    return () => {
      isGone.current = true;
      window.removeEventListener("pageshow", returned);
    };
  }, []);

  return {
    run,
    send,
    checkCard: () => setRun({ state: "card" }),
    /** Back to the form: the card was not right, or another one is to be used. */
    reset: (failure: Failure | null = null) => {
      patchStored({ attempt: null, checkoutId: null });
      setRun({ state: "idle", failure });
    },
  };
}
