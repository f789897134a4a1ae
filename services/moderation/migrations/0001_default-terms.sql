-- What most shops do not allow; operators change the list in the console. "*" at the end: also what begins with it.
INSERT INTO "banned_terms" ("id", "language", "term", "weight")
SELECT gen_random_uuid(), "language", "term", "weight" FROM (VALUES
  ('en', 'counterfeit', 80), ('en', 'replica watch*', 60), ('en', 'fake passport', 100), ('en', 'fake id', 100),
  ('en', 'cocaine', 100), ('en', 'heroin', 100), ('en', 'mdma', 100), ('en', 'methamphetamine', 100), ('en', 'lsd', 60),
  ('en', 'ammunition', 80), ('en', 'handgun*', 100), ('en', 'silencer for rifle*', 100), ('en', 'ivory tusk*', 100),
  ('en', 'miracle cure', 60), ('en', 'cures cancer', 80), ('en', 'child porn*', 100), ('en', 'escort service*', 80),
  ('en', 'pay outside', 60), ('en', 'contact me directly', 40), ('en', 'stolen', 60),
  ('ru', 'контрафакт*', 80), ('ru', 'реплика часов', 60), ('ru', 'поддельный паспорт', 100), ('ru', 'паспорт на заказ', 100),
  ('ru', 'кокаин*', 100), ('ru', 'героин', 100), ('ru', 'героина', 100), ('ru', 'мефедрон*', 100), ('ru', 'амфетамин*', 100), ('ru', 'гашиш*', 100),
  ('ru', 'боеприпас*', 80), ('ru', 'огнестрельн*', 80), ('ru', 'глушитель для винтовки', 100), ('ru', 'бивень слона', 100),
  ('ru', 'чудо-средство', 60), ('ru', 'лечит рак', 80), ('ru', 'детское порно', 100), ('ru', 'эскорт-услуг*', 80),
  ('ru', 'оплата напрямую', 60), ('ru', 'пишите в личку', 40), ('ru', 'краденый', 60), ('ru', 'краденая', 60)
) AS "terms" ("language", "term", "weight");
