// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/controllers/EvidenceDesk.h"

#include "app/console/Sentences.h"
#include "views/exercise/SafeImage.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace redoubt::console {

namespace {
constexpr std::size_t kChunk = 1 << 20;
/// A picture larger than this is shown as a file: decoding it would hold up the store thread.
constexpr std::int64_t kMaxPicture = 8 << 20;

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

Result<void> writeCopy(store::Cache &cache, const Id &stream, const Digest &digest, std::int64_t size, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::NotFound, "cannot write there");
    auto attachments = cache.attachments();
    for (std::int64_t at = 0; at < size;) {
        REDOUBT_ASSIGN(const auto piece, attachments.read(stream, digest, at, kChunk));
        if (piece.empty())
            return fail(ErrorCode::StorageDamaged, "an attachment ends early");
        if (file.write(reinterpret_cast<const char *>(piece.data()), static_cast<qint64>(piece.size())) != static_cast<qint64>(piece.size()))
            return fail(ErrorCode::StorageFull, "the copy could not be written");
        at += static_cast<std::int64_t>(piece.size());
    }
    if (!file.commit())
        return fail(ErrorCode::StorageFull, "the copy could not be written");
    return {};
}

Result<exercise::Evidence> sealFile(store::Cache &cache, const Id &stream, const views::EvidenceInput &input)
{
    QFile file(input.path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "cannot be read");
    const auto source = [&file](std::span<std::uint8_t> into) -> Result<std::size_t> {
        const auto got = file.read(reinterpret_cast<char *>(into.data()), static_cast<qint64>(into.size()));
        if (got < 0)
            return fail(ErrorCode::NotFound, "cannot be read to its end");
        return static_cast<std::size_t>(got);
    };
    REDOUBT_ASSIGN(const auto info, cache.attachments().put(stream, source));
    exercise::Evidence evidence;
    const QFileInfo facts(input.path);
    evidence.name = facts.fileName().toStdString();
    evidence.digest = info.digest.toString();
    evidence.size = info.size;
    evidence.note = input.note.toStdString();
    if (const auto modified = facts.lastModified(); modified.isValid())
        evidence.at = Instant{modified.toMSecsSinceEpoch()};
    return evidence;
}
} // namespace

EvidenceDesk::EvidenceDesk(Workplace &place, WantDownload wantDownload, QObject *parent)
    : QObject(parent), m_place(place), m_wantDownload(std::move(wantDownload))
{ }

void EvidenceDesk::show(const Id &stream, const std::vector<exercise::Evidence> &evidence)
{
    m_pictures.clear();
    for (const auto &piece : evidence) {
        const auto digest = Digest::parse(piece.digest);
        if (!digest)
            continue;
        const bool picture = models::evidenceKindOf(QString::fromStdString(piece.name)) == models::EvidenceKind::Image && piece.size <= kMaxPicture;
        if (picture)
            m_pictures.insert(QString::fromStdString(piece.digest));
        load(stream, *digest, picture);
    }
}

void EvidenceDesk::load(const Id &stream, const Digest &digest, bool picture)
{
    struct Loaded
    {
        Result<std::optional<store::AttachmentInfo>> info;
        QImage thumbnail;
    };
    m_place.store.ask(
        this,
        [stream, digest, picture](StoreRoom &room) -> Loaded {
            if (!room.cache)
                return {std::optional<store::AttachmentInfo>(), {}};
            Loaded loaded{room.cache->attachments().find(stream, digest), {}};
            if (picture && loaded.info && *loaded.info) {
                if (const auto bytes = readWhole(*room.cache, stream, digest, (*loaded.info)->size))
                    loaded.thumbnail =
                        views::safeThumbnail(QByteArray(reinterpret_cast<const char *>(bytes->data()), static_cast<qsizetype>(bytes->size())));
            }
            return loaded;
        },
        [this, stream, digest, picture](const Loaded &loaded) {
            const auto name = QString::fromStdString(digest.toString());
            if (!loaded.info) {
                Q_EMIT presenceChanged(name, models::EvidencePresence::Wrong);
            } else if (*loaded.info) {
                Q_EMIT presenceChanged(name, models::EvidencePresence::Checked);
                if (!loaded.thumbnail.isNull())
                    Q_EMIT thumbnailReady(name, loaded.thumbnail);
            } else if (picture) {
                // Small pictures are what a judge looks at first: fetched without asking.
                Q_EMIT presenceChanged(name, models::EvidencePresence::Fetching);
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
    Q_EMIT presenceChanged(digestText, models::EvidencePresence::Fetching);
    m_wantDownload(stream, *digest);
}

void EvidenceDesk::arrived(const Id &stream, const Digest &digest)
{
    load(stream, digest, m_pictures.contains(QString::fromStdString(digest.toString())));
}

void EvidenceDesk::refused(const Id &, const Digest &digest, const Error &why)
{
    Q_EMIT presenceChanged(QString::fromStdString(digest.toString()), models::EvidencePresence::Absent);
    Q_EMIT failed(Sentences::fileTrouble(why));
}

void EvidenceDesk::saveCopy(const Id &stream, const QString &digestText, const QString &path)
{
    const auto digest = Digest::parse(digestText.toStdString());
    if (!digest)
        return;
    m_place.store.ask(
        this,
        [stream, digest = *digest, path](StoreRoom &room) -> Result<bool> {
            if (!room.cache)
                return fail(ErrorCode::Unauthenticated);
            REDOUBT_ASSIGN(const auto info, room.cache->attachments().find(stream, digest));
            if (!info)
                return false;
            REDOUBT_TRY(writeCopy(*room.cache, stream, digest, info->size, path));
            return true;
        },
        [this, stream, digestText, path](const Result<bool> &written) {
            if (!written)
                Q_EMIT failed(Sentences::fileTrouble(written.error()));
            else if (*written)
                Q_EMIT saved(tr("Saved to %1").arg(path));
            else {
                fetch(stream, digestText);
                Q_EMIT failed(tr("The file is not on this machine yet. It is being fetched; save it again when it is here."));
            }
        });
}

void EvidenceDesk::takeIn(QObject *context, const Id &stream, const std::vector<views::EvidenceInput> &files, TakenIn done)
{
    m_place.store.ask(
        context,
        [stream, files](StoreRoom &room) -> Result<std::vector<exercise::Evidence>> {
            if (!room.cache)
                return fail(ErrorCode::Unauthenticated);
            std::vector<exercise::Evidence> taken;
            for (const auto &file : files) {
                auto evidence = sealFile(*room.cache, stream, file);
                if (!evidence)
                    return fail(evidence.error());
                taken.push_back(std::move(*evidence));
            }
            return taken;
        },
        std::move(done));
}

} // namespace redoubt::console
