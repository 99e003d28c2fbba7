// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace redoubt::duty {

/// Whether what the incoming officer @p said is what stands @p recorded, as text::spokenKey compares: "运营商 工单5521" is "运营商，工单 #5521".
/// Nothing said matches nothing.
[[nodiscard]] bool saysTheSame(std::string_view said, std::string_view recorded);

} // namespace redoubt::duty
