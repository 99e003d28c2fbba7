// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Judging.h"
#include "exercise/scoring/FixedAward.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/RulingPreview.h"

#include <QCoreApplication>
#include <QStringList>

namespace redoubt::views {

/// The words of the exercise pages, said the same way everywhere.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::Words)
public:
    /// "4,812", "38.4"
    [[nodiscard]] static QString points(exercise::Points points);
    /// "accepted", "rejected", "returned"
    [[nodiscard]] static QString decision(exercise::Decision decision);
    /// "6.2  Central management · Administrator rights  500"
    [[nodiscard]] static QString clause(const models::ClauseOption &clause);
    /// Caps and repetition of the clause's class, in one sentence.
    [[nodiscard]] static QString clauseRule(const models::ClauseOption &clause);
    /// Why an award is less than it was computed to be; empty when it is not.
    [[nodiscard]] static QString outcome(exercise::AwardOutcome outcome);
    /// "title, evidence": what @p fields of a claim are called; unknown ones are passed over.
    [[nodiscard]] static QString claimParts(const std::vector<QString> &fields);
    /// "红03 听涛"
    [[nodiscard]] static QString team(const models::TeamLabel &team);
    /// "09:00 to 13:48" of one day, else with days.
    [[nodiscard]] static QString span(Instant from, Instant to, Instant now);

    /// One line of a computation.
    struct SumLine
    {
        QString label;
        QString note;
        QString value;
        bool operator==(const SumLine &) const = default;
    };
    /// The lines above the judge's share, and those after it, but for the result.
    struct Sum
    {
        QList<SumLine> before;
        QList<SumLine> after;
    };
    [[nodiscard]] static Sum sum(const models::RulingPreview &preview);
};

} // namespace redoubt::views
