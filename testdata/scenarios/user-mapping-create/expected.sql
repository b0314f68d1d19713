-- secret-value: user mapping of postgres on server s: the value of its option password is not read: put it in the place of '<password>'
CREATE USER MAPPING FOR postgres SERVER s OPTIONS (password '<password>', "user" 'clerk');
