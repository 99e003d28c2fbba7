// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/GuideSource.h"

#include "app/cli/InputFile.h"
#include "incident/guide/GuidePack.h"
#include "resources/incident/guides/ShippedGuides.h"

#include <algorithm>
#include <vector>

namespace redoubt::cli {

namespace {
constexpr std::uint64_t mostGuideBytes = 512 * 1024;

Result<incident::GradingGuide> guideInFile(const std::string &path)
{
    REDOUBT_ASSIGN(const auto text, readTypedInput(path, mostGuideBytes));
    return incident::readGuideFile(text, "imported");
}
} // namespace

Result<incident::GradingGuide> namedGuide(const std::string &name, calendar::CivilDate date)
{
    std::vector<incident::GradingGuide> shipped;
    for (const auto &file : resources::shippedGuides()) {
        REDOUBT_ASSIGN(auto guide, incident::loadGradingGuide(file.text));
        shipped.push_back(std::move(guide));
    }
    if (name.empty()) {
        const auto *holding = incident::guideOn(shipped, date);
        return holding ? *holding : *std::ranges::max_element(shipped, {}, &incident::GradingGuide::holdsFrom);
    }
    for (const auto &guide : shipped) {
        if (name == guide.id || name == guide.label())
            return guide;
    }
    return guideInFile(name);
}

} // namespace redoubt::cli
