CREATE TABLE "commission_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"rule_id" uuid NOT NULL,
	"actor_id" text NOT NULL,
	"reason" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commission_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid,
	"seller_id" uuid,
	"category_id" uuid,
	"percent_basis_points" integer NOT NULL,
	"fixed_minor" bigint NOT NULL,
	"floor_minor" bigint,
	"cap_minor" bigint,
	"currency_code" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commission_rules_percent" CHECK ("commission_rules"."percent_basis_points" between 0 and 10000),
	CONSTRAINT "commission_rules_amounts" CHECK ("commission_rules"."fixed_minor" >= 0 and "commission_rules"."floor_minor" >= 0 and "commission_rules"."cap_minor" >= "commission_rules"."floor_minor"),
	CONSTRAINT "commission_rules_currency" CHECK ("commission_rules"."currency_code" is not null or ("commission_rules"."fixed_minor" = 0 and "commission_rules"."floor_minor" is null and "commission_rules"."cap_minor" is null)),
	CONSTRAINT "commission_rules_product_alone" CHECK ("commission_rules"."product_id" is null or ("commission_rules"."seller_id" is null and "commission_rules"."category_id" is null))
);
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "commission" jsonb;--> statement-breakpoint
CREATE INDEX "commission_rules_newest" ON "commission_rules" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "commission_rules_ends" ON "commission_rules" USING btree ("ends_at");