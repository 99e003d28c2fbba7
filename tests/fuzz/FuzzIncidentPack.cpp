// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/category/CategoryTable.h"
#include "incident/deadlines/DeadlineClocks.h"
#include "incident/grading/Grade.h"
#include "incident/guide/Certainty.h"
#include "incident/guide/GuidePack.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace redoubt;
using namespace redoubt::incident;

namespace {

const Instant gradingTime{1'776'236'778'000};

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whatever the guide says, its own limits are reached by their own values, and what is not sure decides nothing.
void gradeByItsLimits(const GradingGuide &guide)
{
    for (const auto &row : guide.rows) {
        for (const auto &limit : row.limits) {
            ImpactFacts facts;
            facts.rows[row.id].value = row.unit == GuideUnit::Choice ? ImpactValue(limit.choice) : ImpactValue(limit.amount);
            const auto grade = gradeOf(guide, facts, gradingTime);
            demand(grade && (grade->severity >= limit.severity || !mayDecide(limit.sure)));
            demand(std::ranges::all_of(grade->clauses, [](const FiredClause &clause) { return clause.counts == mayDecide(clause.limit->sure); }));
        }
        if (isDuration(row.unit)) {
            ImpactFacts facts;
            facts.rows[row.id].value = ImpactSpan{gradingTime, {}};
            demand(severitySteps(guide, facts, gradingTime, gradingTime + 1'000'000'000).has_value());
        }
    }
}

/// Whatever the regime says, every clock of a party can be told.
void tellClocks(const ReportingRegime &regime)
{
    IncidentCourse course;
    for (const auto &party : regime.parties)
        course.parties.push_back(party.id);
    course.discovered = CourseTime{gradingTime, {}};
    course.ended = CourseTime{gradingTime, {}};
    course.steps = {{gradingTime, Severity::Gravest}};
    const auto clocks = deadlineClocks({{regime, calendar::TimeZone::utc()}}, course, gradingTime + 1);
    demand(clocks && clocks->clocks.size() == regime.hops.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto guide = readGuideFile(text, "fuzzed"))
        gradeByItsLimits(*guide);
    if (const auto regime = loadReportingRegime(text))
        tellClocks(*regime);
    (void)loadCategoryTable(text);
    if (const auto object = parseJsonObject(text))
        (void)readImpactFacts(*object);
    return 0;
}
