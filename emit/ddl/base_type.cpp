#include "catalog/kinds/base_type.h"

#include <utility>

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::BaseType;

namespace {

Sql named(const BaseType& type) { return "TYPE " + name_of(type.identity); }

Sql alignment_word(const BaseType& type)
{
    const std::string& word = type.alignment.text();
    return word == "char" ? Sql("char") : word == "int2" ? Sql("int2") : word == "double" ? Sql("double") : Sql("int4");
}

Sql storage_word(const BaseType& type) { return keyword(type.storage); }

/// Each is left out where it is what CREATE TYPE would choose.
std::vector<Sql> parameters(const BaseType& type)
{
    std::vector<Sql> list;
    const auto add_function = [&list](Verbatim parameter, const std::string& function) {
        if (!function.empty()) {
            list.push_back(Sql(parameter) + " = " + Sql::deparsed(function));
        }
    };
    const auto add_if = [&list](bool wanted, Sql parameter) {
        if (wanted) {
            list.push_back(std::move(parameter));
        }
    };
    add_function("INPUT", type.input);
    add_function("OUTPUT", type.output);
    add_function("RECEIVE", type.receive);
    add_function("SEND", type.send);
    add_function("TYPMOD_IN", type.modifier_input);
    add_function("TYPMOD_OUT", type.modifier_output);
    add_function("ANALYZE", type.analyze);
    add_function("SUBSCRIPT", type.subscript);
    add_if(type.length >= 0, "INTERNALLENGTH = " + number(type.length));
    add_if(type.passed_by_value, Sql("PASSEDBYVALUE"));
    add_if(type.alignment.text() != "int4", "ALIGNMENT = " + alignment_word(type));
    add_if(type.storage.text() != "plain", "STORAGE = " + storage_word(type));
    add_if(type.category != "U", "CATEGORY = " + literal(type.category));
    add_if(type.preferred, Sql("PREFERRED = true"));
    add_if(type.default_value.has_value(), "DEFAULT = " + literal(type.default_value.value_or("")));
    add_if(!type.element.empty(), "ELEMENT = " + Sql::deparsed(type.element.text()));
    add_if(type.delimiter != ",", "DELIMITER = " + literal(type.delimiter));
    add_if(type.collatable, Sql("COLLATABLE = true"));
    return list;
}

Sql create_type(const BaseType& type)
{
    return type.defined ? "CREATE " + named(type) + " (\n    " + joined(parameters(type), ",\n    ") + "\n)"
                        : "CREATE " + named(type);
}

/// What ALTER TYPE SET has words for; NONE takes a function away.
std::vector<Sql> settings(const BaseType& to, catalog::FieldSet changed)
{
    std::vector<Sql> list;
    const auto add_function = [&](Verbatim property, std::string BaseType::*member) {
        if (changed.has(member)) {
            const std::string& function = to.*member;
            list.push_back(Sql(property) + " = " + (function.empty() ? Sql("NONE") : Sql::deparsed(function)));
        }
    };
    add_function("RECEIVE", &BaseType::receive);
    add_function("SEND", &BaseType::send);
    add_function("TYPMOD_IN", &BaseType::modifier_input);
    add_function("TYPMOD_OUT", &BaseType::modifier_output);
    add_function("ANALYZE", &BaseType::analyze);
    add_function("SUBSCRIPT", &BaseType::subscript);
    if (changed.has(&BaseType::storage)) {
        list.push_back("STORAGE = " + storage_word(to));
    }
    return list;
}

}  // namespace

template <>
void Ddl<BaseType>::create(const BaseType& type, const StepContext& context, std::vector<Statement>& out)
{
    add(out, create_type(type));
    add_owner_of_new(named(type), type.owner, context, out);
}

template <>
void Ddl<BaseType>::alter(const BaseType& from, const BaseType& to, catalog::FieldSet changed,
                          const StepContext& context, std::vector<Statement>& out)
{
    if (changed.has(&BaseType::defined)) {
        // Only the owner of a shell can make a type of it (TypeCreate).
        StepContext as_owner = context;
        as_owner.executor = from.owner;
        add_owner_of_new(named(from), context.executor, as_owner, out);
        create(to, context, out);
        return;
    }
    if (const std::vector<Sql> list = settings(to, changed); !list.empty()) {
        add(out, "ALTER " + named(to) + " SET (" + joined(list) + ")");
    }
    if (changed.has(&BaseType::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

/// The functions that need the type, and that it needs, go along; whatever else stands on them is gone before.
template <>
void Ddl<BaseType>::drop(const BaseType& type, const StepContext& context, std::vector<Statement>& out)
{
    add(out, drop_type(type.identity, context));
}

}  // namespace tidemark::emit
