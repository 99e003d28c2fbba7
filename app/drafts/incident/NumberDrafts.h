// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/incident/IncidentDrafts.h"
#include "incident/board/NumberBoard.h"
#include "incident/kinds/Reports.h"

#include <optional>
#include <string>
#include <vector>

/// What giving numbers to documents mints (ADR 33).
namespace redoubt::drafts {

struct SeriesWish
{
    std::string name;
    std::string code;
    std::int64_t year = 0;  ///< that it begins in
    std::int64_t first = 1; ///< its first number in that year
    std::int64_t reserve = 0;
};

/// Fails with InvalidArgument (name or code empty), AlreadyExists (another series has that code, also a closed one).
[[nodiscard]] Result<store::Draft> beginSeriesDraft(const incident::NumberBoard &numbers, const Id &stream, const SeriesWish &wish);
/// Another name, or another reserve; what its numbers look like stays. Fails with NotFound, InvalidArgument, or AlreadyExists where nothing is
/// another.
[[nodiscard]] Result<store::Draft> changeSeriesDraft(const incident::NumberBoard &numbers, const Id &stream, const Id &series,
                                                     const std::string &name, std::int64_t reserve);
/// No numbers are given after that. Fails with NotFound or RuleViolated (it is closed).
[[nodiscard]] Result<store::Draft> closeSeriesDraft(const incident::NumberBoard &numbers, const Id &stream, const Id &series,
                                                    const IncidentHand &hand);
/// Asks for the next @p count numbers of @p year. Fails with NotFound, or RuleViolated (closed).
[[nodiscard]] Result<store::Draft> leaseDraft(const incident::NumberBoard &numbers, const Id &stream, const Id &series, std::int64_t year,
                                              std::int64_t count, bool reserve, const IncidentHand &hand);
/// @p number of @p lease is given up. Fails with NotFound, MissingReason, or RuleViolated (it is not one that is kept or has lapsed).
[[nodiscard]] Result<store::Draft> voidNumberDraft(const incident::NumberBoard &numbers, const Id &stream, const Id &series, std::int64_t year,
                                                   std::int64_t number, const std::string &why, const IncidentHand &hand);
/// That @p document's number, of @p lease, is taken for @p report; goes in one group with the report that leaves, before it.
[[nodiscard]] store::Draft useNumberDraft(const Id &stream, const Id &lease, const incident::DocumentNumber &document, const Id &report,
                                          const IncidentHand &hand);

} // namespace redoubt::drafts
