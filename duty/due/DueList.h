// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"

#include <optional>
#include <string>
#include <vector>

/// Everything that waits, and when: the one code for badges, notices, the tray, and whoever asks without a window. Pure: from records and an instant.
namespace redoubt::duty {

enum class DueWhat {
    Respond,     ///< somebody is to begin on a matter
    Close,       ///< a matter is to be closed
    Relief,      ///< the shift is to be handed over
    ReadBack,    ///< what is handed over is to be read back by this account
    Take,        ///< this account was told of something and is to take note
    Report,      ///< a zero report of the own unit
    Collect,     ///< zero reports of units below that are missing, or that somebody must look at
    Acknowledge, ///< a bulletin from above
    Feedback,    ///< likewise
    Answers,     ///< answers of units below to a bulletin, which are overdue
};

/// Something that waits for somebody.
struct DueItem
{
    DueWhat what = DueWhat::Respond;
    Id stream;
    Id record;                  ///< matter, shift, handover, escalation, schedule or bulletin
    std::string title;          ///< as the record says it; of a report its civil time; may be empty
    std::optional<Instant> due; ///< none: at once
    bool critical = false;
    int count = 1; ///< how many of its list: units, read-backs
    bool operator==(const DueItem &) const = default;
};

struct DueList
{
    std::vector<DueItem> items;  ///< first due on top, those without a time before them
    std::optional<Instant> next; ///< when the list, or what is near or overdue in it, is another, if nothing is written until then

    void add(DueItem item) { items.push_back(std::move(item)); }
    /// @p at changes something, unless it is past.
    void changesAt(Instant at, Instant now)
    {
        if (now < at && (!next || at < *next))
            next = at;
    }
    DueList &operator+=(DueList other);
    bool operator==(const DueList &) const = default;
};

/// What is due within this waits for somebody now.
inline constexpr std::int64_t dueSoonMs = 60 * 60'000;

/// Whether @p item counts in badges and is announced at @p now: it is due soon, overdue, or has no time. The one predicate of every such figure.
[[nodiscard]] bool waitsNow(const DueItem &item, Instant now);
[[nodiscard]] bool isOverdue(const DueItem &item, Instant now);
/// Those of @p list that wait now.
[[nodiscard]] std::vector<DueItem> waitingNow(const DueList &list, Instant now);
/// Puts items in order and adds the instants at which one of them comes near or overdue.
void finish(DueList &list, Instant now);

} // namespace redoubt::duty
