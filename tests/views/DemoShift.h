// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/CheckModel.h"
#include "models/duty/MatterModel.h"
#include "models/duty/ShiftLogModel.h"
#include "tests/models/demo/DemoOffice.h"
#include "views/duty/ShiftPage.h"

#include <optional>

namespace redoubt::views::testing {

/// The shift page filled with the demo office as a console would.
class DemoShift
{
public:
    explicit DemoShift(testkit::DemoOffice::Until until = testkit::DemoOffice::Until::ReadBack, const std::string &before = {}, bool mayWrite = true);

    /// Shows what the office holds by now.
    void refresh(Instant now = testkit::DemoOffice::now());
    /// The row of the item with @p key.
    [[nodiscard]] int rowOf(const QString &key) const { return checks.rowOf(QStringLiteral("item:") + key); }

    testkit::DemoOffice office;
    models::CheckModel checks;
    models::MatterModel matters;
    models::ShiftLogModel log;
    std::optional<models::EscalatedTo> escalated; ///< of the first matter
    ShiftPage page;
};

} // namespace redoubt::views::testing
