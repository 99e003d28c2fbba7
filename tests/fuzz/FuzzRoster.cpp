// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Fairness.h"
#include "duty/roster/PlanChecks.h"
#include "duty/roster/RosterBuilder.h"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string_view>

using namespace redoubt;
using namespace redoubt::duty;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whatever the plan says: nobody stands two shifts at a time, and a part is equal to the whole.
void build(RosterPlan plan)
{
    plan.timezone = "UTC";
    const auto zone = calendar::TimeZone::utc();
    const calendar::Calendar calendar;
    const auto until = plan.start + 40;
    const auto whole = buildRoster(plan, zone, calendar, plan.start, until);
    if (!whole)
        return;
    std::map<std::string, Instant> busyUntil;
    for (const auto &cell : whole->cells) {
        require(cell.start < cell.end && cell.date >= plan.start && cell.date < until);
        for (const auto &member : cell.stands) {
            require(!busyUntil.contains(member) || busyUntil[member] <= cell.start);
            busyUntil[member] = cell.end;
        }
    }
    (void)fairnessOf(plan, whole->cells);
    const auto part = buildRoster(plan, zone, calendar, plan.start + 10, plan.start + 20);
    require(part.has_value());
    std::size_t at = 0;
    for (const auto &cell : whole->cells) {
        if (cell.date >= plan.start + 10 && cell.date < plan.start + 20)
            require(at < part->cells.size() && part->cells[at++] == cell);
    }
    require(at == part->cells.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto value = parseJson({reinterpret_cast<const char *>(data), size});
    if (!value)
        return 0;
    if (auto plan = readPlan(*value))
        build(std::move(*plan));
    return 0;
}
