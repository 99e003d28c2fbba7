// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/LedgerFold.h"

namespace redoubt::ledger {

namespace {
constexpr JsonLimits limitsOfRows{MaxRowBytes, 32, 200'000, MaxRowBytes};
} // namespace

Result<void> Fold::take(std::string_view line)
{
    if (line.empty())
        return {};
    REDOUBT_ASSIGN(const auto object, parseJsonObject(line, limitsOfRows));
    if (!m_header) {
        REDOUBT_ASSIGN(m_header, fromJson<Header>(json::value(object)));
        if (m_header->format != Format || m_header->v < 1 || m_header->v > Version)
            return fail(ErrorCode::UnsupportedVersion, "no ledger, or one of a newer version");
        return {};
    }
    if (object.contains("chain"))
        return {}; // proves authors, adds no entry
    if (object.contains("checkpoint")) {
        m_isEnded = true;
        return {};
    }
    REDOUBT_ASSIGN(const auto row, fromJson<Row>(json::value(object)));
    ++m_entries;
    if (!row.line) {
        ++m_withheld;
        return {};
    }
    REDOUBT_ASSIGN(const auto change, feed::readLine(*row.line));
    auto &record = m_records[change.change.record];
    REDOUBT_TRY(feed::foldChange(record, {change, {row.account, row.installation}, envelopeOf(row), {}}, m_registry.isEntry(change.change.kind)));
    return {};
}

void Fold::forEach(const std::function<void(const feed::RecordState &)> &visit) const
{
    for (const auto &[id, record] : m_records) {
        if (record)
            visit(*record);
    }
}

} // namespace redoubt::ledger
