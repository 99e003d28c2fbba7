// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "app/link/LinkEvents.h"
#include "feed/kinds/AttachedFile.h"
#include "models/attachments/EvidenceModel.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace redoubt::console {

/// Attachments between pages, the sealed store and sync: shows what is here and what is on its way, asks for what is
/// not, and gives copies out after the person was warned. Never opens a file in place.
class EvidenceDesk : public QObject
{
    Q_OBJECT
public:
    /// Asks sync for an attachment that is not on this machine.
    using WantDownload = std::function<void(const Id &stream, const Digest &digest)>;

    /// A file of evidence, and the stream that names it.
    struct StreamFile
    {
        Id stream;
        Digest digest;
        std::int64_t size = 0;
    };

    EvidenceDesk(Workplace &place, WantDownload wantDownload, QObject *parent);

    /// Says of each piece whether it is here, and decodes small pictures and texts that are.
    void show(const Id &stream, const std::vector<feed::AttachedFile> &evidence);
    /// Says of each piece whether it is here; shows nothing of them.
    void look(const Id &stream, const std::vector<feed::AttachedFile> &files);
    /// What somebody will look at soon, perhaps without a network: fetched if it is not here and not too large.
    void fetchAhead(const Id &stream, const std::vector<feed::AttachedFile> &evidence);
    /// Counts what of @p files is not here; tells by surveyed(). A file that is named again counts once.
    void survey(const std::vector<StreamFile> &files);
    /// All of @p files that are not here, large ones too.
    void fetchAll(const std::vector<StreamFile> &files);
    /// A person asked for it: fetched if it is not here.
    void fetch(const Id &stream, const QString &digest);
    /// Writes a copy to @p path, which the person chose.
    void saveCopy(const Id &stream, const QString &digest, const QString &path);
    /// Sync has brought or given up @p digest.
    void arrived(const Id &stream, const Digest &digest);
    void refused(const Id &stream, const Digest &digest, const Error &why);
    /// Nothing is on its way while the server cannot be reached; what was asked for is again once it can.
    void setOnline(bool online);
    /// Sync has carried a piece of one.
    void transferred(const link::Transfer &transfer);

Q_SIGNALS:
    void thumbnailReady(const QString &digest, const QImage &picture);
    void textReady(const QString &digest, const QString &text);
    void presenceChanged(const QString &digest, redoubt::models::EvidencePresence presence);
    /// It cannot be had: @p why, for its tile. Nothing is asked again before somebody opens it again.
    void notFetched(const QString &digest, const QString &why);
    /// How far it has come, up or down.
    void progressed(const QString &digest, const redoubt::models::EvidenceTransfer &transfer);
    void surveyed(int files, int absent, qint64 bytes);
    /// A file that was asked for is here.
    void came();
    void saved(const QString &receipt);
    void failed(const QString &sentence);

private:
    /// What of a piece can be shown here.
    enum class Shown { Picture, Text, Nothing };
    void withAbsent(const std::vector<StreamFile> &files, std::function<void(const std::vector<StreamFile> &)> done);
    void load(const Id &stream, const Digest &digest, Shown shown);

    [[nodiscard]] models::EvidencePresence awaited() const;
    [[nodiscard]] Shown shownAs(const Digest &digest) const;

    Workplace &m_place;
    WantDownload m_wantDownload;
    std::map<QString, Shown> m_shown;        ///< by digest, of the claim on screen
    std::set<std::pair<Id, Digest>> m_ahead; ///< by stream: here, or asked for without anybody waiting
    std::map<Digest, bool> m_isHere;         ///< of files that were asked for: kept, so that each that comes is counted without a look at all
    std::set<QString> m_fetching;            ///< digests that somebody asked for and that have not come
    bool m_online = false;
};

} // namespace redoubt::console
