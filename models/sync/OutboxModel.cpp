// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/OutboxModel.h"

#include "models/Roles.h"
#include "models/Text.h"

#include <QDateTime>

namespace redoubt::models {

QString recordKindName(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("exercise.exercise"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Exercise")},
        {QStringLiteral("exercise.rule_pack"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Rule pack")},
        {QStringLiteral("exercise.phase"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Phase")},
        {QStringLiteral("exercise.team"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Team")},
        {QStringLiteral("exercise.target"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Target")},
        {QStringLiteral("exercise.member"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Member")},
        {QStringLiteral("exercise.room"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Team room")},
        {QStringLiteral("exercise.room_member"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Name in a team's room")},
        {QStringLiteral("exercise.notice_board"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Notice board")},
        {QStringLiteral("exercise.claim"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Claim")},
        {QStringLiteral("exercise.ruling"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Ruling")},
        {QStringLiteral("exercise.ruling_notice"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Notice of a ruling")},
        {QStringLiteral("exercise.score_entry"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Score entry")},
        {QStringLiteral("exercise.claim_review"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Claim that is open")},
        {QStringLiteral("exercise.freeze"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Board freeze")},
        {QStringLiteral("exercise.published_board"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Published board")},
        {QStringLiteral("directory.unit"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Unit")},
        {QStringLiteral("directory.staff"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Person")},
        {QStringLiteral("duty.office"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Duty office")},
        {QStringLiteral("unit.broadcast"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Broadcast")},
        {QStringLiteral("unit.channel"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Channel")},
        {QStringLiteral("duty.checklist"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Checklist")},
        {QStringLiteral("duty.shift"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Shift")},
        {QStringLiteral("duty.check"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Check")},
        {QStringLiteral("duty.log"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Log line")},
        {QStringLiteral("duty.matter"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Open matter")},
        {QStringLiteral("duty.handover"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Handover")},
        {QStringLiteral("duty.read_back"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Read-back")},
        {QStringLiteral("duty.handover_signature"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Signature of a handover")},
        {QStringLiteral("duty.handover_refusal"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Refusal of a handover")},
        {QStringLiteral("duty.escalation_rules"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Time limits and escalation")},
        {QStringLiteral("duty.escalation"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Somebody was told")},
        {QStringLiteral("duty.escalation_taken"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Escalation taken")},
        {QStringLiteral("duty.handover_order"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Order of handing over")},
        {QStringLiteral("duty.handover_step"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Step of a handover")},
        {QStringLiteral("duty.handover_consent"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Leader's word for a handover")},
        {QStringLiteral("duty.handover_hold"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Hold of handovers")},
        {QStringLiteral("duty.handover_correction"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Correction of a handover")},
        {QStringLiteral("duty.handover_hold_end"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "End of a hold of handovers")},
        {QStringLiteral("duty.report_schedule"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Schedule of zero reports")},
        {QStringLiteral("duty.zero_report"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Zero report")},
        {QStringLiteral("duty.report_return"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Zero report sent back")},
        {QStringLiteral("duty.report_accepted"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Zero report accepted as verified")},
        {QStringLiteral("duty.contact"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Call about a zero report")},
        {QStringLiteral("duty.reminder"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Reminder of a zero report")},
        {QStringLiteral("duty.bulletin_draft"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Draft of a bulletin")},
        {QStringLiteral("duty.bulletin_check"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Check of a bulletin")},
        {QStringLiteral("duty.bulletin"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Bulletin")},
        {QStringLiteral("duty.bulletin_end"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "End of a bulletin")},
        {QStringLiteral("duty.bulletin_receipt"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Receipt of a bulletin")},
        {QStringLiteral("duty.bulletin_feedback"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Feedback on a bulletin")},
        {QStringLiteral("duty.bulletin_reminder"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Reminder of a bulletin")},
        {QStringLiteral("unit.contact"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Liaison")},
        {QStringLiteral("unit.group"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Group of units")},
        {QStringLiteral("duty.roster"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Plan of the roster")},
        {QStringLiteral("duty.roster_month"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Published roster")},
        {QStringLiteral("duty.roster_fill"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Filled shift")},
        {QStringLiteral("duty.leave"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Leave")},
        {QStringLiteral("duty.guarantee"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Guarantee period")},
        {QStringLiteral("duty.swap"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Swap of a shift")},
        {QStringLiteral("duty.swap_answer"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Answer to a swap")},
        {QStringLiteral("duty.swap_approval"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Decision on a swap")},
        {QStringLiteral("duty.template"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Template")},
        {QStringLiteral("duty.checklist_copy"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Checklist taken over")},
        {QStringLiteral("duty.checklist_choice"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Choice of a checklist")},
        {QStringLiteral("duty.matter_procedure"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Procedure begun")},
        {QStringLiteral("duty.procedure_step"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Step of a procedure")},
        {QStringLiteral("incident.register"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Register of incidents")},
        {QStringLiteral("incident.incident"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Incident")},
        {QStringLiteral("incident.moment"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Time of an incident")},
        {QStringLiteral("incident.impact"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Impact of an incident")},
        {QStringLiteral("incident.judgement"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Answer to a clause")},
        {QStringLiteral("incident.line"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Line of an incident's course")},
        {QStringLiteral("incident.sending"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Report sent")},
        {QStringLiteral("incident.overruling"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Level answered for")},
        {QStringLiteral("incident.report"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Report of an incident")},
        {QStringLiteral("incident.section"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Part of a report")},
        {QStringLiteral("incident.earlier_text"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Earlier text of a part")},
        {QStringLiteral("incident.report_step"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Report on its way")},
        {QStringLiteral("incident.settlement"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Why a report differs")},
        {QStringLiteral("incident.issued"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Report issued")},
        {QStringLiteral("incident.office_template"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Template of the office")},
        {QStringLiteral("incident.number_series"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Series of document numbers")},
        {QStringLiteral("incident.number_lease"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Document numbers asked for")},
        {QStringLiteral("incident.number_use"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Document number taken")},
        {QStringLiteral("incident.number_void"), QT_TRANSLATE_NOOP("redoubt::models::OutboxModel", "Document number given up")},
    };
    const auto found = names.find(kind);
    return found == names.end() ? kind : OutboxModel::tr(*found);
}

std::span<const TableColumn> OutboxModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return OutboxModel::tr("What"); }, Qt::AlignLeft},
        {[] { return OutboxModel::tr("Record"); }, Qt::AlignLeft},
        {[] { return OutboxModel::tr("Saved"); }, Qt::AlignLeft},
        {[] { return OutboxModel::tr("State"); }, Qt::AlignLeft},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutboxRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case What: return recordKindName(row.kind);
        case Title: return row.title;
        case When: return QDateTime::fromMSecsSinceEpoch(row.at.ms).toString(QStringLiteral("MM-dd HH:mm"));
        case State: return row.sending ? tr("Being sent") : tr("Waiting");
        default: return {};
        }
    case Qt::ToolTipRole: return row.lines > 1 ? tr("%n change(s) that leave together", nullptr, row.lines) : data(index, Qt::DisplayRole);
    case SortRole:
        return index.column() == When ? QVariant(static_cast<qint64>(row.at.ms))
            : index.column() == State ? QVariant(row.sending)
                                      : data(index, Qt::DisplayRole);
    case IdRole: return text(row.id);
    case KindRole: return row.kind;
    case SendingRole: return row.sending;
    default: return {};
    }
}

} // namespace redoubt::models
