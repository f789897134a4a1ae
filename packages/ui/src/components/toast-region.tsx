"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import * as Radix from "radix-ui/toast";
import { cn } from "../lib/cn.ts";
import { IconButton } from "./icon-button.tsx";
import type { ShownToast, ToastLabels } from "./toast.tsx";

type ToastRegionProps = { toasts: readonly ShownToast[]; labels: ToastLabels; onClose: (id: number) => void };

/** Where the toasts stand, and how they are announced. */
export function ToastRegion({ toasts, labels, onClose }: ToastRegionProps) {
  return (
    <Radix.Provider label={labels.region} swipeDirection="down">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} closeLabel={labels.close} onClose={() => onClose(toast.id)} />
      ))}
      <Radix.Viewport
        label={labels.region}
        className={cn(
          "fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-60 mx-auto flex max-w-105 flex-col gap-2.5 outline-none",
          "sm:right-6 sm:bottom-6 sm:left-auto sm:mx-0 sm:w-105",
        )}
      />
    </Radix.Provider>
  );
}

function ToastCard({ toast, closeLabel, onClose }: { toast: ShownToast; closeLabel: string; onClose: () => void }) {
  const { title, text, tone = "plain", action } = toast;
  const slow = tone === "error" || action;
  return (
    <Radix.Root
      data-slot="toast"
      open={toast.open}
      onOpenChange={(open) => open || onClose()}
      type={tone === "error" ? "foreground" : "background"}
      duration={toast.durationMs ?? (slow ? 10_000 : 6_000)}
      className={cn(
        "flex min-w-0 items-center gap-3 rounded-16 border border-line bg-float py-2.5 pr-2 pl-4 text-ink shadow-float",
        "data-[state=closed]:animate-fade-away data-[state=open]:animate-rise",
        "data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y)",
      )}
    >
      {tone === "good" && <CircleCheck aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-good" />}
      {tone === "error" && <CircleAlert aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-danger" />}
      <div className="min-w-0 grow py-1 wrap-anywhere">
        <Radix.Title className="font-semibold">{title}</Radix.Title>
        {text && <Radix.Description className="text-small text-soft">{text}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action
          altText={action.altText}
          onClick={action.onSelect}
          className="min-h-9 shrink-0 rounded-12 px-3 font-semibold text-brand text-small transition-colors hover:bg-ink/5"
        >
          {action.label}
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton label={closeLabel} size="sm">
          <X aria-hidden strokeWidth={1.75} />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  );
}
