// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/guide/Severity.h"

#include "core/json/Described.h"

#include <string>

namespace redoubt::incident {

std::string_view lawName(Severity severity)
{
    switch (severity) {
    case Severity::Ordinary: return "一般";
    case Severity::Considerable: return "较大";
    case Severity::Major: return "重大";
    case Severity::Gravest: break;
    }
    return "特别重大";
}

Result<Severity> severityNamed(std::string_view name)
{
    for (const auto severity : severities) {
        if (name == lawName(severity) || name == enumName(severity))
            return severity;
    }
    return fail(ErrorCode::Malformed, "'" + std::string(name) + "' is no level (一般, 较大, 重大, 特别重大)");
}

} // namespace redoubt::incident
