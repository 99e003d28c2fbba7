// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <utility>

namespace redoubt::console {

/// What is said of an act that is done, where it can be seen, and how it is taken back.
struct Receipt
{
    Receipt() = default;
    Receipt(QString said) : text(std::move(said)) { } // most acts are their words alone
    Receipt(QString said, QString where, std::function<void()> takeBack = {})
        : text(std::move(said)), place(std::move(where)), undo(std::move(takeBack))
    { }

    QString text;
    QString place;              ///< an item of the palette (Area::finds); empty: there is nothing more to see
    std::function<void()> undo; ///< it asks for what it needs, and says what came of it; empty: the act stands
};

} // namespace redoubt::console
