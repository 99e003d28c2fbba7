// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "models/duty/PastHandoverModel.h"
#include "models/duty/PastHandoverValues.h"
#include "tests/models/demo/DemoOffice.h"
#include "views/duty/handovers/HandoversPage.h"

namespace redoubt::views::testing {

/// The page of past handovers filled as a console would: two weeks, the last handover twelve minutes late, signed by keys that the demo's server
/// has certified. With @p altered the sheet is other than what was signed.
class DemoHandovers
{
public:
    enum class Filled { None, TwoWeeks, Altered };
    explicit DemoHandovers(Filled filled = Filled::TwoWeeks, const std::string &before = {});

    /// Has the sheet drawn for the page as wide as it is now.
    void draw();
    /// Shows it beside an earlier one: of the day before, with other words at its first check and without its first matter.
    void compare();
    [[nodiscard]] static calendar::TimeZone zone();
    [[nodiscard]] models::ServerTrust trust();

    testkit::DemoOffice office;
    models::PastHandoverModel model;
    std::vector<models::PastHandoverRow> rows;
    std::optional<models::PastHandoverValues> values;
    HandoversPage page;

private:
    Filled m_filled;
    bool m_comparing = false;
};

} // namespace redoubt::views::testing
