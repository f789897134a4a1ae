"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import type { CheckoutView } from "@/server/routers/checkout/checkout-view";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { forgetStored, patchStored, readStored, type StartInput } from "./attempt-store.ts";
import type { Failure } from "./failure.ts";
import { openBank } from "./open-bank.ts";

type BusyState = "card" | "placing" | "working" | "leaving" | "done" | "cancelling";

/** Where the checkout of this page stands. */
export type Run =
  | { readonly state: "idle"; readonly failure: Failure | null }
  | { readonly state: BusyState }
  /** Sent, and the answer got lost. */
  | { readonly state: "uncertain"; readonly attempt: StartInput }
  /** `isElsewhere`: it was begun in another tab or on another device. */
  | { readonly state: "bank"; readonly checkoutId: string; readonly actionUrl: string; readonly isElsewhere: boolean };

/** Whether something is under way that has to be waited for. */
export function isBusyRun(run: Run): run is Extract<Run, { state: BusyState }> {
  return busyStates.has(run.state);
}

const busyStates: ReadonlySet<string> = new Set<BusyState>([
  "card",
  "placing",
  "working",
  "leaving",
  "done",
  "cancelling",
]);

const idle: Run = { state: "idle", failure: null };
const pauseAfterErrorMs = 3_000;

/** Starts a checkout and follows it to its end, over lost answers, reloads and the way to the bank. */
export function useCheckoutRun() {
  const t = useTranslations("checkout.failure");
  const show = useToast();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [run, setRun] = useState<Run>(idle);
  const { mutateAsync } = useMutation(trpc.checkout.start.mutationOptions());
  const { mutateAsync: cancel } = useMutation(trpc.checkout.cancel.mutationOptions());
  const isGone = useRef(false);

  function fail(failure: Failure) {
    const rivalId = failure.reason === "CHECKOUT_RUNNING" ? failure.metadata.checkout_id : undefined;
    if (rivalId) return void join(rivalId);
    patchStored({ attempt: null, checkoutId: null, failure: null });
    void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
    setRun({ state: "idle", failure });
  }

  /** Another tab is ahead: this one shows where that is, and goes along to the end. */
  async function join(checkoutId: string) {
    patchStored({ attempt: null, checkoutId: null, failure: null });
    setRun({ state: "working" });
    const checkout = await ask(unknownState(checkoutId));
    if (checkout.state === "action_required" && checkout.actionUrl) {
      setRun({ state: "bank", checkoutId, actionUrl: checkout.actionUrl, isElsewhere: true });
    } else await follow(checkout);
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
    const checkout = await ask(unknownState(stored.checkoutId));
    if (checkout.state === "action_required" && checkout.actionUrl) {
      setRun({ state: "bank", checkoutId: checkout.id, actionUrl: checkout.actionUrl, isElsewhere: false });
    } else await follow(checkout);
  }

  /** Lets the checkout at the bank go, to pay another way; it may turn out to be paid. */
  async function payAnotherWay(waiting: Extract<Run, { state: "bank" }>) {
    setRun({ state: "cancelling" });
    try {
      const checkout = await cancel({ checkoutId: waiting.checkoutId });
      if (checkout.state === "action_required") return setRun(waiting);
      if (checkout.failureReason !== "CHECKOUT_CANCELLED") return await follow(checkout);
      patchStored({ attempt: null, checkoutId: null });
      void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
      setRun(idle);
    } catch (error) {
      show({ title: t("notCancelled"), text: errorText(error), tone: "error" });
      setRun(waiting);
    }
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
    payAnotherWay,
    checkCard: () => setRun({ state: "card" }),
    /** Back to the form: the card was not right, or another one is to be used. */
    reset: (failure: Failure | null = null) => {
      patchStored({ attempt: null, checkoutId: null });
      setRun({ state: "idle", failure });
    },
  };
}

function unknownState(id: string): CheckoutView {
  return { id, orderId: "", state: "running", actionUrl: null, failureReason: null, failureMetadata: {} };
}
