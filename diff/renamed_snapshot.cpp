#include "diff/renamed_snapshot.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;
using catalog::TypeReference;

bool is_relation(Kind kind)
{
    return kind == Kind::table || kind == Kind::view || kind == Kind::materialized_view || kind == Kind::sequence;
}

bool is_named_part(Kind kind)
{
    return kind == Kind::column || kind == Kind::constraint || kind == Kind::index || kind == Kind::trigger ||
           kind == Kind::policy;
}

/// Has the table parents or children? What is renamed in it is renamed in those too.
bool is_in_tree(const Snapshot& snapshot, Identity table)
{
    const auto& links = snapshot.all<catalog::Inheritance>();
    return std::any_of(links.begin(), links.end(), [table](const catalog::Inheritance& link) {
        return link.identity.parent() == table ||
               catalog::in_schema(Kind::table, link.identity.schema(), link.identity.name()) == table;
    });
}

bool has_generated_column(const Snapshot& snapshot, Identity table)
{
    const auto& parts = snapshot.parts_of(table);
    return std::any_of(parts.begin(), parts.end(), [&snapshot](Identity part) {
        const auto* column = snapshot.find<catalog::Column>(part);
        return column != nullptr && column->generated;
    });
}

bool can_be_followed(const Rename& rename, const Snapshot& from, const Snapshot& to)
{
    const bool is_plain = rename.from && rename.to && rename.part_from.empty() && !rename.makes_way;
    if (!is_plain || to.contains(rename.from)) {
        return false;
    }
    const Kind kind = rename.from.kind();
    if (is_relation(kind)) {
        return from.contains(catalog::top_level(Kind::schema, rename.to.schema()));
    }
    const Identity table = rename.from.parent();
    return is_named_part(kind) && !is_in_tree(from, table) &&
           !(kind == Kind::column && has_generated_column(from, table));
}

/// Follows one rename through the facts of every kind.
class Follower {
public:
    explicit Follower(const Rename& rename) : rename_(rename) {}

    Identity renamed(Identity identity) const
    {
        if (!identity || identity == rename_.from) {
            return identity ? rename_.to : identity;
        }
        const Identity parent = renamed(identity.parent());
        const bool names_table = identity.kind() == Kind::inheritance || identity.kind() == Kind::publication_table;
        const bool names_this =
            names_table && catalog::in_schema(Kind::table, identity.schema(), identity.name()) == rename_.from;
        std::vector<TypeReference> arguments = identity.arguments();
        follow(arguments);
        if (parent == identity.parent() && !names_this && arguments == identity.arguments()) {
            return identity;
        }
        return Identity(identity.kind(), parent, names_this ? rename_.to.schema() : identity.schema(),
                        names_this ? rename_.to.name() : identity.name(), std::move(arguments), identity.qualifier());
    }

    template <class Facts>
    void follow_object(Facts& facts) const
    {
        follow_columns(facts);
        facts.identity = renamed(facts.identity);
        follow_fields(facts);
    }

private:
    template <class T>
    void follow_fields(T& value) const
    {
        catalog::for_each_field<T>([&](const auto& field) { follow(value.*field.member); });
    }

    void follow(Identity& identity) const { identity = renamed(identity); }

    /// The row type of a table goes by the table's name.
    void follow(TypeReference& type) const
    {
        if (is_relation(rename_.from.kind()) && type.schema == rename_.from.schema() &&
            type.name == rename_.from.name()) {
            type.schema = rename_.to.schema();
            type.name = rename_.to.name();
        }
    }

    template <class T>
    void follow(std::vector<T>& values) const
    {
        if constexpr (!std::is_same_v<T, Name> && !std::is_same_v<T, std::string>) {
            for (T& value : values) {
                follow(value);
            }
        }
    }

    template <class T>
    void follow(std::optional<T>& value) const
    {
        if (value) {
            follow(*value);
        }
    }

    template <class T>
    void follow(T& value) const
    {
        if constexpr (catalog::HasFields<T>) {
            follow_fields(value);
        }
    }

    // The names of columns in lists, by the table that they are of.

    template <class Facts>
    void follow_columns(Facts&) const
    {
    }

    void follow_columns(catalog::Constraint& constraint) const
    {
        follow_names(constraint.columns, constraint.identity.parent());
        follow_names(constraint.included, constraint.identity.parent());
        follow_names(constraint.delete_set_columns, constraint.identity.parent());
        follow_names(constraint.referenced_columns, constraint.referenced);
        follow_keys(constraint.elements, constraint.identity.parent());
    }

    void follow_columns(catalog::Index& index) const
    {
        follow_names(index.included, index.identity.parent());
        follow_keys(index.keys, index.identity.parent());
    }

    void follow_columns(catalog::Statistics& statistics) const
    {
        follow_names(statistics.columns, statistics.identity.parent());
        std::sort(statistics.columns.begin(), statistics.columns.end());
    }

    void follow_columns(catalog::PublicationTable& table) const
    {
        follow_names(table.columns, catalog::in_schema(Kind::table, table.identity.schema(), table.identity.name()));
    }

    void follow_keys(std::vector<catalog::IndexKey>& keys, Identity table) const
    {
        for (catalog::IndexKey& key : keys) {
            follow_name(key.column, table);
        }
    }

    void follow_names(std::vector<Name>& names, Identity table) const
    {
        for (Name& name : names) {
            follow_name(name, table);
        }
    }

    void follow_name(Name& name, Identity table) const
    {
        if (rename_.from.kind() == Kind::column && rename_.from.parent() == table && name == rename_.from.name()) {
            name = rename_.to.name();
        }
    }

    const Rename& rename_;
};

void follow(const Rename& rename, Snapshot& snapshot)
{
    const Follower follower(rename);
    const auto follow_kind = [&follower](auto& objects) {
        for (auto& object : objects) {
            follower.follow_object(object);
        }
    };
#define TIDEMARK_KIND(basename, Facts) follow_kind(snapshot.all<catalog::Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    for (catalog::Dependency& dependency : snapshot.dependencies) {
        dependency.dependent = follower.renamed(dependency.dependent);
        dependency.subject = follower.renamed(dependency.subject);
    }
}

}  // namespace

std::vector<Rename> that_can_be_followed(const std::vector<Rename>& renames, const Snapshot& from, const Snapshot& to)
{
    std::vector<Rename> found;
    std::copy_if(renames.begin(), renames.end(), std::back_inserter(found),
                 [&](const Rename& rename) { return can_be_followed(rename, from, to); });
    return found;
}

Snapshot renamed_snapshot(Snapshot snapshot, const std::vector<Rename>& renames)
{
    for (const Rename& rename : renames) {
        follow(rename, snapshot);
    }
    snapshot.seal();
    return snapshot;
}

}  // namespace tidemark::diff
