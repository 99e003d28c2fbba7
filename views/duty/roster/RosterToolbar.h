// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterValues.h"
#include "views/theme/Icons.h"

#include <QWidget>

#include <vector>

namespace redoubt::views {

class Button;
class Chip;
class Label;
class SegmentedControl;

/// How a month is laid out.
enum class RosterScale { Month, Week, People };

/// Above the month: which one, how much of it is planned, and what stands out in it; a chip shows only that.
class RosterToolbar : public QWidget
{
    Q_OBJECT
public:
    explicit RosterToolbar(QWidget *parent = nullptr);

    void setMonth(const models::RosterMonthValues &month);
    void setCompact(bool compact);
    void setScale(RosterScale scale);
    /// The button of @p mark's filter; null: there is none.
    [[nodiscard]] Button *filterButton(models::RosterMark mark) const;

Q_SIGNALS:
    void monthRequested(int months);
    void todayRequested();
    void scaleChosen(redoubt::views::RosterScale scale);
    /// None: everything.
    void filterChosen(redoubt::models::RosterMark mark);

private:
    struct Filter
    {
        models::RosterMark mark;
        Button *button;
    };
    void addFilter(models::RosterMark mark, Icon icon);
    void choose(models::RosterMark mark);
    [[nodiscard]] int countOf(models::RosterMark mark) const;
    [[nodiscard]] QString wordsOf(models::RosterMark mark) const;
    void showMonth();

    models::RosterMonthValues m_month;
    bool m_compact = false;
    models::RosterMark m_chosen = models::RosterMark::None;
    Label *m_title;
    SegmentedControl *m_scale;
    Chip *m_version;
    Label *m_count;
    Label *m_legend;
    QWidget *m_filterBox;
    QWidget *m_flow = nullptr; ///< holds all of it, in as many rows as it takes
    std::vector<Filter> m_filters;
};

} // namespace redoubt::views
