// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace redoubt::views {

class IconLabel;
class Label;

/// The due times of the day, of which one is chosen, and what comes next for who has not reported.
class DueStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DueStrip(QWidget *parent = nullptr);
    ~DueStrip() override;

    void setValues(const models::ReportBoardValues &values);
    /// The rule goes into the tooltip.
    void setCompact(bool compact);
    /// The clock of what comes next.
    void setNow(Instant now);

Q_SIGNALS:
    void chosen(const redoubt::Instant &due);

private:
    class Card;
    void showNext();

    models::ReportBoardValues m_values;
    Instant m_now;
    bool m_compact = false;
    QHBoxLayout *m_row;
    std::vector<Card *> m_cards;
    IconLabel *m_icon;
    Label *m_clock;
    Label *m_what;
    Label *m_rule;
};

} // namespace redoubt::views
