// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace redoubt::views {

/// A dense table of standings; columns are as wide as their contents, the team takes the rest. Read only.
class StandingsTable : public QTableView
{
    Q_OBJECT
public:
    explicit StandingsTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applySizes();
};

} // namespace redoubt::views
