// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace redoubt::views {

/// The head of a table: small type, each title above its column's values to the pixel. A style sheet's head keeps room for an
/// arrow at the right even where nothing is sorted, and right-aligned titles stand beside their numbers.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace redoubt::views
