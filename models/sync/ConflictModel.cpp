// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/ConflictModel.h"

#include "models/Roles.h"
#include "models/Text.h"
#include "models/sync/OutboxModel.h"

namespace redoubt::models {

QString fieldLabel(const QString &, const QString &name)
{
    static const QHash<QString, const char *> labels{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Name")},
        {QStringLiteral("summary"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Summary")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "State")},
        {QStringLiteral("currentPhase"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Current phase")},
        {QStringLiteral("packDigest"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Rule pack")},
        {QStringLiteral("startsAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Start")},
        {QStringLiteral("endsAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "End")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Kind")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Order")},
        {QStringLiteral("side"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Side")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Code")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Unit")},
        {QStringLiteral("unitName"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Unit")},
        {QStringLiteral("colour"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Colour")},
        {QStringLiteral("keyUnit"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Key unit")},
        {QStringLiteral("offCatalogue"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Off the catalogue")},
        {QStringLiteral("anonymousJudges"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Judges anonymous to the teams")},
        {QStringLiteral("role"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Role")},
        {QStringLiteral("team"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Team")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Title")},
        {QStringLiteral("narrative"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Narrative")},
        {QStringLiteral("clause"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Clause")},
        {QStringLiteral("target"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Target")},
        {QStringLiteral("targetName"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Target")},
        {QStringLiteral("vulnerability"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Vulnerability")},
        {QStringLiteral("points"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Points asked for")},
        {QStringLiteral("evidence"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Evidence")},
        {QStringLiteral("submittedAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Submitted")},
        {QStringLiteral("phase"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Phase")},
        {QStringLiteral("technique"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Technique")},
        {QStringLiteral("startedAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Start")},
        {QStringLiteral("endedAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "End")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Reason")},
        {QStringLiteral("stateReason"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Reason")},
        {QStringLiteral("handover"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Handover")},
        {QStringLiteral("people"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "People on duty")},
        {QStringLiteral("detail"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Detail")},
        {QStringLiteral("tracker"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Followed by")},
        {QStringLiteral("critical"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Must be read back")},
        {QStringLiteral("question"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Question")},
        {QStringLiteral("answer"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Answer")},
        {QStringLiteral("respondBy"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Respond by")},
        {QStringLiteral("respondedAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Responded")},
        {QStringLiteral("closeBy"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Close by")},
        {QStringLiteral("closedAt"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Closed")},
        {QStringLiteral("closedBy"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Closed by")},
        {QStringLiteral("outcome"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "How it was closed")},
        {QStringLiteral("zone"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Time zone")},
        {QStringLiteral("from"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "First day")},
        {QStringLiteral("until"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Until")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Kind of leave")},
        {QStringLiteral("keepsTurn"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Whether the turn is made up for")},
        {QStringLiteral("period"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Guarantee period")},
        {QStringLiteral("stands"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Who stands it")},
        {QStringLiteral("sort"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Sort")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Number")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Category")},
        {QStringLiteral("parties"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "What the unit is")},
        {QStringLiteral("systems"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Systems")},
        {QStringLiteral("regimes"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Rules of reporting")},
        {QStringLiteral("contacts"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "People to call")},
        {QStringLiteral("origins"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Where it came to notice")},
        {QStringLiteral("$removed"), QT_TRANSLATE_NOOP("redoubt::models::ConflictModel", "Removed")},
    };
    const auto found = labels.find(name);
    return found == labels.end() ? name : ConflictModel::tr(*found);
}

int ConflictModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConflictRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return row.title.isEmpty() ? recordKindName(row.kind) : recordKindName(row.kind) + QLatin1Char(' ') + row.title;
    case DetailRole: {
        QStringList labels;
        for (const ConflictField &field : row.fields)
            labels << field.label;
        return labels.join(tr(", "));
    }
    case IdRole: return text(row.id);
    case CountRole: return static_cast<int>(row.fields.size());
    case ConflictRole: return true;
    case KindRole: return row.kind;
    default: return {};
    }
}

} // namespace redoubt::models
