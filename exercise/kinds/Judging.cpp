// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/Judging.h"

namespace redoubt::exercise {

namespace {
std::optional<std::string> unlessEmpty(const std::string &text) { return text.empty() ? std::nullopt : std::optional(text); }
} // namespace

ScoreEntryRecord toRecord(const ScoreEntry &entry)
{
    ScoreEntryRecord record;
    record.team = entry.team;
    record.kind = entry.kind;
    record.pointsNano = entry.points.nano();
    record.at = entry.at;
    record.reverses = entry.reverses;
    record.clause = unlessEmpty(entry.clause);
    record.scoringClass = unlessEmpty(entry.scoringClass);
    record.unit = entry.unit;
    record.target = entry.target;
    record.vulnerability = unlessEmpty(entry.vulnerability);
    if (entry.offCatalogue)
        record.offCatalogue = true;
    if (!entry.basis.isZero())
        record.basisNano = entry.basis.nano();
    record.ruling = entry.ruling;
    record.reason = unlessEmpty(entry.reason);
    if (entry.component != ScoreComponent::None)
        record.component = entry.component;
    record.service = unlessEmpty(entry.service);
    return record;
}

ScoreEntry toScoreEntry(const Id &id, const Id &exercise, const Id &author, const ScoreEntryRecord &record)
{
    ScoreEntry entry;
    entry.id = id;
    entry.exercise = exercise;
    entry.team = record.team;
    entry.kind = record.kind;
    entry.points = Points::fromNano(record.pointsNano);
    entry.reverses = record.reverses;
    entry.clause = record.clause.value_or("");
    entry.scoringClass = record.scoringClass.value_or("");
    entry.unit = record.unit;
    entry.target = record.target;
    entry.vulnerability = record.vulnerability.value_or("");
    entry.offCatalogue = record.offCatalogue.value_or(false);
    entry.basis = Points::fromNano(record.basisNano.value_or(0));
    entry.ruling = record.ruling;
    entry.at = record.at;
    entry.author = author;
    entry.reason = record.reason.value_or("");
    entry.component = record.component.value_or(ScoreComponent::None);
    entry.service = record.service.value_or("");
    return entry;
}

} // namespace redoubt::exercise
