"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "../lib/cn.ts";

export type SearchBoxProps = {
  /** The address the form is sent to by GET. */
  action: string;
  /** The accessible name. */
  label: string;
  placeholder: string;
  name?: string;
  defaultValue?: string | undefined;
  /** Takes over from the plain form where there is JavaScript. */
  onSearch?: (query: string) => void;
  className?: string | undefined;
};

/** A search form that works without JavaScript; with it, `/` goes to the input. */
export function SearchBox({
  action,
  label,
  placeholder,
  name = "q",
  defaultValue,
  onSearch,
  className,
}: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function focusOnSlash(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener("keydown", focusOnSlash);
    return () => document.removeEventListener("keydown", focusOnSlash);
  }, []);

  return (
    <search data-slot="search-box" className={cn("block min-w-0", className)}>
      <form
        action={action}
        className="group relative"
        onSubmit={(event) => {
          if (!onSearch) return;
          event.preventDefault();
          onSearch(input.current?.value.trim() ?? "");
        }}
      >
        <Search
          aria-hidden
          strokeWidth={1.75}
          className="pointer-events-none absolute top-1/2 left-4 size-4.5 -translate-y-1/2 text-soft"
        />
        <input
          ref={input}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          aria-label={label}
          aria-keyshortcuts="/"
          autoComplete="off"
          enterKeyHint="search"
          className={cn(
            "h-11.5 w-full min-w-0 truncate rounded-12 bg-wash pr-4 pl-11 text-body transition-colors hover:bg-press focus:bg-card md:pr-14",
            "[&::-webkit-search-cancel-button]:appearance-none",
          )}
        />
        <kbd
          aria-hidden
          className={cn(
            "pointer-events-none absolute top-1/2 right-4 hidden size-5.5 -translate-y-1/2 place-items-center rounded-6 border border-line",
            "bg-card font-sans text-label text-soft group-focus-within:opacity-0 md:grid",
          )}
        >
          /
        </kbd>
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
