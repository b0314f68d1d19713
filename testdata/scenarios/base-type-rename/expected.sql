ALTER TYPE app.amount RENAME TO price;

ALTER TYPE app.note SET SCHEMA other;
