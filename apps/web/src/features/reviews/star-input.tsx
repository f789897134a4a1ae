"use client";
import { Star } from "lucide-react";
import { useTranslations } from "next-intl";

export interface StarInputProps {
  /** 0: not chosen yet. */
  readonly value: number;
  readonly error?: string | undefined;
  readonly onChoose: (stars: number) => void;
}

/** One to five stars: native radio buttons, so that the arrow keys work. */
export function StarInput({ value, error, onChoose }: StarInputProps) {
  const t = useTranslations("reviews.form");
  return (
    <fieldset className="min-w-0" aria-describedby={error ? "stars-error" : undefined}>
      <legend className="mb-1.5 font-medium text-label">{t("stars")}</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="-ml-1.5 flex">
          {[1, 2, 3, 4, 5].map((stars) => (
            <label key={stars} className="relative grid size-11 place-items-center rounded-12">
              <input
                type="radio"
                name="stars"
                value={stars}
                checked={value === stars}
                aria-label={t("starsOf", { count: stars })}
                aria-invalid={error ? true : undefined}
                onChange={() => onChoose(stars)}
                className="absolute inset-0 z-1 cursor-[inherit] appearance-none rounded-12"
              />
              <Star
                aria-hidden
                strokeWidth={1.5}
                className={stars <= value ? "size-7 fill-warn text-warn" : "size-7 text-edge"}
              />
            </label>
          ))}
        </div>
        {value > 0 && <span className="text-soft">{t(`word.${value}`)}</span>}
      </div>
      {error && (
        <p id="stars-error" className="mt-1 text-danger text-label">
          {error}
        </p>
      )}
    </fieldset>
  );
}
