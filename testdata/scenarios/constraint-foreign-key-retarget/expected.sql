ALTER TABLE app.child DROP CONSTRAINT child_fkey;
ALTER TABLE app.child ADD CONSTRAINT child_fkey FOREIGN KEY (a, b) REFERENCES app.other (a, b);
