CREATE TABLE "forgotten_methods" (
	"provider" text NOT NULL,
	"provider_method_id" text NOT NULL,
	"forgotten_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "forgotten_methods_provider_provider_method_id_pk" PRIMARY KEY("provider","provider_method_id")
);
--> statement-breakpoint
CREATE TABLE "gone_shoppers" (
	"shopper_id" uuid PRIMARY KEY NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "forgotten_methods_forgotten_at" ON "forgotten_methods" USING btree ("forgotten_at");