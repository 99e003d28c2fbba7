// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace redoubt::views {

/// The room of a page. The page fills it, and is never squeezed below its smallest size: in a room that is smaller, at 150 % on a small laptop,
/// it scrolls, in both directions.
class PageRoom : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageRoom(QWidget *page, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *page() const;

    /// That of the page: a room asks for as much as it holds, and takes less.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace redoubt::views
