#include "catalog/shadow/account.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include "catalog/error.h"

namespace tidemark::catalog {

Account unprivileged_account()
{
    Account account;
    if (geteuid() != 0) {
        account.uid = geteuid();
        account.gid = getegid();
        return account;
    }
    for (const char* name : {"postgres", "nobody"}) {
        const passwd* entry = getpwnam(name);
        if (entry == nullptr || entry->pw_uid == 0) {
            continue;
        }
        account.uid = entry->pw_uid;
        account.gid = entry->pw_gid;
        account.name = name;
        account.is_foreign = true;
        int count = 64;
        account.groups.resize(static_cast<std::size_t>(count));
        if (getgrouplist(name, account.gid, account.groups.data(), &count) < 0) {
            // More groups than PostgreSQL's programs could ever need.
            account.groups = {account.gid};
        } else {
            account.groups.resize(static_cast<std::size_t>(count));
        }
        return account;
    }
    throw ClusterError(
        "PostgreSQL does not run as root, and there is neither a user 'postgres' nor 'nobody' to run it as", {});
}

}  // namespace tidemark::catalog
