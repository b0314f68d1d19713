-- An extension that cannot be moved is created anew in its other schema.
CREATE SCHEMA extensions;
CREATE EXTENSION xml2 WITH SCHEMA extensions;
