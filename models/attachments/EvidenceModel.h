// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "feed/kinds/AttachedFile.h"
#include "models/RowModel.h"

#include <QImage>
#include <QString>

namespace redoubt::models {

enum class EvidenceKind { Image, Video, Terminal, Packet, File };

/// Whether a piece of evidence can be looked at here.
enum class EvidencePresence {
    Absent, ///< not fetched yet
    Fetching,
    Checked, ///< here, and its digest is right
    Wrong,   ///< here with another digest
    Refused, ///< asked for, and not to be had: the page knows why
};

/// How much of a file that is on its way has come; nothing is on its way where that is all of it.
struct EvidenceTransfer
{
    bool up = false; ///< to the server
    qint64 done = 0; ///< bytes
    qint64 total = 0;

    [[nodiscard]] bool isUnderWay() const { return done < total; }
    bool operator==(const EvidenceTransfer &) const = default;
};

struct EvidenceRow
{
    QString id; ///< unlike in one claim: its digest, with "#2" where it is named again; "missing" for the tile that asks for more
    QString digest;
    QString name;
    QString note;
    EvidenceKind kind = EvidenceKind::File;
    qint64 size = 0; ///< bytes
    std::optional<Instant> at;
    EvidencePresence presence = EvidencePresence::Absent;
    bool missing = false; ///< not evidence but the dashed tile that asks the team for more

    bool operator==(const EvidenceRow &) const = default;
};

/// The evidence of one claim, in the team's order. Pictures arrive later, by digest.
class EvidenceModel : public RowModel<EvidenceRow>
{
    Q_OBJECT
public:
    enum ExtraRole { NumberRole = FirstFreeRole, KindRole, SizeRole, PresenceRole, MissingRole, TransferRole };

    using RowModel::RowModel;

    void setEvidence(std::vector<EvidenceRow> rows);
    /// Whether a last tile asks for what is missing: only for who may return the claim.
    void setAsksForMore(bool asks);
    /// A small picture for the rows of @p digest; Qt::DecorationRole. Null images take it away.
    void setThumbnail(const QString &digest, const QImage &image);

    /// How far the file of @p digest has come; TransferRole, while it is under way.
    void setTransfer(const QString &digest, const EvidenceTransfer &transfer);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void show();
    /// Files of equal content have one digest, and a tile each.
    void changed(const QString &digest, const QList<int> &roles);

    std::vector<EvidenceRow> m_evidence;
    bool m_asksForMore = false;
    std::unordered_map<QString, QImage> m_thumbnails;
    std::unordered_map<QString, EvidenceTransfer> m_transfers;
};

/// What a file is by its name's ending; decides an icon, never how it is opened.
[[nodiscard]] EvidenceKind evidenceKindOf(const QString &name);
[[nodiscard]] std::vector<EvidenceRow> evidenceRows(const std::vector<feed::AttachedFile> &evidence);

} // namespace redoubt::models

Q_DECLARE_METATYPE(redoubt::models::EvidenceTransfer)
