-- taken for a rename: it keeps pk
ALTER TABLE app.note RENAME TO message;

DROP POLICY q ON app.message;

ALTER POLICY p ON app.message
    USING (EXISTS ( SELECT
   FROM app.message message_1
  WHERE (message_1.parent = message_1.id)));
