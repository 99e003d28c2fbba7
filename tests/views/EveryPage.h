// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/DemoPages.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace redoubt::views::testing {

/// A page or dialog by its name, filled, with whatever it needs kept alive.
struct Shown
{
    std::unique_ptr<DemoPages> pages; ///< of a page of the exercise
    std::vector<std::unique_ptr<QObject>> kept;
    std::unique_ptr<QWidget> own;
    QWidget *widget = nullptr;
};

/// Every page that a console can show, some in several states.
[[nodiscard]] QStringList pageNames();
/// Everything that stands before a page or instead of all of them: forms, sign-in, first run.
[[nodiscard]] QStringList dialogNames();

/// @p name is one of pageNames() or dialogNames(). @p before is written before every text that somebody typed: names, titles, reasons.
[[nodiscard]] Shown makeShown(const QString &name, const QString &before = {});

} // namespace redoubt::views::testing
