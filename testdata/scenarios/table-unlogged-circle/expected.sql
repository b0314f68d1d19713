ALTER TABLE app.lock DROP CONSTRAINT lock_mode;

ALTER TABLE app.mode DROP CONSTRAINT mode_lock;

-- table-rewrite: table app.child: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.child SET UNLOGGED;

-- table-rewrite: table app.lock: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.lock SET UNLOGGED;

-- table-rewrite: table app.mode: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.mode SET UNLOGGED;

ALTER TABLE app.lock ADD CONSTRAINT lock_mode FOREIGN KEY (mode) REFERENCES app.mode (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE app.mode ADD CONSTRAINT mode_lock FOREIGN KEY (lock) REFERENCES app.lock (id) DEFERRABLE INITIALLY DEFERRED;

-- table-rewrite: table app.parent: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.parent SET UNLOGGED;
