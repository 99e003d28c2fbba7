// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/DemoHandovers.h"
#include "tests/views/DemoIncidentReport.h"
#include "tests/views/DemoPages.h"
#include "tests/views/DemoSearch.h"
#include "tests/views/DemoShift.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace redoubt::views {
class MainFrame;
}

namespace redoubt::views::testing {

/// A page or dialog by its name, filled, with whatever it needs kept alive.
struct Shown
{
    std::unique_ptr<DemoPages> pages;           ///< of a page of the exercise
    std::unique_ptr<DemoShift> shift;           ///< of the shift page
    std::unique_ptr<DemoSearch> search;         ///< of the search page
    std::unique_ptr<DemoHandovers> handovers;   ///< of the page of past handovers
    std::unique_ptr<DemoIncidents> incidents;   ///< of the page of incidents
    std::unique_ptr<DemoIncidentReport> report; ///< of the page of one report
    std::vector<std::unique_ptr<QObject>> kept;
    std::unique_ptr<QWidget> own;
    QWidget *widget = nullptr;

    /// As the frame does where there is little room.
    void setCompact(bool compact);
    /// Lets @p frame do so.
    void follow(const MainFrame &frame);
};

/// Every page that a console can show, some in several states.
[[nodiscard]] QStringList pageNames();
/// Everything that stands before a page or instead of all of them: forms, sign-in, first run.
[[nodiscard]] QStringList dialogNames();

/// @p name is one of pageNames() or dialogNames(). @p before is written before every text that somebody typed: names, titles, reasons.
[[nodiscard]] Shown makeShown(const QString &name, const QString &before = {});

} // namespace redoubt::views::testing
