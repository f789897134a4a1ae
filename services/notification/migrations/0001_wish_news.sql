CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"price_minor" bigint,
	"currency_code" char(3),
	"page_token" text NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "restocked_offers" (
	"offer_id" uuid PRIMARY KEY NOT NULL,
	"unseen_changes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "told_wishes" (
	"account_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"price_minor" bigint,
	"currency_code" char(3),
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "told_wishes_account_id_product_id_kind_pk" PRIMARY KEY("account_id","product_id","kind"),
	CONSTRAINT "told_wishes_price_whole" CHECK (("told_wishes"."price_minor" is null) = ("told_wishes"."currency_code" is null))
);
--> statement-breakpoint
CREATE TABLE "watched_products" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"unseen_changes" integer NOT NULL,
	"price_minor" bigint,
	"currency_code" char(3),
	"sold_out_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "wish_news" (
	"account_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wish_news_account_id_product_id_kind_pk" PRIMARY KEY("account_id","product_id","kind")
);
--> statement-breakpoint
CREATE INDEX "announcements_due" ON "announcements" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "told_wishes_told" ON "told_wishes" USING btree ("told_at");--> statement-breakpoint
CREATE INDEX "watched_products_due" ON "watched_products" USING btree ("product_id") WHERE "watched_products"."unseen_changes" > 0;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_one_wish_mail" ON "deliveries" USING btree ("recipient") WHERE "deliveries"."topic" = 'wish_news' and "deliveries"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "deliveries_wish_mails" ON "deliveries" USING btree ("recipient","settled_at") WHERE "deliveries"."topic" = 'wish_news';