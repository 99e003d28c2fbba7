// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attachments/EvidenceModel.h"

#include "models/Roles.h"
#include "models/Text.h"

namespace redoubt::models {

void EvidenceModel::setEvidence(std::vector<EvidenceRow> rows)
{
    m_evidence = std::move(rows);
    const auto isGone = [this](const auto &known) {
        return std::none_of(m_evidence.begin(), m_evidence.end(), [&](const EvidenceRow &row) { return row.digest == known.first; });
    };
    std::erase_if(m_thumbnails, isGone);
    std::erase_if(m_transfers, isGone);
    show();
}

void EvidenceModel::setAsksForMore(bool asks)
{
    m_asksForMore = asks;
    show();
}

void EvidenceModel::setThumbnail(const QString &digest, const QImage &image)
{
    if (image.isNull())
        m_thumbnails.erase(digest);
    else
        m_thumbnails[digest] = image;
    changed(digest, {Qt::DecorationRole});
}

void EvidenceModel::setTransfer(const QString &digest, const EvidenceTransfer &transfer)
{
    if (transfer.isUnderWay())
        m_transfers[digest] = transfer;
    else if (m_transfers.erase(digest) == 0)
        return;
    changed(digest, {TransferRole, Qt::AccessibleDescriptionRole});
}

void EvidenceModel::changed(const QString &digest, const QList<int> &roles)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).digest == digest)
            Q_EMIT dataChanged(index(row, 0), index(row, 0), roles);
    }
}

void EvidenceModel::show()
{
    auto rows = m_evidence;
    if (m_asksForMore) {
        EvidenceRow more;
        more.id = QStringLiteral("missing");
        more.missing = true;
        rows.push_back(std::move(more));
    }
    assign(std::move(rows));
}

int EvidenceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return row.missing ? tr("Ask for more") : row.name;
    case Qt::ToolTipRole:
        return row.missing ? tr("Return the claim and say what is missing") : row.note.isEmpty() ? row.name : row.name + QLatin1Char('\n') + row.note;
    case Qt::DecorationRole: {
        const auto found = m_thumbnails.find(row.digest);
        return found == m_thumbnails.end() ? QVariant() : QVariant(found->second);
    }
    case IdRole: return row.id;
    case SortRole:
    case NumberRole: return index.row() + 1;
    case DetailRole: return row.note;
    case InstantRole: return row.at ? QVariant(static_cast<qint64>(row.at->ms)) : QVariant();
    case KindRole: return static_cast<int>(row.kind);
    case SizeRole: return row.size;
    case PresenceRole: return static_cast<int>(row.presence);
    case MissingRole: return row.missing;
    case TransferRole: {
        const auto found = m_transfers.find(row.digest);
        return found == m_transfers.end() ? QVariant() : QVariant::fromValue(found->second);
    }
    case Qt::AccessibleDescriptionRole: {
        const auto found = m_transfers.find(row.digest);
        if (found == m_transfers.end())
            return {};
        const auto percent = 100 * found->second.done / found->second.total;
        return found->second.up ? tr("%1 % sent").arg(percent) : tr("%1 % fetched").arg(percent);
    }
    default: return {};
    }
}

EvidenceKind evidenceKindOf(const QString &name)
{
    const QString ending = name.section(QLatin1Char('.'), -1).toLower();
    static const QStringList images{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                    QStringLiteral("bmp"), QStringLiteral("gif"), QStringLiteral("webp")};
    static const QStringList videos{QStringLiteral("mp4"), QStringLiteral("webm"), QStringLiteral("mkv"), QStringLiteral("avi"),
                                    QStringLiteral("mov")};
    static const QStringList terminals{QStringLiteral("txt"), QStringLiteral("log"), QStringLiteral("cast")};
    static const QStringList packets{QStringLiteral("pcap"), QStringLiteral("pcapng"), QStringLiteral("har")};
    if (images.contains(ending))
        return EvidenceKind::Image;
    if (videos.contains(ending))
        return EvidenceKind::Video;
    if (terminals.contains(ending))
        return EvidenceKind::Terminal;
    return packets.contains(ending) ? EvidenceKind::Packet : EvidenceKind::File;
}

std::vector<EvidenceRow> evidenceRows(const std::vector<feed::AttachedFile> &evidence)
{
    std::vector<EvidenceRow> rows;
    rows.reserve(evidence.size());
    for (const feed::AttachedFile &one : evidence) {
        const QString digest = text(one.digest);
        const auto before = std::count_if(rows.begin(), rows.end(), [&](const EvidenceRow &row) { return row.digest == digest; });
        rows.push_back({before == 0 ? digest : digest + QStringLiteral("#%1").arg(before + 1), digest, text(one.name), text(one.note),
                        evidenceKindOf(text(one.name)), one.size, one.at, EvidencePresence::Absent, false});
    }
    return rows;
}

} // namespace redoubt::models
