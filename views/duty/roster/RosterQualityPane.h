// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterSpotValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Label;
class Meter;

/// How good the month is: coverage and fairness, and what is not stood.
class RosterQualityPane : public QWidget
{
    Q_OBJECT
public:
    explicit RosterQualityPane(QWidget *parent = nullptr);

    void setFigures(const models::RosterFigureValues &figures);
    void setCollisions(const std::vector<QString> &collisions);

Q_SIGNALS:
    /// That gap is to be looked at, to be filled.
    void gapChosen(const redoubt::models::RosterKey &key);

private:
    void showGaps();

    models::RosterFigureValues m_figures;
    std::vector<QString> m_collisions;
    Label *m_total;
    Label *m_before;
    Label *m_coverage;
    Label *m_coverageValue;
    Meter *m_coverageBar;
    Label *m_fairnessValue;
    Meter *m_fairnessBar;
    QVBoxLayout *m_gaps;
};

} // namespace redoubt::views
