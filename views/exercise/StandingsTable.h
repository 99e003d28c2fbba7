// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <array>

namespace redoubt::views {

/// A dense table of standings; columns are as wide as their contents, the team takes the rest. Read only.
class StandingsTable : public QTableView
{
    Q_OBJECT
public:
    explicit StandingsTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Places and totals, as on a published board; otherwise as many columns as leave room for the team.
    void setTotalsOnly(bool only);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applySizes();
    void applyColumns();

    std::array<int, 6> m_widths{}; ///< by models::StandingsModel::Column
    bool m_totalsOnly = false;
};

} // namespace redoubt::views
