// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/StandingsModel.h"

#include <QAbstractButton>

namespace redoubt::views {

/// The standings in one 36 px line, for narrow windows; a press opens the whole board.
class StandingsLine : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StandingsLine(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::StandingsModel *model);
    void setExpanded(bool expanded);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    models::StandingsModel *m_model = nullptr;
    bool m_expanded = false;
};

} // namespace redoubt::views
