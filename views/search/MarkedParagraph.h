// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/SearchModel.h"

#include <QWidget>

namespace redoubt::views {

/// A text in as many lines as it takes, with words marked. What people wrote is never read as markup.
class MarkedParagraph : public QWidget
{
    Q_OBJECT
public:
    explicit MarkedParagraph(models::MarkedWords words, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::MarkedWords m_words;
};

} // namespace redoubt::views
