// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/search/SearchArea.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "models/sync/ConflictModel.h"
#include "models/sync/OutboxModel.h"
#include "views/search/SearchPage.h"

#include <QAction>
#include <QDateTime>

#include <algorithm>

namespace redoubt::console {

namespace {
constexpr qsizetype mostRecent = 8;

models::MarkedWords shownWords(const MarkedText &text)
{
    std::vector<std::pair<std::size_t, std::size_t>> bytes;
    for (const auto &mark : text.marks)
        bytes.emplace_back(mark.from, mark.to);
    return models::markedWords(text.text, bytes);
}

QString hitId(const Id &stream, const Id &record) { return models::text(stream) + QLatin1Char('/') + models::text(record); }

/// Where today, the seven days before it and the year begin, by this computer's clock.
std::array<Instant, SearchTimes - 1> beginnings(Instant now)
{
    const auto today = QDateTime::fromMSecsSinceEpoch(now.ms).date();
    const auto begin = [](const QDate &date) { return Instant{date.startOfDay().toMSecsSinceEpoch()}; };
    const auto week = begin(today.addDays(-7));
    return {begin(today), week, std::min(week, begin(QDate(today.year(), 1, 1)))};
}
} // namespace

SearchArea::SearchArea(const AreaPlace &place)
    : m_place(place), m_page(new views::SearchPage), m_action(new QAction(tr("Search in all records"), this)), m_refresh([this] { ask(); }, this)
{
    m_page->setModel(&m_model);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(m_action, &QAction::triggered, this, [this] { open({}); });
    connect(m_page, &views::SearchPage::wanted, this, &SearchArea::lookFor);
    connect(m_page, &views::SearchPage::kindChosen, this, [this](const QString &kind) {
        m_ask.group = kind.isEmpty() ? std::nullopt : std::optional(kind.toStdString());
        ask();
    });
    connect(m_page, &views::SearchPage::moreRequested, this, [this](const QString &kind) {
        m_ask.opened.insert(kind.toStdString());
        ask();
    });
    connect(m_page, &views::SearchPage::timeChosen, this, [this](int time) {
        m_ask.time = time < 0 ? std::nullopt : std::optional(static_cast<SearchTime>(time));
        ask();
    });
    connect(m_page, &views::SearchPage::spellingChosen, this, [this](int spelling) {
        m_ask.asWritten = spelling < 0 ? std::nullopt : std::optional(spelling == 0);
        ask();
    });
    connect(m_page, &views::SearchPage::hitChosen, this, &SearchArea::preview);
    connect(m_page, &views::SearchPage::openRequested, this, &SearchArea::openRecord);
    connect(m_page, &views::SearchPage::backRequested, this, [this] { Q_EMIT backRequested(); });
    connect(&m_place.session.search(), &SearchDesk::changed, this, [this] {
        if (m_page->isVisible())
            m_refresh.soon();
    });
    connect(&m_place.session, &Session::loaded, &m_refresh, &Refresh::soon);
}

views::RailEntry SearchArea::entry() const { return {QString::fromLatin1(pages::Search), tr("Search"), views::Icon::Search, false}; }

QWidget *SearchArea::page() const { return m_page; }

void SearchArea::shown()
{
    m_page->focusField();
    ask();
}

std::vector<AreaAction> SearchArea::actions() { return {{m_action, views::Icon::Search}}; }

QList<views::KeyGroup> SearchArea::keys() const
{
    return {{tr("Search"),
             {{{tr("Up"), tr("Down")}, tr("the hit before, the next hit")},
              {{tr("Enter")}, tr("open it")},
              {{QStringLiteral("Alt+1"), QStringLiteral("Alt+9")}, tr("one kind alone; Alt+0 all")},
              {{QStringLiteral("/")}, tr("change the words")},
              {{QStringLiteral("Esc")}, tr("back to where one was")}}}};
}

std::vector<views::PageAction> SearchArea::acts()
{
    return {{tr("Search in all records"), tr("action"), views::Icon::Search, [this] { open({}); }}};
}

bool SearchArea::follow(const Intent &intent)
{
    if (intent.what != Intent::What::Open || intent.kind != pages::Search)
        return false;
    const auto typed = intent.facts.find("typed");
    const bool known = typed != intent.facts.end() && typed->value().is_string();
    open(known ? QString::fromStdString(std::string(typed->value().get_string())) : QString());
    return true;
}

void SearchArea::open(const QString &typed)
{
    Q_EMIT frontRequested();
    if (!typed.isEmpty())
        m_page->lookFor(typed);
    else
        m_page->focusField();
}

void SearchArea::lookFor(const QString &typed)
{
    m_ask = {};
    m_ask.typed = typed.trimmed().toStdString();
    ask();
}

void SearchArea::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_ask.groups = m_place.session.search().groups();
    m_ask.since = beginnings(m_place.session.place().now());
    m_place.session.search().ask(m_ask, this, [this](const SearchAnswer &answer) {
        m_asking = false;
        const bool stale = answer.ask.typed != m_ask.typed;
        if (!stale)
            show(answer);
        if (std::exchange(m_again, false) || stale)
            ask();
    });
}

