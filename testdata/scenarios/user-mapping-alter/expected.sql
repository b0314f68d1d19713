-- secret-value: server s: the value of its option api_key is not read: put it in the place of '<api_key>'
ALTER SERVER s OPTIONS (ADD api_key '<api_key>');

ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET "user" 'b');

-- secret-value: user mapping of scenario_owner on server s: the value of its option password is not read: put it in the place of '<password>'
ALTER USER MAPPING FOR scenario_owner SERVER s OPTIONS (ADD password '<password>');

-- secret-value: user mapping of scenario_reader on server s: the value of its option token is not read: put it in the place of '<token>'
ALTER USER MAPPING FOR scenario_reader SERVER s OPTIONS (ADD token '<token>', DROP password);
