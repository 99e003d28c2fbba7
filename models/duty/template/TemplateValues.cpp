// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/template/TemplateValues.h"

#include "duty/kinds/DeclareTemplateKinds.h"
#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

TemplateValues templateValues(const duty::TemplateSeries &series, const Id &record, const std::optional<Id> &before, calendar::CivilDate today,
                              const OfficeTime &time)
{
    TemplateValues values;
    const auto found = std::ranges::find(series.versions, record, &feed::BoardRecord<duty::DutyTemplate>::id);
    const auto &version = found == series.versions.end() ? series.latest() : *found;
    values.shown = version.value;
    values.record = version.id;
    values.publishedText = time.shortTime(version.value.at);
    const auto *holds = series.inForceOn(today);
    const auto *next = series.comingAfter(today);
    values.holds = holds && holds->id == version.id;
    values.isComing = next && next->id == version.id;
    values.versionTaken = std::ranges::find(version.flags, duty::marks::VersionTaken) != version.flags.end();
    values.pending = version.pending;
    for (auto each = series.versions.rbegin(); each != series.versions.rend(); ++each)
        values.versions.push_back({each->id, each->value.version, text(each->value.from.toString()), each->value.withdrawn.value_or(false)});
    const auto compared = before ? std::ranges::find(series.versions, *before, &feed::BoardRecord<duty::DutyTemplate>::id) : series.versions.end();
    if (compared != series.versions.end() && compared->id != version.id) {
        values.comparedWith = compared->id;
        values.comparedVersion = compared->value.version;
        values.before = compared->value.content;
        values.differences = duty::compareContents(compared->value.content, version.value.content);
    }
    return values;
}

} // namespace redoubt::models
