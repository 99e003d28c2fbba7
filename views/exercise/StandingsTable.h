// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <array>

namespace redoubt::views {

/// A dense table of standings; columns are as wide as their contents, the team takes the rest. None is left out in large type or in a narrow
/// pane: a table that has less room than wholeWidth() scrolls. Read only.
class StandingsTable : public QTableView
{
    Q_OBJECT
public:
    explicit StandingsTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Places and totals, as on a published board.
    void setTotalsOnly(bool only);
    /// From which width on all columns are in sight.
    [[nodiscard]] int wholeWidth() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applySizes();
    void applyColumns();
    [[nodiscard]] static int teamWidth();

    std::array<int, 6> m_widths{}; ///< by models::StandingsModel::Column
    bool m_totalsOnly = false;
};

} // namespace redoubt::views
