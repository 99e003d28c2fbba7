// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe.hpp>

#include <string_view>

namespace redoubt::incident {

enum class ReportStage {
    Initial,  ///< 初报
    FollowUp, ///< 续报
    Final,    ///< 终报: 事件处置总结报告
};
BOOST_DESCRIBE_ENUM(ReportStage, Initial, FollowUp, Final)

/// As the regulation calls it: 初报, 续报, 终报.
[[nodiscard]] std::string_view lawName(ReportStage stage);

} // namespace redoubt::incident
