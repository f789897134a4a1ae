import { HeroCard } from "@souk/ui/components/hero-card";
import { LinkButton } from "@souk/ui/components/link-button";
import { useTranslations } from "next-intl";
import type { PictureView } from "@/server/catalogue/picture-view";
import type { HomeView, Shelf } from "@/server/pages/home";
import { ProductPicture } from "../catalogue/product-picture.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { pickHeroes } from "./pick-heroes.ts";

/** The ground of the large card: warm, whatever stands on it. */
const leadHue = 65;
/** Beside the warm card, a grey object wants a cool ground. */
const heroHues: Readonly<Record<string, number>> = { headphones: 245 };

/** The opening of the home page: editorial words over the pictures of top-level categories. */
export function Heroes({ home }: { home: HomeView }) {
  const t = useTranslations("shop.home");
  const { lead, sides } = pickHeroes(home);
  return (
    <div className="grid gap-4.5 md:grid-cols-2 lg:grid-cols-[1.35fr_1fr_1fr]">
      <HeroCard
        size="lead"
        hue={leadHue}
        title={t("lead.title")}
        text={<span className="block max-w-52">{t("lead.text")}</span>}
        action={
          <LinkButton href="/new" linkAs={ShopLink}>
            {t("lead.action")}
          </LinkButton>
        }
        picture={
          lead?.picture && <HeroPicture picture={lead.picture} sizes="(min-width: 40rem) 20rem, 14rem" isLarge />
        }
        className="md:col-span-2 lg:col-span-1"
      />
      {sides.map((shelf) => (
        <SideHero key={shelf.category.id} shelf={shelf} />
      ))}
    </div>
  );
}

function SideHero({ shelf: { category, from } }: { shelf: Shelf }) {
  const t = useTranslations("shop.home");
  const hasWords = t.has(`heroes.${category.slug}.title`);
  return (
    <HeroCard
      hue={heroHues[category.slug] ?? category.picture?.hue}
      title={
        <ShopLink href={`/c/${category.slug}`} className="after:absolute after:inset-0 after:rounded-28">
          {hasWords ? t(`heroes.${category.slug}.title`) : category.name}
        </ShopLink>
      }
      text={
        hasWords
          ? t(`heroes.${category.slug}.text`, { price: from?.text ?? "" })
          : from && t("from", { price: from.text })
      }
      picture={category.picture && <HeroPicture picture={category.picture} sizes="(min-width: 64rem) 17rem, 12rem" />}
    />
  );
}

interface HeroPictureProps {
  readonly picture: PictureView;
  readonly sizes: string;
  readonly isLarge?: boolean;
}

/** The frame of a picture has room around its object, so it stands larger than its place and partly out of the card. */
function HeroPicture({ picture, sizes, isLarge = false }: HeroPictureProps) {
  const place = isLarge
    ? "absolute -right-11 -bottom-9 size-56 sm:-right-13 sm:-bottom-13 sm:size-78 lg:-right-11 lg:-bottom-10 lg:size-58 xl:-right-13 xl:-bottom-13 xl:size-78"
    : "absolute -right-8 -bottom-5 size-48 lg:-bottom-8 lg:size-68";
  return (
    <div className={`${place} [&_img]:[filter:none]`}>
      <ProductPicture picture={picture} sizes={sizes} isEager={isLarge} />
    </div>
  );
}
