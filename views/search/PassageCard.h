// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QAbstractButton>

namespace redoubt::views {

/// A passage in which words stand: where, and the text. Pressed, it is the one that one is at, which has the accent's edge.
class PassageCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PassageCard(const SearchPreviewValues::Passage &passage, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace redoubt::views
