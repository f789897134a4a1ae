CREATE TABLE "former_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_popularity" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"heat" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"order_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sales_order_id_product_id_pk" PRIMARY KEY("order_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "product_listings" ADD COLUMN "popular_first" bigint;--> statement-breakpoint
-- Nothing was counted yet: newest first, as domain/popularity.ts has it.
UPDATE "product_listings" SET "popular_first" = 4611686018427387904 - (extract(epoch from "published_at") * 1000)::bigint;--> statement-breakpoint
ALTER TABLE "product_listings" ALTER COLUMN "popular_first" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "former_slugs" ADD CONSTRAINT "former_slugs_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_popularity" ADD CONSTRAINT "product_popularity_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_slugs_product" ON "former_slugs" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "sales_placed_at" ON "sales" USING btree ("placed_at");--> statement-breakpoint
CREATE INDEX "sales_product" ON "sales" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "product_listings_popular" ON "product_listings" USING btree ("scope_id","popular_first","product_id");