void SearchArea::show(const SearchAnswer &answer)
{
    const auto chosen = m_page->chosenId();
    const bool same = answer.ask.typed == m_answer.ask.typed;
    m_answer = answer;
    showRows();
    views::SearchValues values;
    values.typed = models::text(answer.ask.typed);
    for (const auto &group : answer.groups)
        values.terms += {models::text(group.kind), models::recordKindName(models::text(group.kind)), static_cast<int>(group.count)};
    values.chosenKind = models::text(answer.ask.group.value_or(""));
    values.found = static_cast<int>(answer.found);
    for (const auto count : answer.byTime)
        values.byTime += static_cast<int>(count);
    values.chosenTime = answer.ask.time ? static_cast<int>(*answer.ask.time) : -1;
    values.asWritten = static_cast<int>(answer.asWritten);
    values.otherwise = static_cast<int>(answer.otherwise);
    values.chosenSpelling = answer.ask.asWritten ? (*answer.ask.asWritten ? 0 : 1) : -1;
    for (const auto &[word, count] : answer.alone)
        values.alone += {{}, models::text(word), static_cast<int>(count)};
    values.searched = static_cast<int>(answer.searched);
    values.unread = static_cast<int>(m_place.session.desk().failures().size());
    values.reading = !m_place.session.isLoaded();
    values.milliseconds = static_cast<double>(answer.microseconds) / 1000;
    m_page->setValues(values);
    m_page->choose(same && found(chosen) ? chosen : QString());
    if (answer.found == 0)
        m_page->setPreview(std::nullopt);
    else
        preview(m_page->chosenId());
}

void SearchArea::showRows()
{
    std::vector<models::SearchRow> rows;
    int key = 0;
    for (const auto &group : m_answer.groups) {
        ++key;
        if (group.listed.empty())
            continue;
        models::SearchRow head;
        head.id = head.kind = models::text(group.kind);
        head.isHead = true;
        head.title = models::recordKindName(head.kind);
        head.count = static_cast<int>(group.count);
        head.more = static_cast<int>(group.count - group.listed.size());
        head.key = key < 10 ? QStringLiteral("Alt %1").arg(key) : QString();
        rows.push_back(head);
        for (const auto &each : group.listed) {
            models::SearchRow row;
            row.id = hitId(each.stream, each.record);
            row.kind = head.kind;
            row.name = shownWords(each.name);
            row.sentence = shownWords(each.sentence);
            row.unit = unitOf(each);
            row.when = timeText(each.at);
            row.who = models::text(m_place.session.desk().nameOf(each.author));
            row.otherwise = each.asWritten ? QString() : tr("spelled otherwise");
            rows.push_back(std::move(row));
        }
    }
    m_model.assign(std::move(rows));
}

const FoundRecord *SearchArea::found(const QString &id) const
{
    for (const auto &group : m_answer.groups) {
        for (const auto &each : group.listed) {
            if (hitId(each.stream, each.record) == id)
                return &each;
        }
    }
    return nullptr;
}

QString SearchArea::unitOf(const FoundRecord &found) const
{
    const auto &desk = m_place.session.desk();
    const auto *stream = desk.stream(found.stream);
    const auto unit = stream ? desk.units().find(stream->owner) : desk.units().end();
    return unit == desk.units().end() ? QString() : models::text(unit->second.name);
}

QString SearchArea::timeText(Instant at) const
{
    const auto time = QDateTime::fromMSecsSinceEpoch(at.ms);
    const auto today = QDateTime::fromMSecsSinceEpoch(m_place.session.place().now().ms).date();
    if (time.date() == today)
        return tr("today %1").arg(time.toString(QStringLiteral("HH:mm")));
    return time.toString(time.date().year() == today.year() ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd"));
}

void SearchArea::preview(const QString &id)
{
    const auto *record = found(id);
    if (!record) {
        m_page->setPreview(std::nullopt);
        return;
    }
    m_place.session.search().look(record->stream, record->record, m_answer.ask.typed, this, [this, id](const std::optional<SearchLook> &look) {
        if (look && m_page->chosenId() == id)
            showLook(*look);
    });
}

void SearchArea::showLook(const SearchLook &look)
{
    const auto *record = found(hitId(look.stream, look.record));
    if (!record)
        return;
    views::SearchPreviewValues values;
    values.id = hitId(look.stream, look.record);
    values.kind = models::recordKindName(models::text(record->kind));
    values.title = shownWords(record->name).text;
    if (const auto unit = unitOf(*record); !unit.isEmpty())
        values.facts += {tr("Unit"), unit};
    values.facts += {tr("Written"), QDateTime::fromMSecsSinceEpoch(record->at.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
    values.facts += {tr("By"), models::text(m_place.session.desk().nameOf(record->author))};
    for (const auto &passage : look.passages)
        values.passages += {models::fieldLabel(models::text(record->kind), models::text(passage.field)), shownWords(passage)};
    for (const auto &row : m_model.rows()) {
        values.of += row.isHead ? 0 : 1;
        if (row.id == values.id)
            values.place = values.of;
    }
    m_page->setPreview(values);
}

void SearchArea::remember(const QString &typed)
{
    m_recent.removeAll(typed);
    m_recent.prepend(typed);
    while (m_recent.size() > mostRecent)
        m_recent.removeLast();
    m_page->setRecent(m_recent);
}

void SearchArea::openRecord(const QString &id)
{
    const auto *record = found(id);
    if (!record)
        return;
    remember(models::text(m_answer.ask.typed));
    Intent intent;
    intent.kind = record->kind;
    intent.stream = record->stream;
    intent.record = record->record;
    Q_EMIT intended(intent, tr("It has no page of its own; what it says stands here."));
}

} // namespace redoubt::console
