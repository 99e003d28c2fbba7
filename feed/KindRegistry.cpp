// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/KindRegistry.h"

#include <algorithm>
#include <cassert>

namespace redoubt::feed {

const FieldDeclaration *KindDeclaration::field(std::string_view fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto &f) { return f.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

Settle KindDeclaration::settleOf(std::string_view fieldName) const
{
    // Whether something is there at all is never decided by whose clock was ahead.
    if (fieldName == RecordState::Removed)
        return Settle::Person;
    const auto *declared = field(fieldName);
    return declared ? declared->settle : Settle::Latest;
}

void KindRegistry::declare(KindDeclaration kind)
{
    const auto name = kind.name;
    [[maybe_unused]] const bool isNew = m_kinds.emplace(name, std::move(kind)).second;
    assert(isNew && "a kind is declared once");
}

void KindRegistry::declare(GrantRule rule) { m_grantRules.push_back(std::move(rule)); }

void KindRegistry::declare(UnitGrantRule rule) { m_unitGrantRules.push_back(rule); }

bool KindRegistry::isOfUnits(StreamPurpose purpose) const
{
    return std::any_of(m_unitGrantRules.begin(), m_unitGrantRules.end(), [&](const auto &rule) { return rule.purpose == purpose; });
}

const KindDeclaration *KindRegistry::openerOf(StreamPurpose purpose) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto &kind) { return kind.second.opens == purpose; });
    return found == m_kinds.end() ? nullptr : &found->second;
}

const KindDeclaration *KindRegistry::find(std::string_view name) const
{
    const auto found = m_kinds.find(name);
    return found == m_kinds.end() ? nullptr : &found->second;
}

bool KindRegistry::isEntry(std::string_view kind) const
{
    const auto *declared = find(kind);
    return declared && declared->recordClass == RecordClass::Entry;
}

std::vector<const KindDeclaration *> KindRegistry::kinds() const
{
    std::vector<const KindDeclaration *> result;
    for (const auto &[name, kind] : m_kinds)
        result.push_back(&kind);
    return result;
}

Result<void> KindRegistry::checkShape(const Change &change) const
{
    const auto *kind = find(change.kind);
    if (!kind)
        return fail(ErrorCode::UnknownKind, "unknown kind " + change.kind);
    if (change.schema > kind->schema || change.schema < kind->oldestSchema)
        return fail(ErrorCode::UnsupportedVersion, change.kind + " of schema " + std::to_string(change.schema));
    if (kind->recordClass == RecordClass::Entry && change.act != Act::Add)
        return fail(ErrorCode::InvalidArgument, "an entry is never edited");
    for (const auto &field : kind->fields) {
        const auto *value = change.fields.if_contains(field.name);
        if (!value) {
            if (change.act == Act::Add && field.required)
                return fail(ErrorCode::Malformed, "missing field '" + field.name + "'");
            continue;
        }
        if (auto checked = field.check(*value); !checked)
            return fail(checked.error().code, field.name + ": " + checked.error().detail);
    }
    return {};
}

Validation KindRegistry::validate(const Change &change, const WriteContext &context) const
{
    REDOUBT_TRY(checkShape(change));
    const auto *kind = find(change.kind);
    if (!kind->purposes.contains(context.purpose))
        return fail(ErrorCode::Forbidden, change.kind + " does not belong in this stream");
    if (!kind->isWrittenBy(context.role))
        return fail(ErrorCode::Forbidden, "the role does not allow " + change.kind);
    return kind->validate ? kind->validate(change, context) : std::vector<std::string>{};
}

} // namespace redoubt::feed
