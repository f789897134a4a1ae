import { Heart, Package, ShoppingBag } from "lucide-react";
import { AppHeader, HeaderLink } from "../../src/components/app-header.tsx";
import { Badge } from "../../src/components/badge.tsx";
import { FilterChips } from "../../src/components/filter-chips.tsx";
import { HeroCard } from "../../src/components/hero-card.tsx";
import { IconButton } from "../../src/components/icon-button.tsx";
import { LinkButton } from "../../src/components/link-button.tsx";
import { LoadMore } from "../../src/components/load-more.tsx";
import { Wordmark } from "../../src/components/logo.tsx";
import { NavTabs } from "../../src/components/nav-tabs.tsx";
import { ProductCard } from "../../src/components/product-card.tsx";
import { ProductGrid } from "../../src/components/product-grid.tsx";
import { Rating } from "../../src/components/rating.tsx";
import { SearchBox } from "../../src/components/search-box.tsx";
import { SectionHeader } from "../../src/components/section-header.tsx";
import { SiteFooter } from "../../src/components/site-footer.tsx";
import { ProductGridSkeleton } from "../../src/components/skeleton.tsx";
import { TextLink } from "../../src/components/text-link.tsx";
import { ThemeToggle } from "../../src/components/theme-toggle.tsx";
import { Picture } from "../pictures.tsx";

const products = [
  { title: "Ridge daypack 22 l, recycled nylon", price: "€64.00", hue: 5, shape: "pot" },
  { title: "Field rangefinder, 35 mm f/2", price: "€389.00", hue: 275, shape: "lamp" },
  { title: "Tempo road shoe, women’s", price: "€79.00", was: "€99.00", badge: "−20 %", hue: 300, shape: "shoe" },
  { title: "Young ficus in terracotta, 40 cm", price: "€24.00", note: "Only 3 left", hue: 140, shape: "pot" },
  {
    title: "Электровысокотемпературоустойчивый чайник",
    price: "12 490,00 ₽",
    was: "14 990,00 ₽",
    hue: 240,
    shape: "pot",
  },
] as const;
const categories = ["New", "Home", "Kitchen", "Clothing", "Audio", "Outdoors", "Play", "Beauty"];

export function Home() {
  return (
    <>
      <Header />
      <main className="page-width grid gap-11 pt-6">
        <div className="grid gap-4.5 lg:grid-cols-[1.35fr_1fr_1fr]">
          <HeroCard
            size="lead"
            hue={65}
            title="Made by people you can name"
            text="312 independent sellers, one basket, one courier at your door tomorrow."
            action={<LinkButton href="#new">See what is new</LinkButton>}
            picture={<Picture hue={5} shape="pot" />}
          />
          <HeroCard
            hue={240}
            title="Quiet ears, long flights"
            text="Headphones from €49"
            picture={<Picture hue={280} shape="lamp" />}
          />
          <HeroCard
            hue={150}
            title="Weekend, under canvas"
            text="Tents and packs, ready to go"
            picture={<Picture hue={140} shape="shoe" />}
          />
        </div>
        <section className="grid gap-5">
          <SectionHeader
            title="New this week"
            aside={
              <TextLink href="#all" variant="soft">
                All 86 →
              </TextLink>
            }
          />
          <FilterChips
            label="Views"
            items={[
              { label: "All", href: "#1", count: "86", current: true },
              { label: "Reduced", href: "#2", count: "12" },
              { label: "Доставка завтра", href: "#3", count: "1 204" },
            ]}
          />
          <ProductGrid>
            {products.map((product) => (
              <li key={product.title}>
                <Card {...product} />
              </li>
            ))}
          </ProductGrid>
          <LoadMore label="Show more" shown="24 of 86" href="#more" />
          <ProductGridSkeleton label="Loading products" count={5} />
        </section>
      </main>
      <Footer />
    </>
  );
}

type CardProduct = {
  title: string;
  price: string;
  was?: string;
  badge?: string;
  note?: string;
  hue: number;
  shape: "pot" | "shoe" | "lamp";
};

function Card({ hue, shape, badge, note, ...product }: CardProduct) {
  return (
    <ProductCard
      {...product}
      href="#product"
      hue={hue}
      picture={<Picture hue={hue} shape={shape} />}
      badge={badge ? <Badge tone="brand">{badge}</Badge> : note && <Badge tone="card">{note}</Badge>}
      muted={note !== undefined}
      action={
        <IconButton label="Save" variant="float" size="sm" shape="round" aria-pressed={badge !== undefined}>
          <Heart aria-hidden strokeWidth={1.75} />
        </IconButton>
      }
      meta={
        <>
          <Rating value="4.8" label="Rated 4.8 of 5" /> · 212 · Norte
        </>
      }
    />
  );
}

function Header() {
  return (
    <AppHeader
      brand={
        <a href="#home">
          <Wordmark name="souk" />
        </a>
      }
      search={<SearchBox action="#search" label="Search" placeholder="Search 12,480 things from 312 sellers" />}
      nav={
        <NavTabs
          label="Categories"
          items={categories.map((label) => ({ label, href: `#${label}`, current: label === "New" }))}
          aside="Deliver to Porto, 4000"
        />
      }
    >
      <HeaderLink href="#orders" label="Orders" icon={<Package />} />
      <HeaderLink href="#saved" label="Saved" icon={<Heart />} />
      <HeaderLink href="#cart" label="Cart" icon={<ShoppingBag />} count={3} countLabel="3 things" />
    </AppHeader>
  );
}

function Footer() {
  const links = ["Delivery", "Возвраты и возмещения", "Sellers"].map((label) => ({ label, href: `#${label}` }));
  return (
    <SiteFooter
      brand={
        <>
          <Wordmark name="souk" />
          <p className="mt-3">Many sellers, one basket, our own couriers.</p>
        </>
      }
      columns={["Shop", "Help", "About"].map((title) => ({ title, links }))}
      legal="Souk is open source"
      controls={<ThemeToggle labels={{ theme: "Theme", light: "Light", dark: "Dark", system: "As the system" }} />}
    />
  );
}
