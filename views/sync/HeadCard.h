// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ConflictModel.h"

#include <QAbstractButton>

namespace redoubt::views {

/// One value of a field in conflict: a card that is chosen like a radio button.
class HeadCard : public QAbstractButton
{
    Q_OBJECT
public:
    HeadCard(const models::ConflictHead &head, Instant now, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::ConflictHead m_head;
    QString m_whose;
    QString m_when;
};

} // namespace redoubt::views
