#include "catalog/kinds/comment.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Comment;
using catalog::Identity;
using catalog::Kind;

/// What a comment is about is locked: a table as itself or for a column's sake, but not for a part of any other kind.
void Locks<Comment>::create(const Comment& comment, LockScene& scene)
{
    const Identity subject = comment.identity.parent();
    const bool of_column = subject.kind() == Kind::column && comment.identity.qualifier().empty();
    scene.lock(of_column ? subject.parent() : subject, LockMode::share_update_exclusive);
}

void Locks<Comment>::alter(const Comment&, const Comment& to, catalog::FieldSet, LockScene& scene)
{
    create(to, scene);
}

void Locks<Comment>::drop(const Comment& comment, LockScene& scene) { create(comment, scene); }

}  // namespace tidemark::diff
