// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace redoubt::resources {

/// A year of a calendar that comes with the product, as the bytes of its file; calendar::loadCalendarPack() reads it.
struct ShippedCalendar
{
    std::string_view fileName;
    std::string_view text;
};

/// All of them, by file name. A year that is not among them was not published when this was built.
[[nodiscard]] std::span<const ShippedCalendar> shippedCalendars();

} // namespace redoubt::resources
