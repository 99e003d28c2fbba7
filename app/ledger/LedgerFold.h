// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger/LedgerFile.h"
#include "feed/Fold.h"
#include "feed/KindRegistry.h"

#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace redoubt::ledger {

/// The records that a ledger's entries come to, whatever trade they are of. Checks nothing but that each entry can be folded: whether the file is
/// genuine says the Auditor.
class Fold
{
public:
    /// @p registry outlives this.
    explicit Fold(const feed::KindRegistry &registry) : m_registry(registry) { }

    /// One line of the file without its line feed. Fails with Malformed for one that no ledger has, or as feed::foldChange does.
    [[nodiscard]] Result<void> take(std::string_view line);
    /// None before the first line.
    [[nodiscard]] const std::optional<Header> &header() const { return m_header; }
    [[nodiscard]] std::int64_t entries() const { return m_entries; }
    /// The last line was there: the file is whole.
    [[nodiscard]] bool isEnded() const { return m_isEnded; }
    /// Entries of which only the digest is there.
    [[nodiscard]] std::int64_t withheld() const { return m_withheld; }
    void forEach(const std::function<void(const feed::RecordState &)> &visit) const;

private:
    const feed::KindRegistry &m_registry;
    std::optional<Header> m_header;
    std::map<Id, std::optional<feed::RecordState>> m_records;
    std::int64_t m_entries = 0;
    std::int64_t m_withheld = 0;
    bool m_isEnded = false;
};

} // namespace redoubt::ledger
