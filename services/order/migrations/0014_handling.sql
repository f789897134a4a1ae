ALTER TABLE "shop_closures" ADD COLUMN "handling_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_closures" ADD COLUMN "cut_off_hour" integer DEFAULT 15 NOT NULL;