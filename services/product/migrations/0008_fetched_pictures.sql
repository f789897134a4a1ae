CREATE TABLE "fetched_pictures" (
	"seller_id" uuid NOT NULL,
	"address_hash" text NOT NULL,
	"media_id" text NOT NULL,
	"fetched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fetched_pictures_seller_id_address_hash_pk" PRIMARY KEY("seller_id","address_hash")
);
--> statement-breakpoint
ALTER TABLE "fetched_pictures" ADD CONSTRAINT "fetched_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fetched_pictures_fetched" ON "fetched_pictures" USING btree ("fetched_at");--> statement-breakpoint
CREATE INDEX "fetched_pictures_media" ON "fetched_pictures" USING btree ("media_id");