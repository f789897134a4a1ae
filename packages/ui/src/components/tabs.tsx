"use client";

import * as Radix from "radix-ui/tabs";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type TabsProps = {
  /** Names the list of tabs. */
  label: string;
  tabs: { id: string; label: ReactNode; content: ReactNode }[];
  defaultTab?: string;
  /** With `onChange` the app holds the state, for example in the address. */
  tab?: string;
  onChange?: (id: string) => void;
  className?: string | undefined;
};

/** Panels of which one is shown. For pages use `NavTabs`, which are links. */
export function Tabs({ label, tabs, defaultTab, tab, onChange, className }: TabsProps) {
  const first = defaultTab ?? tabs[0]?.id;
  return (
    <Radix.Root
      data-slot="tabs"
      className={cn("min-w-0", className)}
      {...(tab === undefined ? first !== undefined && { defaultValue: first } : { value: tab })}
      {...(onChange && { onValueChange: onChange })}
    >
      <Radix.List aria-label={label} className="scroll-row flex gap-6 shadow-[inset_0_-1px_0_var(--color-line)]">
        {tabs.map(({ id, label: text }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className={cn(
              "min-h-11 shrink-0 border-transparent border-b-2 text-soft transition-colors hover:text-ink",
              "focus-visible:-outline-offset-2 focus-visible:rounded-8",
              "data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink",
            )}
          >
            {text}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="rounded-8 pt-5">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
