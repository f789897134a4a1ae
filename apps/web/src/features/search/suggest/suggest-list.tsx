"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { forgetSearches } from "./recent-searches.ts";
import { SuggestLine } from "./suggest-line.tsx";
import type { SuggestOption } from "./suggest-options.ts";

export interface SuggestListProps {
  readonly id: string;
  readonly typed: string;
  readonly options: readonly SuggestOption[];
  /** Index of the option that the arrow keys reached; -1: none. */
  readonly active: number;
  readonly isBehind: boolean;
  readonly optionId: (option: SuggestOption) => string;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (option: SuggestOption) => void;
}

const kinds = ["recent", "query", "category", "product"] as const;

/** What is proposed, in groups. The focus stays in the field; the list is told by `aria-activedescendant`. */
export function SuggestList({ id, typed, options, active, isBehind, optionId, onPoint, onChoose }: SuggestListProps) {
  const t = useTranslations("finding.suggest");
  const isEmpty = options.length === 0;
  const groups = kinds
    .map((kind) => ({ kind, lines: options.flatMap((option, at) => (option.kind === kind ? [{ option, at }] : [])) }))
    .filter(({ lines }) => lines.length > 0);
  const words = groups.filter(({ kind }) => kind !== "product");
  const products = groups.filter(({ kind }) => kind === "product");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by the press, the options are links
    <div
      // A press must not take the focus out of the field: the list would close under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      className={cn(
        "z-40 min-h-0 overflow-y-auto overscroll-contain max-md:grow max-md:px-2 max-md:pb-6",
        "md:absolute md:inset-x-0 md:top-full md:mt-2 md:max-h-[min(36rem,calc(100dvh-7rem))] md:rounded-16 md:bg-float md:p-2 md:shadow-float",
        isEmpty && "md:hidden",
      )}
    >
      <div
        id={id}
        role="listbox"
        aria-label={t("label")}
        // Not dimmed meanwhile: soft text would no longer be read easily.
        aria-busy={isBehind}
        className={cn(
          "grid items-start gap-2",
          words.length > 0 && products.length > 0 && "lg:grid-cols-[minmax(0,4fr)_minmax(0,5fr)]",
        )}
      >
        {[words, products].map(
          (column) =>
            column.length > 0 && (
              <div key={column === words ? "words" : "products"} className="grid gap-2">
                {column.map(({ kind, lines }) => (
                  <Group key={kind} title={kind === "query" && typed.trim() === "" ? t("popular") : t(kind)}>
                    {lines.map(({ option, at }) => (
                      <SuggestLine
                        key={option.id}
                        id={optionId(option)}
                        typed={typed}
                        option={option}
                        isActive={at === active}
                        onPoint={() => onPoint(at)}
                        onChoose={() => onChoose(option)}
                      />
                    ))}
                  </Group>
                ))}
              </div>
            ),
        )}
      </div>
      {groups.some(({ kind }) => kind === "recent") && typed.trim() === "" && (
        <button
          type="button"
          onClick={forgetSearches}
          className="mx-3 mt-2 mb-1 rounded-4 py-1 text-small text-soft underline underline-offset-3 hover:text-ink"
        >
          {t("forgetAll")}
        </button>
      )}
      <p role="status" className="sr-only">
        {!isBehind && t("count", { count: options.length })}
      </p>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="px-3 pt-2 pb-1 font-semibold text-label text-soft">{title}</legend>
      {children}
    </fieldset>
  );
}
