"use client";

import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import { IconButton } from "./icon-button.tsx";
import { Overlay } from "./overlay.tsx";

export type DialogProps = {
  /** The button that opens it; leave out with `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  /** One sentence on what this asks. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the action that matters last; wrap one in `DialogClose` to close. */
  footer?: ReactNode;
  closeLabel: string;
  className?: string | undefined;
};

/** A question in the middle of the screen that holds the focus until it is answered. */
export function Dialog({
  trigger,
  title,
  description,
  children,
  footer,
  closeLabel,
  className,
  ...state
}: DialogProps) {
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Overlay />
        <Radix.Content
          data-slot="dialog"
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[calc(100dvh-2rem)] max-w-120 -translate-y-1/2 overflow-y-auto rounded-24",
            "bg-float p-6 text-ink shadow-float outline-none data-[state=closed]:animate-fade-away data-[state=open]:animate-rise",
            className,
          )}
        >
          <Radix.Title className="hyphens-auto pr-10 text-heading">{title}</Radix.Title>
          {description && <Radix.Description className="mt-2 text-soft">{description}</Radix.Description>}
          {children && <div className="mt-5">{children}</div>}
          {footer && <div className="mt-6 flex flex-wrap justify-end gap-2.5 max-xs:*:grow">{footer}</div>}
          <Radix.Close asChild>
            <IconButton label={closeLabel} className="absolute top-4 right-4">
              <X aria-hidden strokeWidth={1.75} />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the dialog it stands in: `<DialogClose><Button>Keep it</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
