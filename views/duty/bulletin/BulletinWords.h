// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/AnswerModel.h"
#include "models/duty/bulletin/BulletinListModel.h"
#include "views/widgets/Chip.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The words, signs and colours of bulletins, said the same way everywhere.
class BulletinWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::BulletinWords)
public:
    /// What a unit's state is shown as.
    [[nodiscard]] static ChipSpec answerChip(duty::AnswerState state);
    /// In the bar, the legend and the meters. Nothing for what is still open: that is dashed.
    [[nodiscard]] static QColor answerColour(duty::AnswerState state);
    /// "1 h 34 min left", "overdue by 18 h 26 min"; empty without a clock.
    [[nodiscard]] static QString leftText(const std::optional<Instant> &due, Instant now);
    [[nodiscard]] static Tone leftTone(const std::optional<Instant> &due, Instant now);
    /// "acknowledge by 10-06 14:00"
    [[nodiscard]] static QString clockLabel(duty::BulletinClock clock, const QString &due);
    [[nodiscard]] static QString feedbackWord(duty::FeedbackResult result);
    /// "9c41b7e0 … 52e7" of "sha256:…".
    [[nodiscard]] static QString shortDigest(const QString &digest);
    /// "412 KB"
    [[nodiscard]] static QString sizeText(qint64 bytes);
};

} // namespace redoubt::views
