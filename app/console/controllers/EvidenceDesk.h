// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "exercise/kinds/Judging.h"
#include "models/exercise/EvidenceModel.h"
#include "views/exercise/Requests.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace redoubt::console {

/// Attachments between pages, the sealed store and sync: takes files in, shows what is here, asks for what is not, and
/// gives copies out after the person was warned. Never opens a file in place.
class EvidenceDesk : public QObject
{
    Q_OBJECT
public:
    /// Asks sync for an attachment that is not on this machine.
    using WantDownload = std::function<void(const Id &stream, const Digest &digest)>;
    using TakenIn = std::function<void(Result<std::vector<exercise::Evidence>>)>;

    EvidenceDesk(Workplace &place, WantDownload wantDownload, QObject *parent);

    /// Says of each piece whether it is here, and decodes small pictures and texts that are.
    void show(const Id &stream, const std::vector<exercise::Evidence> &evidence);
    /// A person asked for it: fetched if it is not here.
    void fetch(const Id &stream, const QString &digest);
    /// Writes a copy to @p path, which the person chose.
    void saveCopy(const Id &stream, const QString &digest, const QString &path);
    /// Sync has brought or given up @p digest.
    void arrived(const Id &stream, const Digest &digest);
    void refused(const Id &stream, const Digest &digest, const Error &why);

    /// Seals @p files into @p stream's attachments; all or none is handed to @p done on the UI thread.
    void takeIn(QObject *context, const Id &stream, const std::vector<views::EvidenceInput> &files, TakenIn done);

Q_SIGNALS:
    void thumbnailReady(const QString &digest, const QImage &picture);
    void textReady(const QString &digest, const QString &text);
    void presenceChanged(const QString &digest, redoubt::models::EvidencePresence presence);
    void saved(const QString &receipt);
    void failed(const QString &sentence);

private:
    /// What of a piece can be shown here.
    enum class Shown { Picture, Text, Nothing };
    void load(const Id &stream, const Digest &digest, Shown shown);

    Workplace &m_place;
    WantDownload m_wantDownload;
    std::map<QString, Shown> m_shown; ///< by digest, of the claim on screen
};

} // namespace redoubt::console
