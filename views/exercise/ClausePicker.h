// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"

#include <QWidget>

class QComboBox;

namespace redoubt::views {

class Label;

/// A clause of the rule pack, found by a word of it, and the rule that goes with it.
class ClausePicker : public QWidget
{
    Q_OBJECT
public:
    explicit ClausePicker(QWidget *parent = nullptr);

    /// Keeps what is chosen where the new pack knows it.
    void setPack(const std::optional<models::PackFacts> &pack);
    /// Chooses @p clause, or nothing where the pack has no such; not told by chosen().
    void choose(const QString &clause);
    /// Where there is little room the rule stands in the tooltip alone.
    void setBrief(bool brief);
    /// Null without a choice.
    [[nodiscard]] const models::ClauseOption *clause() const;

Q_SIGNALS:
    /// The person chose, or took the choice away.
    void chosen();

private:
    void showRule();

    std::optional<models::PackFacts> m_pack;
    QComboBox *m_clauses;
    Label *m_rule;
    bool m_brief = false;
};

} // namespace redoubt::views
