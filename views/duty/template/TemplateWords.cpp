// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateWords.h"

#include "duty/shift/CheckRules.h"
#include "models/Text.h"
#include "views/duty/DutyWords.h"
#include "views/theme/Durations.h"

namespace redoubt::views {

using duty::RowPart;
using models::text;

QString TemplateWords::sortName(duty::TemplateSort sort)
{
    switch (sort) {
    case duty::TemplateSort::Checklist: return tr("Checklist");
    case duty::TemplateSort::Phrases: return tr("Log phrases");
    case duty::TemplateSort::Procedure: return tr("Procedure");
    }
    return {};
}

QString TemplateWords::typeName(duty::CheckType type)
{
    switch (type) {
    case duty::CheckType::Tick: return tr("tick");
    case duty::CheckType::Number: return tr("number");
    case duty::CheckType::Choice: return tr("choice");
    case duty::CheckType::Text: return tr("text");
    }
    return {};
}

QString TemplateWords::partName(RowPart part)
{
    switch (part) {
    case RowPart::Section: return tr("Section");
    case RowPart::Name: return tr("Name");
    case RowPart::Type: return tr("Answer");
    case RowPart::Unit: return tr("Measured in");
    case RowPart::Range: return tr("Range");
    case RowPart::Choices: return tr("Choices");
    case RowPart::Expected: return tr("As it should be");
    case RowPart::Required: return tr("Required");
    case RowPart::Evidence: return tr("Photo or file");
    case RowPart::Rounds: return tr("Set hours");
    case RowPart::Every: return tr("At intervals of");
    case RowPart::LogSort: return tr("Sort");
    case RowPart::Text: return tr("Text");
    case RowPart::Who: return tr("By whom");
    case RowPart::Minutes: return tr("Time limit");
    }
    return {};
}

QString TemplateWords::partValue(RowPart part, const std::string &value)
{
    if (value.empty())
        return tr("none");
    if (part == RowPart::Required || part == RowPart::Evidence)
        return value == "true" ? tr("yes") : tr("no");
    if (part == RowPart::Type) {
        const auto type = enumFromName<duty::CheckType>(value);
        return type ? typeName(*type) : text(value);
    }
    if (part == RowPart::LogSort) {
        const auto sort = enumFromName<duty::LogSort>(value);
        return sort ? DutyWords::logSort(*sort) : text(value);
    }
    if (part == RowPart::Minutes || part == RowPart::Every)
        return Durations::span(60 * text(value).toLongLong());
    return text(value);
}

QString TemplateWords::limit(std::int64_t minutes) { return tr("within %1").arg(Durations::span(60 * minutes)); }

std::vector<TemplateLine> TemplateWords::lines(const duty::TemplateContent &content)
{
    std::vector<TemplateLine> lines;
    for (const auto &item : content.items.value_or(std::vector<duty::CheckItem>{})) {
        QStringList note{typeName(item.type)};
        if (const auto should = duty::shouldBe(item); !should.empty())
            note << text(should) + (item.unit ? QLatin1Char(' ') + text(*item.unit) : QString());
        else if (item.unit)
            note << text(*item.unit);
        if (item.roundAt) {
            QStringList rounds;
            for (const auto &round : *item.roundAt)
                rounds << text(round.toString());
            note << rounds.join(QLatin1Char(' '));
        }
        if (item.roundEvery)
            note << tr("every %1").arg(Durations::span(60 * *item.roundEvery));
        if (item.evidence.value_or(false))
            note << tr("with a photo or file");
        lines.push_back({text(item.key), text(item.section), text(item.name), note.join(QStringLiteral("  ·  ")), item.required});
    }
    for (const auto &phrase : content.phrases.value_or(std::vector<duty::LogPhrase>{}))
        lines.push_back({text(phrase.key), DutyWords::logSort(phrase.sort), text(phrase.text), {}, true});
    for (const auto &step : content.steps.value_or(std::vector<duty::ProcedureStep>{})) {
        QStringList note;
        if (step.who)
            note << text(*step.who);
        if (step.minutes)
            note << limit(*step.minutes);
        lines.push_back({text(step.key), {}, text(step.text), note.join(QStringLiteral("  ·  ")), step.required});
    }
    return lines;
}

QStringList TemplateWords::changes(const duty::RowDifference &difference)
{
    QStringList told;
    for (const auto &word : difference.words)
        told << tr("%1: %2 → %3").arg(partName(word.part), partValue(word.part, word.before), partValue(word.part, word.after));
    return told;
}

} // namespace redoubt::views
