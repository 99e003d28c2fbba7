// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/notices/NoticeDesk.h"

#include "app/console/Preferences.h"
#include "app/console/notices/NoticeVoice.h"
#include "app/console/session/Session.h"
#include "core/json/Json.h"
#include "views/frame/MainFrame.h"
#include "views/theme/TimeText.h"

#include <QDateTime>
#include <QTime>

#include <algorithm>

namespace redoubt::console {

namespace {
constexpr const char *settingOfNotices = "notices";
constexpr int secondsBetweenLooks = 5;
constexpr int textsShown = 3; ///< of several that are said in one

calendar::TimeOfDay wallTime(Instant now)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(now.ms).time();
    return {time.hour() * 60 + time.minute()};
}

/// What makes it the same from one look to the next.
std::string keyOf(const QString &area, const Waiting &waiting)
{
    if (!waiting.key.isEmpty())
        return (area + QLatin1Char('/') + waiting.key).toStdString();
    return (area + QLatin1Char('/') + (waiting.place.isEmpty() ? waiting.text : waiting.place)).toStdString();
}
} // namespace

NoticeDesk::NoticeDesk(Session &session, const Preferences &preferences, const std::vector<std::unique_ptr<Area>> &areas, views::MainFrame &frame,
                       NoticeVoice &voice, QObject *parent)
    : QObject(parent), m_session(session), m_preferences(preferences), m_areas(areas), m_frame(frame), m_voice(voice),
      m_refresh([this] { look(); }, this)
{
    m_frame.setNotices(&m_model);
    for (const auto &area : m_areas)
        connect(area.get(), &Area::waitingChanged, &m_refresh, &Refresh::soon);
    connect(&m_session, &Session::loaded, &m_refresh, &Refresh::soon);
    connect(&m_frame, &views::MainFrame::noticeChosen, this, &NoticeDesk::open);
    connect(&m_frame, &views::MainFrame::noticesRead, this, [this] {
        m_book.seeAll();
        showBook();
    });
    connect(&m_voice, &NoticeVoice::opened, this, [this] {
        auto *window = m_frame.window();
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->show();
        window->raise();
        window->activateWindow();
        m_frame.openNotices();
    });
    restore();
}

NoticeDesk::~NoticeDesk() { m_frame.setNotices(nullptr); }

void NoticeDesk::restore()
{
    m_session.place().store.ask(
        this,
        [](StoreRoom &room) -> Result<std::optional<Bytes>> {
            return room.cache ? room.cache->setting(settingOfNotices) : fail(ErrorCode::Unauthenticated);
        },
        [this](const Result<std::optional<Bytes>> &bytes) {
            if (bytes && *bytes) {
                const auto value = parseJson(std::string_view(reinterpret_cast<const char *>((*bytes)->data()), (*bytes)->size()),
                                             {4 << 20, 16, 200'000, 128 * 1024});
                if (const auto kept = value ? fromJson<std::vector<Notice>>(*value) : fail(ErrorCode::Malformed)) {
                    m_kept = *kept;
                    m_book = NoticeBook(*kept);
                }
            }
            m_isRestored = true; // without it everything is said once more, and nothing is lost
            look();
        });
}

void NoticeDesk::keep()
{
    if (m_kept == m_book.notices())
        return;
    m_kept = m_book.notices();
    m_session.place().store.post([text = writeJson(toJson(m_kept))](StoreRoom &room) {
        if (room.cache)
            (void)room.cache->saveSetting(settingOfNotices, bytesOf(text)); // else what was read is said once more
    });
}

void NoticeDesk::tick()
{
    if (++m_seconds % secondsBetweenLooks == 0)
        look();
}

void NoticeDesk::look()
{
    std::vector<NoticeSource> all;
    for (const auto &area : m_areas) {
        const auto id = area->entry().id;
        int count = 0;
        for (const auto &waiting : area->waiting()) {
            count += waiting.count;
            NoticeSource source;
            source.key = keyOf(id, waiting);
            source.area = id.toStdString();
            source.place = waiting.place.toStdString();
            source.text = waiting.text.toStdString();
            source.until = waiting.until;
            source.critical = waiting.critical;
            source.listedOnly = !waiting.until && !waiting.critical; // a queue to work on, which is due at no time
            all.push_back(std::move(source));
        }
        m_frame.setBadge(id, count);
    }
    // What is not on the desk yet would count as over, and what was said before would be said again.
    if (!m_isRestored || !m_session.isLoaded())
        return;
    const auto now = m_session.place().now();
    for (const auto &each : m_book.look(all, {now, wallTime(now)}, m_preferences.quietHours()))
        announce(each);
    showBook();
}

void NoticeDesk::announce(const Announcement &announcement)
{
    QStringList texts;
    for (const auto &key : announcement.keys) {
        if (const auto *notice = m_book.find(key))
            texts << QString::fromStdString(notice->text);
    }
    const auto count = static_cast<int>(announcement.keys.size());
    const auto more = texts.size() - textsShown;
    if (more > 0) {
        texts.resize(textsShown);
        texts << tr("and %n more", nullptr, static_cast<int>(more));
    }
    QString title = count == 1 ? tr("Waits for you") : tr("%n things wait for you", nullptr, count);
    if (announcement.afterQuiet)
        title = announcement.over == 0 ? tr("In quiet hours came: %n", nullptr, count)
                                       : tr("In quiet hours came: %1, of which %2 over").arg(count).arg(announcement.over);
    m_voice.say(title, texts.join(QLatin1Char('\n')), announcement.critical, m_preferences.noticeSound());
}

void NoticeDesk::showBook()
{
    const views::TimeText time(m_session.place().now().ms);
    std::vector<views::NoticeRow> rows;
    bool critical = false;
    for (const auto &notice : m_book.notices()) {
        views::NoticeRow row;
        row.id = QString::fromStdString(notice.key);
        row.text = QString::fromStdString(notice.text);
        row.when = notice.goneAt ? tr("over since %1").arg(time.moment(notice.goneAt->ms))
            : notice.until       ? tr("due %1").arg(time.moment(notice.until->ms))
                                 : tr("since %1").arg(time.moment(notice.cameAt.ms));
        row.unread = notice.isUnread();
        row.critical = notice.critical;
        row.over = notice.goneAt.has_value();
        critical = critical || (row.unread && row.critical);
        rows.push_back(std::move(row));
    }
    m_model.assign(std::move(rows));
    m_frame.setUnread(m_book.unread(), critical);
    m_voice.setUnread(m_book.unread());
    keep();
}

void NoticeDesk::open(const QString &key)
{
    const auto *notice = m_book.find(key.toStdString());
    if (!notice)
        return;
    const auto area = QString::fromStdString(notice->area);
    const auto place = QString::fromStdString(notice->place);
    m_book.see(notice->key);
    showBook();
    Q_EMIT placeWanted(area, place);
}

} // namespace redoubt::console
