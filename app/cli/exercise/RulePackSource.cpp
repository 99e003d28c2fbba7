// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise/RulePackSource.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/TypedFile.h"
#include "resources/rulepacks/ShippedRulePacks.h"

namespace redoubt::cli {

namespace {
constexpr std::uint64_t mostPackBytes = 1 << 20;
} // namespace

Result<exercise::RulePack> findRulePack(const std::string &name)
{
    for (const auto &shipped : resources::shippedRulePacks()) {
        REDOUBT_ASSIGN(auto pack, exercise::loadRulePack(shipped.text));
        if (pack.id == name)
            return pack;
    }
    REDOUBT_ASSIGN(const std::string bytes, readWholeInput(name, mostPackBytes));
    REDOUBT_ASSIGN(const std::string text, app::typedText(bytes, name, remark));
    return exercise::loadRulePack(text);
}

std::string describeShippedRulePacks()
{
    std::string lines;
    for (const auto &shipped : resources::shippedRulePacks()) {
        if (const auto pack = exercise::loadRulePack(shipped.text))
            lines += "  " + pack->id + "  (" + std::string(pack->kind()) + ") " + pack->title.en + '\n';
    }
    return lines;
}

} // namespace redoubt::cli
