"use client";
import { ChevronRight, CircleCheck } from "lucide-react";
import { Children, type ReactNode } from "react";
import { Link } from "@/i18n/navigation";

interface WaitingListProps {
  readonly label: string;
  /** Said when there is nothing in it. */
  readonly nothing: string;
  readonly children: ReactNode;
}

export function WaitingList({ label, nothing, children }: WaitingListProps) {
  const isEmpty = Children.count(children) === 0;
  return (
    <section aria-label={label} className="max-w-reading">
      <h2 className="mb-2 text-subheading">{label}</h2>
      {isEmpty ? (
        <p className="flex items-center gap-2.5 border-line border-y py-3.5 text-soft">
          <CircleCheck aria-hidden strokeWidth={1.75} className="size-5 text-good" />
          {nothing}
        </p>
      ) : (
        <ul className="border-line border-t">{children}</ul>
      )}
    </section>
  );
}

interface WaitingRowProps {
  readonly href: string;
  readonly title: string;
  /** What one does about it: "Add", "Pack". */
  readonly action: string;
}

export function WaitingRow({ href, title, action }: WaitingRowProps) {
  return (
    <li className="border-line border-b">
      <Link href={href} className="group flex min-h-11.5 items-center gap-4 py-2 hover:text-brand">
        <span className="min-w-0 grow">{title}</span>
        <span className="inline-flex shrink-0 items-center gap-1 font-semibold">
          {action}
          <ChevronRight aria-hidden strokeWidth={1.75} className="size-4" />
        </span>
      </Link>
    </li>
  );
}
