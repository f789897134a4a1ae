"use client";
import { IconButton } from "@souk/ui/components/icon-button";
import { ArrowLeft, Search, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useId, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import { FollowQuery } from "./follow-query.tsx";
import { queryHref } from "./query-href.ts";
import { forgetSearch, rememberSearch } from "./recent-searches.ts";
import { movedTo, type SuggestOption } from "./suggest-options.ts";
import { useSlashKey } from "./use-slash-key.ts";
import { useSuggestions } from "./use-suggestions.ts";

const loadList = () => import("./suggest-list.tsx");
const SuggestList = lazy(async () => ({ default: (await loadList()).SuggestList }));

const field = [
  "h-11.5 w-full min-w-0 truncate rounded-12 bg-wash pr-11 pl-11 text-[1rem] transition-colors hover:bg-press focus:bg-card md:text-body",
  "[&::-webkit-search-cancel-button]:appearance-none",
].join(" ");

/**
 * The search of every page: a plain form that proposes while somebody types (a combobox with a list, as in the ARIA
 * Authoring Practices). On a phone it fills the screen while it is in use.
 */
export function SearchCombobox() {
  const t = useTranslations("shop.header");
  const locale = useLocale();
  const router = useRouter();
  const listId = useId();
  const box = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, isBehind } = useSuggestions(text, isOpen);
  const optionId = (option: SuggestOption) => `${listId}-${option.id}`;
  const isListed = isOpen && options.length > 0;
  const chosen = isListed ? options[active] : undefined;
  useSlashKey(input);

  const followAddress = useCallback((query: string) => {
    setText(query);
    setOpen(false);
    setActive(-1);
  }, []);
  function close() {
    setOpen(false);
    setActive(-1);
  }
  function leave() {
    close();
    input.current?.blur();
  }
  function type(value: string) {
    setText(value);
    setActive(-1);
    setOpen(true);
  }
  function search() {
    rememberSearch(text);
    leave();
    router.push(queryHref(text));
  }
  function choose(option: SuggestOption) {
    if ("text" in option) {
      rememberSearch(option.text);
      setText(option.text);
    }
    leave();
    router.push(option.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (!isOpen) setOpen(true);
        else setActive(movedTo(active, event.key === "ArrowDown" ? 1 : -1, options.length));
        break;
      case "Enter":
        if (!chosen) break;
        event.preventDefault();
        choose(chosen);
        break;
      case "Escape":
        event.preventDefault();
        if (isListed) close();
        else type("");
        break;
      case "Delete":
        if (!event.shiftKey || chosen?.kind !== "recent") break;
        event.preventDefault();
        forgetSearch(chosen.text);
        break;
    }
  }

  useEffect(() => {
    if (chosen) document.getElementById(`${listId}-${chosen.id}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, listId]);

  return (
    <search className="block h-11.5 min-w-0">
      <Suspense fallback={null}>
        <FollowQuery onChange={followAddress} />
      </Suspense>
      <form
        ref={box}
        action={`/${locale}/search`}
        data-open={isOpen || undefined}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
        onBlur={({ relatedTarget }) => {
          if (!box.current?.contains(relatedTarget)) close();
        }}
        className="group relative max-md:data-open:fixed max-md:data-open:inset-0 max-md:data-open:z-50 max-md:data-open:flex max-md:data-open:flex-col max-md:data-open:bg-paper"
      >
        <div className="flex items-center gap-1 max-md:group-data-open:py-3.5 max-md:group-data-open:pr-4 max-md:group-data-open:pl-2">
          {isOpen && (
            <IconButton label={t("back")} onClick={leave} className="md:hidden">
              <ArrowLeft aria-hidden strokeWidth={1.75} />
            </IconButton>
          )}
          <div className="relative min-w-0 grow">
            <Search
              aria-hidden
              strokeWidth={1.75}
              className="pointer-events-none absolute top-1/2 left-4 size-4.5 -translate-y-1/2 text-soft"
            />
            <input
              ref={input}
              type="search"
              name="q"
              role="combobox"
              aria-label={t("search")}
              aria-keyshortcuts="/"
              aria-autocomplete="list"
              aria-expanded={isListed}
              aria-controls={listId}
              aria-activedescendant={chosen ? optionId(chosen) : undefined}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              maxLength={200}
              enterKeyHint="search"
              placeholder={t("searchHint")}
              value={text}
              onChange={({ target }) => type(target.value)}
              onFocus={() => {
                void loadList();
                setOpen(true);
              }}
              onClick={() => setOpen(true)}
              onKeyDown={onKeyDown}
              className={field}
            />
            {text !== "" && isOpen ? (
              <IconButton
                label={t("clearSearch")}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  type("");
                  input.current?.focus();
                }}
                className="absolute top-0.5 right-0.5 size-10.5 text-body text-soft"
              >
                <X aria-hidden strokeWidth={1.75} />
              </IconButton>
            ) : (
              <kbd
                aria-hidden
                className="pointer-events-none absolute top-1/2 right-4 hidden size-5.5 -translate-y-1/2 place-items-center rounded-6 border border-line bg-card font-sans text-label text-soft group-focus-within:opacity-0 md:grid"
              >
                /
              </kbd>
            )}
          </div>
        </div>
        {isOpen && (
          <Suspense fallback={null}>
            <SuggestList
              id={listId}
              typed={text}
              options={options}
              active={active}
              isBehind={isBehind}
              optionId={optionId}
              onPoint={setActive}
              onChoose={choose}
            />
          </Suspense>
        )}
      </form>
    </search>
  );
}
