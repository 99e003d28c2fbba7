// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "core/roles/Role.h"
#include "feed/Change.h"
#include "feed/PlainValues.h"
#include "feed/StateView.h"
#include "feed/UnitGrantRule.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::feed {

class StreamFamily;

enum class RecordClass {
    Document, ///< can be edited
    Entry,    ///< never is; what was wrong is undone by another entry
};

/// Who writes, and where, as the server knows it (the console fills it with what it believes).
struct WriteContext
{
    Id account;
    Id stream;
    Id owner; ///< the unit that owns the stream
    StreamPurpose purpose = StreamPurpose::Public;
    Role role = Role::Member; ///< the author's role on this stream
    Instant receivedAt;
    const StateView *state = nullptr; ///< the stream before this change; never null
    /// What belongs together with that stream. Null where only that one is at hand: references beyond it are then not checked.
    const StreamFamily *family = nullptr;
};

/// A validator's word: a failure quarantines the change (its shape or reference is wrong); flags accept it and mark
/// that the state had changed meanwhile (phase over, cap used).
using Validation = Result<std::vector<std::string>>;
using Validator = std::function<Validation(const Change &, const WriteContext &)>;

/// A field of a kind.
struct FieldDeclaration
{
    std::string name;
    bool required = true;
    Settle settle = Settle::Latest;
    std::function<Result<void>(const json::value &)> check; ///< of the value by itself: its type, see describeKind, and its bounds, see FieldBounds.h
};

/// Everything that both ends need to know of a kind of record. Declared once, in its domain module.
struct KindDeclaration
{
    std::string name; ///< "exercise.claim"
    int schema = 1;   ///< the newest that this program writes; it reads every one from oldestSchema
    int oldestSchema = 1;
    RecordClass recordClass = RecordClass::Document;
    std::vector<FieldDeclaration> fields;
    Permission permission = Permission::AdministerDirectory; ///< what an author's role must allow
    std::set<Role> writers;                                  ///< instead of that: the very roles that write it, as its trade's table names them
    std::set<StreamPurpose> purposes;                        ///< streams that may hold it
    std::optional<StreamPurpose> opens;                      ///< an add whose id is its stream's id gives birth to such a stream;
                                                             ///< it then has a field "unit", the owner
    Validator validate;                                      ///< may be empty

    /// Whether an author with @p role on the stream may write it there.
    [[nodiscard]] bool isWrittenBy(Role role) const { return writers.empty() ? may(role, permission) : writers.contains(role); }
    [[nodiscard]] const FieldDeclaration *field(std::string_view name) const;
    [[nodiscard]] Settle settleOf(std::string_view field) const;
};

/// A grant that records of a stream give rise to, e.g. team membership kept in the white cell.
struct DerivedGrant
{
    Id account;
    Id stream;
    Role role = Role::Member;
    auto operator<=>(const DerivedGrant &) const = default;
};

/// The whole set of grants that follow from one stream's records; the server gives and takes the difference.
struct GrantRule
{
    StreamPurpose purpose;       ///< of the streams it reads
    std::set<std::string> kinds; ///< a change of one of these calls for the rule again
    std::function<std::vector<DerivedGrant>(const Id &stream, const StateView &)> derive;
    /// Whether the stream that @p opener opened belongs to @p source. The server drops derived grants on every other
    /// stream but @p source itself: whoever writes in one exercise must not let people into another.
    std::function<bool(const Id &source, const RecordState &opener)> covers;
};

/// Which kinds there are. Filled by app/ from the domain modules, then handed to store and server as const.
class KindRegistry
{
public:
    /// A second declaration of a name is a bug and asserts.
    void declare(KindDeclaration kind);
    void declare(GrantRule rule);
    void declare(UnitGrantRule rule);

    [[nodiscard]] const KindDeclaration *find(std::string_view name) const;
    [[nodiscard]] bool isEntry(std::string_view kind) const;
    [[nodiscard]] std::vector<const KindDeclaration *> kinds() const;
    [[nodiscard]] const std::vector<GrantRule> &grantRules() const { return m_grantRules; }
    [[nodiscard]] const std::vector<UnitGrantRule> &unitGrantRules() const { return m_unitGrantRules; }
    /// Whether streams of @p purpose belong to units: one a unit, named by unitStream(), and read by roles in units alone.
    [[nodiscard]] bool isOfUnits(StreamPurpose purpose) const;
    /// The kind that opens streams of @p purpose. Null: there is none; of several the first by name.
    [[nodiscard]] const KindDeclaration *openerOf(StreamPurpose purpose) const;

    /// Whether @p change has the shape of its kind: known kind and schema, required fields on an add, every
    /// field's type and bounds, no set or remove of an entry. Unknown fields pass: they come from a newer version.
    /// Fails with UnknownKind, UnsupportedVersion, Malformed or InvalidArgument; the detail names the field.
    [[nodiscard]] Result<void> checkShape(const Change &change) const;

    /// checkShape, then role, purpose and the kind's own validator. Fails with Forbidden where the role or the
    /// stream's purpose does not allow it.
    [[nodiscard]] Validation validate(const Change &change, const WriteContext &context) const;

private:
    std::map<std::string, KindDeclaration, std::less<>> m_kinds;
    std::vector<GrantRule> m_grantRules;
    std::vector<UnitGrantRule> m_unitGrantRules;
};

/// Whether @p value is an M that checkPlain lets pass.
template <class M>
[[nodiscard]] Result<void> checkField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto read, fromJson<M>(value));
    return checkPlain(read);
}

/// Declares the fields of kind @p name from the described struct T: optionals are not required, the rest is. A field takes the
/// values of its type that checkPlain lets pass.
/// T's UnknownMembers is no field. The rest of the declaration is filled in by the caller.
template <described::Struct T>
[[nodiscard]] KindDeclaration describeKind(std::string name)
{
    KindDeclaration kind;
    kind.name = std::move(name);
    boost::mp11::mp_for_each<described::Members<T>>([&](auto d) {
        using M = std::remove_cvref_t<decltype(std::declval<T>().*d.pointer)>;
        if constexpr (!std::is_same_v<M, UnknownMembers>) {
            FieldDeclaration field;
            field.name = d.name;
            field.required = !described::IsOptional<M>::value;
            field.check = &checkField<M>;
            kind.fields.push_back(std::move(field));
        }
    });
    return kind;
}

/// The shown fields of @p record as a T, each by its own rule in @p kind.
/// Fails as fromJson does; UnsupportedVersion means "from a newer version".
template <described::Struct T>
[[nodiscard]] Result<T> decodeFields(const RecordState &record, const KindDeclaration &kind)
{
    return fromJson<T>(json::value(record.shownFields([&](std::string_view field) { return kind.settleOf(field); })));
}

/// As above for kinds without fields that a person must settle: every field shows its latest head.
template <described::Struct T>
[[nodiscard]] Result<T> decodeFields(const RecordState &record)
{
    return fromJson<T>(json::value(record.shownFields()));
}

} // namespace redoubt::feed
