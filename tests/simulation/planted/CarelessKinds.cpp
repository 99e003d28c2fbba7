// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/Handover.h"
#include "tests/simulation/planted/Switches.h"
#include "tests/testkit/duty/UnitKinds.h"

#include <algorithm>

namespace redoubt::simulation::planted {

namespace {
/// Whoever writes that a shift has ended has ended it.
feed::Validator takingAnyEnd(feed::Validator whole)
{
    return [whole = std::move(whole)](const feed::Change &change, const feed::WriteContext &context) -> feed::Validation {
        if (change.act == feed::Act::Set)
            return std::vector<std::string>{};
        return whole(change, context);
    };
}

/// A sheet that keeps silent of something critical looks like any other.
feed::Validator markingNoSilence(feed::Validator whole)
{
    return [whole = std::move(whole)](const feed::Change &change, const feed::WriteContext &context) -> feed::Validation {
        auto marks = whole(change, context);
        if (marks)
            std::erase(*marks, duty::marks::CriticalMissing);
        return marks;
    };
}
} // namespace

feed::KindRegistry carelessKinds()
{
    const auto whole = testkit::unitRegistry();
    feed::KindRegistry registry;
    for (const auto *kind : whole.kinds()) {
        auto copy = *kind;
        if (oneSignature && copy.name == duty::Shift::Kind)
            copy.validate = takingAnyEnd(std::move(copy.validate));
        if (silentSheet && copy.name == duty::Handover::Kind)
            copy.validate = markingNoSilence(std::move(copy.validate));
        registry.declare(std::move(copy));
    }
    for (const auto &rule : whole.grantRules())
        registry.declare(rule);
    for (const auto &rule : whole.unitGrantRules())
        registry.declare(rule);
    return registry;
}

} // namespace redoubt::simulation::planted
