// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/wall/WallPart.h"

#include <QHash>
#include <QVariantAnimation>

namespace redoubt::views {

/// The ranking for the back row: place, movement, team, total and a bar in the team's colour. A team that changes its place
/// slides there once, in 400 ms, where things may move.
class WallStandings : public WallPart
{
    Q_OBJECT
public:
    explicit WallStandings(QWidget *parent = nullptr);

    void setSide(exercise::TeamSide side);
    /// Seconds until the other side is shown; below zero says nothing.
    void setTurn(int seconds);
    void setValues(const models::WallValues &values) override;

    /// Where each team stands now, in rows from the top; between whole numbers while it slides.
    [[nodiscard]] double rowOf(const Id &team) const;

    static constexpr int slideMs = 400;
    static constexpr int mostRows = 10;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] const std::vector<models::StandingRow> &rows() const;
    void paintRow(QPainter &painter, const QRect &rect, const models::StandingRow &row, double most) const;

    exercise::TeamSide m_side = exercise::TeamSide::Red;
    int m_turn = -1;
    QVariantAnimation m_slide;
    std::unordered_map<Id, double> m_from; ///< rows before the change
};

} // namespace redoubt::views
