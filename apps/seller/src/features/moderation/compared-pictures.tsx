import { Badge } from "@souk/ui/components/badge";
import { Ground } from "@souk/ui/components/ground";
import { useTranslations } from "next-intl";
import type { FindingView } from "@/server/routers/moderation/case-view";
import type { ComparedPicture } from "@/server/routers/moderation/compare";

interface ComparedPicturesProps {
  readonly pictures: readonly ComparedPicture[];
  readonly findings: readonly FindingView[];
}

/** Large enough to see what is on them. */
export function ComparedPictures({ pictures, findings }: ComparedPicturesProps) {
  const t = useTranslations("moderation");
  if (pictures.length === 0) return null;
  const found = new Set(findings.filter(({ field }) => field === "media").map(({ excerpt }) => excerpt));
  return (
    <section className="grid gap-3">
      <h2 className="text-subheading">{t("pictures")}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-3">
        {pictures.map(({ id, hue, alt, change }) => (
          <li key={id} className="min-w-0">
            <Ground
              hue={hue}
              fit="cover"
              className={`aspect-square rounded-16 ${change === "removed" ? "opacity-50" : ""}`}
            >
              {/* biome-ignore lint/performance/noImgElement: it comes in the right size from the product service. */}
              <img
                src={`/media/${id}/320.webp`}
                srcSet={`/media/${id}/640.webp 2x`}
                alt={alt}
                loading="lazy"
                className="absolute inset-0 size-full object-cover"
              />
            </Ground>
            <p className="mt-1.5 flex flex-wrap gap-1.5">
              {change !== "kept" && <Badge tone={change === "added" ? "good" : "wash"}>{t(`picture.${change}`)}</Badge>}
              {found.has(id) && <Badge tone="warn">{t("reasons.DUPLICATE_PICTURE")}</Badge>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
