// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace redoubt::views {

/// What some keys do, as the card of keys says it.
struct KeyLine
{
    QStringList keys; ///< each as it is written on its key: KeyHint::textOf()
    QString does;
};

/// The keys that work in one place.
struct KeyGroup
{
    QString title;
    QList<KeyLine> keys;
};

} // namespace redoubt::views
