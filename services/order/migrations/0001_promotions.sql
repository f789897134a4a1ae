CREATE TABLE "order_discounts" (
	"seller_order_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"promotion_id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"coupon_code" text,
	"kind" text NOT NULL,
	"percent_basis_points" integer NOT NULL,
	"amount_minor" bigint NOT NULL,
	"marketplace_minor" bigint NOT NULL,
	CONSTRAINT "order_discounts_seller_order_id_promotion_id_pk" PRIMARY KEY("seller_order_id","promotion_id"),
	CONSTRAINT "order_discounts_marketplace_within" CHECK ("order_discounts"."marketplace_minor" between 0 and "order_discounts"."amount_minor")
);
--> statement-breakpoint
CREATE TABLE "promotion_claims" (
	"promotion_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"shopper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotion_claims_order_id_promotion_id_pk" PRIMARY KEY("order_id","promotion_id")
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid,
	"name" jsonb NOT NULL,
	"coupon_code" text,
	"kind" text NOT NULL,
	"percent_basis_points" integer NOT NULL,
	"amount_minor" bigint NOT NULL,
	"category_ids" uuid[] NOT NULL,
	"product_ids" uuid[] NOT NULL,
	"minimum_minor" bigint NOT NULL,
	"currency_code" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"total_limit" integer NOT NULL,
	"shopper_limit" integer NOT NULL,
	"use_count" integer DEFAULT 0 NOT NULL,
	"marketplace_basis_points" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotions_use_count" CHECK ("promotions"."use_count" >= 0),
	CONSTRAINT "promotions_seller_pays_own" CHECK ("promotions"."seller_id" is null or "promotions"."marketplace_basis_points" = 0)
);
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_totals_add_up";--> statement-breakpoint
ALTER TABLE "seller_orders" DROP CONSTRAINT "seller_orders_totals_add_up";--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "discount_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "discounts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "discount_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "tax_basis_points" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Orders from before the rate was kept: all rates are multiples of half a percent.
UPDATE "orders" SET "tax_basis_points" = round("tax_minor" * 200.0 / ("total_minor" - "tax_minor")) * 50 WHERE "tax_minor" > 0;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "discount_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "delivery_option_code" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_discounts" ADD CONSTRAINT "order_discounts_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_claims" ADD CONSTRAINT "promotion_claims_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_claims" ADD CONSTRAINT "promotion_claims_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_discounts_order" ON "order_discounts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "promotion_claims_shopper" ON "promotion_claims" USING btree ("shopper_id","promotion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promotions_coupon" ON "promotions" USING btree ("coupon_code") WHERE "promotions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "promotions_code" ON "promotions" USING btree ("coupon_code","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "promotions_automatic" ON "promotions" USING btree ("seller_id") WHERE "promotions"."coupon_code" is null and "promotions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "promotions_seller" ON "promotions" USING btree ("seller_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_discount_within" CHECK ("order_lines"."discount_minor" between 0 and "order_lines"."total_minor");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_totals_add_up" CHECK ("orders"."total_minor" = "orders"."items_minor" + "orders"."delivery_minor" - "orders"."discount_minor" and "orders"."total_minor" >= 0);--> statement-breakpoint
ALTER TABLE "seller_orders" ADD CONSTRAINT "seller_orders_totals_add_up" CHECK ("seller_orders"."total_minor" = "seller_orders"."items_minor" + "seller_orders"."delivery_minor" - "seller_orders"."discount_minor" and "seller_orders"."total_minor" >= 0);