// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachments/EvidenceDesk.h"

#include "app/console/attachments/AttachmentSentences.h"
#include "app/console/attachments/EvidenceCopy.h"
#include "app/console/attachments/HeldEvidence.h"
#include "views/widgets/SafeImage.h"
#include "views/widgets/SafeText.h"

#include <algorithm>

namespace redoubt::console {

namespace {
constexpr std::size_t kChunk = 1 << 20;
/// A picture larger than this is shown as a file: decoding it would hold up the store thread.
constexpr std::int64_t kMaxPicture = 8 << 20;
/// As large as a page shows it.
constexpr QSize kPictureBounds(1600, 1000);
/// A log larger than this is fetched only when a person asks for it; of any the beginning is shown.
constexpr std::int64_t kMaxText = 1 << 20;
constexpr std::int64_t kTextShown = 64 << 10;
/// Fetched before anybody asks; a recording of hours is not.
constexpr std::int64_t kMaxAhead = 16 << 20;

Result<Bytes> readWhole(store::Cache &cache, const Id &stream, const Digest &digest, std::int64_t size)
{
    Bytes whole;
    auto attachments = cache.attachments();
    while (static_cast<std::int64_t>(whole.size()) < size) {
        REDOUBT_ASSIGN(const auto piece, attachments.read(stream, digest, static_cast<std::int64_t>(whole.size()), kChunk));
        if (piece.empty())
            return fail(ErrorCode::StorageDamaged, "an attachment ends early");
        whole.insert(whole.end(), piece.begin(), piece.end());
    }
    return whole;
}
} // namespace

EvidenceDesk::EvidenceDesk(Workplace &place, WantDownload wantDownload, QObject *parent)
    : QObject(parent), m_place(place), m_wantDownload(std::move(wantDownload))
{
    // With a stream that was purged its files may have gone: asked anew.
    connect(&place.desk, &Desk::grantsChanged, this, [this] { m_isHere.clear(); });
}

void EvidenceDesk::show(const Id &stream, const std::vector<feed::AttachedFile> &evidence)
{
    m_shown.clear();
    for (const auto &piece : evidence) {
        const auto digest = Digest::parse(piece.digest);
        if (!digest)
            continue;
        const auto kind = models::evidenceKindOf(QString::fromStdString(piece.name));
        const auto shown = kind == models::EvidenceKind::Image && piece.size <= kMaxPicture ? Shown::Picture
            : kind == models::EvidenceKind::Terminal && piece.size <= kMaxText              ? Shown::Text
                                                                                            : Shown::Nothing;
        m_shown[QString::fromStdString(piece.digest)] = shown;
        load(stream, *digest, shown);
    }
}

void EvidenceDesk::look(const Id &stream, const std::vector<feed::AttachedFile> &files)
{
    for (const auto &file : files) {
        if (const auto digest = Digest::parse(file.digest))
            load(stream, *digest, Shown::Nothing);
    }
}

void EvidenceDesk::fetchAhead(const Id &stream, const std::vector<feed::AttachedFile> &evidence)
{
    std::vector<Digest> wanted;
    for (const auto &piece : evidence) {
        const auto digest = Digest::parse(piece.digest);
        if (digest && !isEmptyFile(*digest) && piece.size <= kMaxAhead && m_ahead.emplace(stream, *digest).second)
            wanted.push_back(*digest);
    }
    if (wanted.empty())
        return;
    m_place.store.ask(
        this,
        [stream, wanted](StoreRoom &room) {
            std::vector<Digest> missing;
            for (const auto &digest : wanted) {
                const auto info = room.cache ? heldEvidence(*room.cache, stream, digest) : Result<std::optional<store::AttachmentInfo>>();
                if (room.cache && info && !*info)
                    missing.push_back(digest);
            }
            return missing;
        },
        [this, stream](const std::vector<Digest> &missing) {
            for (const auto &digest : missing)
                m_wantDownload(stream, digest);
        });
}

void EvidenceDesk::withAbsent(const std::vector<StreamFile> &files, std::function<void(const std::vector<StreamFile> &)> done)
{
    const auto tell = [this, files, done] {
        std::set<Digest> passed;
        std::vector<StreamFile> absent;
        for (const auto &file : files) {
            const auto known = m_isHere.find(file.digest);
            const bool isHere = isEmptyFile(file.digest) || (known != m_isHere.end() && known->second);
            if (!isHere && passed.insert(file.digest).second)
                absent.push_back(file);
        }
        done(absent);
    };
    std::set<Digest> unknown;
    for (const auto &file : files) {
        if (!m_isHere.contains(file.digest))
            unknown.insert(file.digest);
    }
    if (unknown.empty())
        return tell();
    m_place.store.ask(
        this,
        [unknown](StoreRoom &room) {
            return room.cache ? heldAmong(*room.cache, unknown) : Result<std::set<Digest>>(fail(ErrorCode::Unauthenticated));
        },
        [this, unknown, tell, files, done](const Result<std::set<Digest>> &held) {
            if (!held)
                return tell();
            for (const auto &digest : unknown)
                m_isHere[digest] = m_isHere[digest] || held->contains(digest); // it may have come meanwhile
            withAbsent(files, done);                                           // what was known before may have been forgotten meanwhile
        });
}

void EvidenceDesk::survey(const std::vector<StreamFile> &files)
{
    std::set<Digest> named;
    for (const auto &file : files)
        named.insert(file.digest);
    withAbsent(files, [this, count = static_cast<int>(named.size())](const std::vector<StreamFile> &absent) {
        qint64 bytes = 0;
        for (const auto &file : absent)
            bytes += file.size;
        Q_EMIT surveyed(count, static_cast<int>(absent.size()), bytes);
    });
}

void EvidenceDesk::fetchAll(const std::vector<StreamFile> &files)
{
    withAbsent(files, [this](const std::vector<StreamFile> &absent) {
        for (const auto &file : absent)
            m_wantDownload(file.stream, file.digest);
    });
}

void EvidenceDesk::load(const Id &stream, const Digest &digest, Shown shown)
{
    struct Loaded
    {
        Result<std::optional<store::AttachmentInfo>> info;
        QImage picture;
        QString text;
    };
    if (isEmptyFile(digest)) {
        // There is nothing to fetch, and no server gives a range of nothing.
        Q_EMIT presenceChanged(QString::fromStdString(digest.toString()), models::EvidencePresence::Checked);
        return;
    }
    m_place.store.ask(
        this,
        [stream, digest, shown](StoreRoom &room) -> Loaded {
            if (!room.cache)
                return {std::optional<store::AttachmentInfo>(), {}, {}};
            Loaded loaded{heldEvidence(*room.cache, stream, digest), {}, {}};
            if (shown == Shown::Nothing || !loaded.info || !*loaded.info)
                return loaded;
            const auto size = (*loaded.info)->size;
            const auto bytes = readWhole(*room.cache, (*loaded.info)->stream, digest, shown == Shown::Text ? std::min(size, kTextShown) : size);
            if (!bytes)
                return loaded;
            const QByteArray raw(reinterpret_cast<const char *>(bytes->data()), static_cast<qsizetype>(bytes->size()));
            if (shown == Shown::Picture)
                loaded.picture = views::safeThumbnail(raw, kPictureBounds);
            else
                loaded.text = views::safeText(raw, kTextShown);
            return loaded;
        },
        [this, stream, digest, shown](const Loaded &loaded) {
            const auto name = QString::fromStdString(digest.toString());
            if (!loaded.info) {
                Q_EMIT presenceChanged(name, models::EvidencePresence::Wrong);
            } else if (const auto &info = *loaded.info) {
                m_fetching.erase(name);
                m_isHere[digest] = true;
                Q_EMIT presenceChanged(name, models::EvidencePresence::Checked);
                if (info->stream == stream && info->state != store::AttachmentState::Stored)
                    Q_EMIT progressed(name, {true, info->offset, info->size});
                if (!loaded.picture.isNull())
                    Q_EMIT thumbnailReady(name, loaded.picture);
                if (!loaded.text.isEmpty())
                    Q_EMIT textReady(name, loaded.text);
            } else if (shown != Shown::Nothing || m_fetching.contains(name)) {
                // Small pictures and logs are what a judge looks at first: fetched without asking.
                m_fetching.insert(name);
                Q_EMIT presenceChanged(name, awaited());
                m_wantDownload(stream, digest);
            } else {
                Q_EMIT presenceChanged(name, models::EvidencePresence::Absent);
            }
        });
}

void EvidenceDesk::fetch(const Id &stream, const QString &digestText)
{
    const auto digest = Digest::parse(digestText.toStdString());
    if (!digest)
        return;
    m_fetching.insert(digestText);
    load(stream, *digest, shownAs(*digest)); // it may be here: the team's own files are
}

EvidenceDesk::Shown EvidenceDesk::shownAs(const Digest &digest) const
{
    const auto known = m_shown.find(QString::fromStdString(digest.toString()));
    return known == m_shown.end() ? Shown::Nothing : known->second;
}

void EvidenceDesk::arrived(const Id &stream, const Digest &digest)
{
    m_fetching.erase(QString::fromStdString(digest.toString()));
    m_isHere[digest] = true;
    load(stream, digest, shownAs(digest));
    Q_EMIT came();
}

void EvidenceDesk::refused(const Id &stream, const Digest &digest, const Error &why)
{
    const auto name = QString::fromStdString(digest.toString());
    const bool wasAhead = m_ahead.erase({stream, digest}) > 0; // tried again the next time it is named
    if (m_fetching.erase(name) == 0 && wasAhead)
        return; // nobody waits for it
    Q_EMIT progressed(name, {});
    Q_EMIT notFetched(name, AttachmentSentences::notFetched(why));
}

void EvidenceDesk::saveCopy(const Id &stream, const QString &digestText, const QString &path)
{
    const auto digest = Digest::parse(digestText.toStdString());
    if (!digest)
        return;
    copyEvidence(m_place.store, this, stream, *digest, path, [this, stream, digestText, path](const Result<bool> &written) {
        if (!written)
            Q_EMIT failed(AttachmentSentences::notCopied(written.error()));
        else if (*written)
            Q_EMIT saved(tr("Saved to %1").arg(path));
        else {
            fetch(stream, digestText);
            Q_EMIT failed(tr("The file is not on this machine yet. It is being fetched; save it again when it is here."));
        }
    });
}

models::EvidencePresence EvidenceDesk::awaited() const { return m_online ? models::EvidencePresence::Fetching : models::EvidencePresence::Absent; }

void EvidenceDesk::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    for (const auto &name : m_fetching)
        Q_EMIT presenceChanged(name, awaited());
}

void EvidenceDesk::transferred(const link::Transfer &transfer)
{
    Q_EMIT progressed(QString::fromStdString(transfer.blob.digest.toString()),
                      {!transfer.isDownload, static_cast<qint64>(transfer.done), static_cast<qint64>(transfer.total)});
}

} // namespace redoubt::console
