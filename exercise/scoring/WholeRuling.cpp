// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/WholeRuling.h"

#include <algorithm>
#include <optional>

namespace redoubt::exercise {

std::vector<const ScoreEntry *> standingWith(const ScoreLedger &ledger, const Id &entry)
{
    auto standing = standingWith(ledger, std::span(&entry, 1));
    return standing.empty() ? std::vector<const ScoreEntry *>() : std::move(standing.begin()->second);
}

std::unordered_map<Id, std::vector<const ScoreEntry *>> standingWith(const ScoreLedger &ledger, std::span<const Id> entries)
{
    const auto counts = [&](const ScoreEntry &entry) { return entry.kind != ScoreKind::Reversal && !ledger.reversalOf(entry.id); };
    std::unordered_map<Id, std::vector<const ScoreEntry *>> standing;
    std::unordered_multimap<Id, Id> askedByRuling;
    for (const Id &id : entries) {
        const ScoreEntry *asked = ledger.find(id);
        if (!asked || !counts(*asked))
            continue;
        if (asked->ruling)
            askedByRuling.emplace(*asked->ruling, id);
        else
            standing[id].push_back(asked);
    }
    if (askedByRuling.empty())
        return standing;
    ledger.eachEntry([&](const ScoreEntry &entry, LedgerPosition) {
        if (!entry.ruling || !counts(entry))
            return;
        for (auto [asked, end] = askedByRuling.equal_range(*entry.ruling); asked != end; ++asked)
            standing[asked->second].push_back(ledger.find(entry.id));
    });
    return standing;
}

std::unordered_map<Id, Instant> rulingsUndone(const ScoreLedger &ledger, LedgerPosition until)
{
    // What is reversed is little, and the ledger is long.
    const auto reversedAt = [&](const ScoreEntry &entry) {
        const ScoreEntry *reversal = ledger.reversalOf(entry.id);
        const bool isBack = reversal && ledger.positionOf(reversal->id).value_or(Provisional) <= until;
        return isBack ? std::optional(reversal->at) : std::nullopt;
    };
    std::unordered_map<Id, Instant> undone;
    ledger.eachUndone([&](const ScoreEntry &entry) {
        const auto at = entry.ruling ? reversedAt(entry) : std::nullopt;
        if (!at)
            return;
        auto &last = undone.try_emplace(*entry.ruling).first->second;
        last = std::max(last, *at);
    });
    if (undone.empty())
        return undone;
    ledger.eachEntry([&](const ScoreEntry &entry, LedgerPosition position) {
        const bool given = entry.ruling && entry.kind != ScoreKind::Reversal && position <= until;
        if (given && undone.contains(*entry.ruling) && !reversedAt(entry))
            undone.erase(*entry.ruling);
    });
    return undone;
}

} // namespace redoubt::exercise
