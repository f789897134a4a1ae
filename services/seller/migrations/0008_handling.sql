ALTER TABLE "sellers" ADD COLUMN "handling_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sellers" ADD COLUMN "cut_off_hour" integer DEFAULT 15 NOT NULL;