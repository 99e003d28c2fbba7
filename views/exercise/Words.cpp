// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/Words.h"

#include "views/delegates/RowPainting.h"
#include "views/theme/TimeText.h"
#include "views/widgets/PlainWords.h"

#include <QLocale>

namespace redoubt::views {

QString Words::points(exercise::Points points) { return pointsText(points.toDouble(), 2); }

QString Words::decision(exercise::Decision decision)
{
    switch (decision) {
    case exercise::Decision::Accept: return tr("Accepted");
    case exercise::Decision::Reject: return tr("Rejected");
    case exercise::Decision::Return: return tr("Returned");
    }
    return tr("From a newer version");
}

QString Words::clause(const models::ClauseOption &clause)
{
    const QString title = QStringLiteral("%1 %2 · %3").arg(clause.clause, clause.scoringClass, clause.title);
    switch (clause.from) {
    case exercise::PointsFrom::Pack: return tr("%1  %2 points").arg(title, points(clause.points));
    case exercise::PointsFrom::Judge: return tr("%1  up to %2 points").arg(title, points(clause.points));
    case exercise::PointsFrom::Event: break;
    }
    return tr("%1  points of the event").arg(title);
}

QString Words::clauseRule(const models::ClauseOption &clause)
{
    QStringList rules;
    if (clause.from == exercise::PointsFrom::Pack)
        rules << tr("%1 points each.").arg(points(clause.points));
    if (!clause.perCount.isZero())
        rules << tr("%1 more for each one counted.").arg(points(clause.perCount));
    if (clause.once == exercise::Once::Target)
        rules << tr("A target counts once, by its highest rights.");
    else if (clause.once == exercise::Once::Unit)
        rules << tr("Counts once on each unit.");
    if (clause.capPerUnit)
        rules << tr("At most %1 on one unit.").arg(points(*clause.capPerUnit));
    return PlainWords::sentences(rules);
}

QString Words::outcome(exercise::AwardOutcome outcome)
{
    using exercise::AwardOutcome;
    switch (outcome) {
    case AwardOutcome::Full: return {};
    case AwardOutcome::Cut: return tr("It was cut to what is left under a cap.");
    case AwardOutcome::DroppedOverCap: return tr("Over a cap: by this pack the whole award is dropped.");
    case AwardOutcome::CapUsedUp: return tr("Nothing is left under a cap.");
    case AwardOutcome::AlreadyScored: return tr("This target or unit counts already with as much or more.");
    case AwardOutcome::VulnerabilityUsedUp: return tr("This vulnerability has been used as often as it counts.");
    case AwardOutcome::OffCatalogueUsedUp: return tr("No more targets off the catalogue count.");
    case AwardOutcome::EntriesUsedUp: return tr("This class gives no more awards on this unit.");
    case AwardOutcome::NothingAccepted: return tr("Nothing of it is accepted.");
    }
    return tr("From a newer version");
}

QString Words::claimParts(const std::vector<QString> &fields)
{
    QStringList words;
    const auto says = [&](const QString &word) {
        if (!words.contains(word))
            words << word;
    };
    for (const QString &field : fields) {
        if (field == QLatin1String("title"))
            says(tr("title"));
        else if (field == QLatin1String("narrative"))
            says(tr("account of what was done"));
        else if (field == QLatin1String("evidence"))
            says(tr("evidence"));
        else if (field == QLatin1String("clause"))
            says(tr("proposed clause"));
        else if (field == QLatin1String("points"))
            says(tr("points asked for"));
        else if (field == QLatin1String("target") || field == QLatin1String("targetName") || field == QLatin1String("unitName"))
            says(tr("target"));
        else if (field == QLatin1String("vulnerability"))
            says(tr("vulnerability"));
        else if (field == QLatin1String("technique"))
            says(tr("technique"));
        else if (field == QLatin1String("startedAt") || field == QLatin1String("endedAt"))
            says(tr("times"));
    }
    return words.join(tr(", ", "between the parts of a list"));
}

QString Words::team(const models::TeamLabel &team) { return (team.code + QLatin1Char(' ') + team.name).trimmed(); }

QString Words::span(Instant from, Instant to, Instant now)
{
    const TimeText text(now.ms);
    const auto day = [](Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms).date(); };
    if (day(from) == day(to) && day(from) == day(now))
        return text.time(from.ms) + QStringLiteral("–") + text.time(to.ms);
    return text.moment(from.ms) + QStringLiteral(" – ") + (day(from) == day(to) ? text.time(to.ms) : text.moment(to.ms));
}

namespace {

/// "× 1.4": percentages as people multiply.
QString factor(int percent) { return QStringLiteral("× ") + pointsText(percent / 100.0, 2); }

} // namespace

Words::Sum Words::sum(const models::RulingPreview &preview)
{
    using exercise::AwardStep;
    Sum sum;
    for (const exercise::AwardLine &line : preview.award.lines) {
        switch (line.step) {
        case AwardStep::ClausePoints: sum.before << SumLine{tr("Points of the clause"), {}, points(line.amount)}; break;
        case AwardStep::Counted:
            sum.before << SumLine{tr("Counted"), tr("%1 things").arg(preview.choice.count), QStringLiteral("+ ") + points(line.amount)};
            break;
        case AwardStep::AlreadyScored:
            sum.before << SumLine{tr("Counted already"), preview.alreadyScored ? preview.alreadyScored->claimNumber : QString(),
                                  QStringLiteral("− ") + points(line.amount)};
            break;
        case AwardStep::ItemShare: sum.before << SumLine{tr("Share of the item"), {}, factor(line.percent)}; break;
        case AwardStep::KeyUnit: sum.before << SumLine{tr("Key unit"), preview.unitName, factor(line.percent)}; break;
        case AwardStep::OffCatalogue:
            sum.before << SumLine{tr("Off the catalogue"), line.ordinal > 0 ? tr("target no. %1").arg(line.ordinal) : QString(),
                                  factor(line.percent)};
            break;
        case AwardStep::Reuse:
            sum.before << SumLine{tr("Vulnerability re-used"), tr("use no. %1 of %2").arg(line.ordinal).arg(preview.vulnerability),
                                  factor(line.percent)};
            break;
        case AwardStep::JudgesShare:
        case AwardStep::Rounded: break; // the slider says the one, the result the other
        case AwardStep::ClassCap: sum.after << SumLine{tr("Over the cap of the class"), {}, QStringLiteral("− ") + points(line.amount)}; break;
        case AwardStep::DeductionCap:
            sum.after << SumLine{tr("Over the share of what was deducted"), {}, QStringLiteral("− ") + points(line.amount)};
            break;
        case AwardStep::UnitCap: sum.after << SumLine{tr("Over the cap on the unit"), {}, QStringLiteral("− ") + points(line.amount)}; break;
        }
    }
    return sum;
}

} // namespace redoubt::views
