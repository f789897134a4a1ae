"use client";

import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from "react";

export type Toast = {
  title: string;
  text?: string;
  /** What it is about: a later one about the same takes its place, so that nobody is offered to undo what is past that. */
  about?: string;
  tone?: "plain" | "good" | "error";
  /** What can be done about it, usually undo. `altText` tells a screen reader where else to do it. */
  action?: { label: string; altText: string; onSelect: () => void };
  /** 6 s unless said; an error or an action gets 10 s. */
  durationMs?: number;
};

export type ShownToast = Toast & { id: number; open: boolean };

const ShowToast = createContext<((toast: Toast) => void) | undefined>(undefined);

/** Gives the function that shows a toast. Throws outside of `ToastProvider`. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ShowToast);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

export type ToastLabels = {
  /** Names the region, for example "Notifications". */
  region: string;
  close: string;
};

export type ToastProviderProps = { children: ReactNode; labels: ToastLabels };

/** Most visits see no toast: what shows them is fetched with the first. */
const ToastRegion = lazy(async () => ({ default: (await import("./toast-region.tsx")).ToastRegion }));

/** Shows the toasts of what is below it; once, near the root of an app. */
export function ToastProvider({ children, labels }: ToastProviderProps) {
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const show = useCallback((toast: Toast) => {
    setToasts((shown) => {
      const id = (shown.at(-1)?.id ?? 0) + 1;
      const others = shown.filter(({ open, about }) => open && (about === undefined || about !== toast.about));
      return [...others.slice(-2), { ...toast, id, open: true }];
    });
  }, []);
  const close = (id: number) =>
    setToasts((shown) => shown.map((toast) => (toast.id === id ? { ...toast, open: false } : toast)));

  return (
    <ShowToast value={show}>
      {children}
      {toasts.length > 0 && (
        <Suspense>
          <ToastRegion toasts={toasts} labels={labels} onClose={close} />
        </Suspense>
      )}
    </ShowToast>
  );
}
