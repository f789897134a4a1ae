"use client";
import { Ground } from "@souk/ui/components/ground";
import { cn } from "@souk/ui/lib/cn";
import { ArrowUpRight, History, LayoutGrid, Search, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { groundHueOf, PictureOrLetter } from "../../catalogue/picture-or-letter.tsx";
import { forgetSearch } from "./recent-searches.ts";
import { addedTo, type SuggestOption } from "./suggest-options.ts";

export interface SuggestLineProps {
  readonly id: string;
  readonly typed: string;
  readonly option: SuggestOption;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One proposal: a link for the pointer, an option for the keyboard. */
export function SuggestLine({ id, typed, option, isActive, onPoint, onChoose }: SuggestLineProps) {
  const locale = useLocale();
  return (
    <div className="relative flex">
      <a
        id={id}
        href={`/${locale}${option.href}`}
        role="option"
        aria-selected={isActive}
        tabIndex={-1}
        onPointerMove={isActive ? undefined : onPoint}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChoose();
        }}
        className={cn(
          "flex min-h-11 min-w-0 grow items-center gap-3 rounded-12 px-3 py-1.5 aria-selected:bg-wash",
          option.kind === "recent" && "pr-12",
        )}
      >
        <Content typed={typed} option={option} />
      </a>
      {option.kind === "recent" && <Forget text={option.text} />}
    </div>
  );
}

function Content({ typed, option }: Pick<SuggestLineProps, "typed" | "option">) {
  switch (option.kind) {
    case "recent":
      return <Words icon={<History />} typed={typed} text={option.text} isForgettable />;
    case "query":
      return <Words icon={<Search />} typed={typed} text={option.text} />;
    case "category":
      return (
        <Line icon={<LayoutGrid />} aside={option.category.count}>
          {option.category.name}
          {option.category.parentName && <span className="text-soft"> · {option.category.parentName}</span>}
        </Line>
      );
    case "product":
      return <Product product={option.product} />;
  }
}

interface WordsProps {
  readonly icon: ReactNode;
  readonly typed: string;
  readonly text: string;
  readonly isForgettable?: boolean;
}

function Words({ icon, typed, text, isForgettable = false }: WordsProps) {
  const [known, added] = addedTo(typed, text);
  return (
    <Line icon={icon} aside={!isForgettable && <ArrowUpRight aria-hidden strokeWidth={1.75} className="size-4" />}>
      {known}
      <strong className={known ? "font-semibold" : "font-normal"}>{added}</strong>
    </Line>
  );
}

function Line({ icon, aside, children }: { icon: ReactNode; aside: ReactNode; children: ReactNode }) {
  return (
    <>
      <span aria-hidden className="shrink-0 text-soft [&_svg]:size-4.5 [&_svg]:stroke-[1.75]">
        {icon}
      </span>
      <span className="min-w-0 grow wrap-anywhere">{children}</span>
      <span className="shrink-0 text-label text-soft">{aside}</span>
    </>
  );
}

function Product({ product }: { product: Extract<SuggestOption, { kind: "product" }>["product"] }) {
  const t = useTranslations("shop.card");
  const { title, brand, picture, price, hasPriceRange } = product;
  return (
    <>
      <Ground hue={groundHueOf(picture, title)} fit="cover" className="size-13 shrink-0 rounded-8">
        <PictureOrLetter picture={picture} title={title} sizes="3.25rem" widthMax={160} />
      </Ground>
      <span className="min-w-0 grow">
        <span className="line-clamp-2 leading-snug wrap-anywhere">{title}</span>
        {brand && <span className="block truncate text-label text-soft">{brand}</span>}
      </span>
      {price && (
        <span className="shrink-0 font-semibold">{hasPriceRange ? t("from", { price: price.text }) : price.text}</span>
      )}
    </>
  );
}

/** For the pointer; the keyboard has Shift+Delete, and everyone the button that forgets all. */
function Forget({ text }: { text: string }) {
  const t = useTranslations("finding.suggest");
  return (
    <span
      aria-hidden
      title={t("forget", { text })}
      onClick={() => forgetSearch(text)}
      className="absolute top-0.5 right-0.5 grid size-10 cursor-pointer place-items-center rounded-8 text-soft hover:bg-press hover:text-ink"
    >
      <X strokeWidth={1.75} className="size-4" />
    </span>
  );
}
