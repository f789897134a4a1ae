"use client";

import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

export type DropdownMenuProps = {
  /** One button element. */
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
};

/** A menu below its button; children are `MenuItem`s, `MenuLink`s, `MenuLabel`s and `MenuSeparator`s. */
export function DropdownMenu({ trigger, children, align = "end" }: DropdownMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          data-slot="dropdown-menu"
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={cn(
            "z-50 min-w-48 max-w-[min(20rem,calc(100vw-1.5rem))] rounded-16 border border-line bg-float p-1.5 text-ink shadow-float",
            "data-[state=open]:animate-rise",
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemLook = cn(
  "flex min-h-10 cursor-pointer select-none items-center gap-2.5 rounded-12 px-3 py-2 text-small outline-none",
  "data-disabled:pointer-events-none data-disabled:opacity-45 data-highlighted:bg-ink/5 [&_svg]:size-4.5 [&_svg]:shrink-0",
);

export type MenuItemProps = {
  children: ReactNode;
  onSelect: () => void;
  tone?: "plain" | "danger";
  disabled?: boolean;
};

/** An action in a menu. */
export function MenuItem({ children, onSelect, tone = "plain", disabled = false }: MenuItemProps) {
  return (
    <Radix.Item
      data-slot="menu-item"
      disabled={disabled}
      onSelect={onSelect}
      className={cn(itemLook, tone === "danger" && "text-danger")}
    >
      {children}
    </Radix.Item>
  );
}

/** A place to go to in a menu. */
export function MenuLink({
  href,
  children,
  linkAs: Link = "a",
}: {
  href: string;
  children: ReactNode;
  linkAs?: LinkComponent;
}) {
  return (
    <Radix.Item asChild>
      <Link href={href} data-slot="menu-link" className={itemLook}>
        {children}
      </Link>
    </Radix.Item>
  );
}

/** A line of text in a menu, such as whose account it is. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-3 py-2 text-label text-soft wrap-anywhere">{children}</Radix.Label>;
}

/** A hairline between two groups of a menu. */
export function MenuSeparator() {
  return <Radix.Separator className="mx-3 my-1.5 h-px bg-line" />;
}
