// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/search/SearchArea.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/search/SearchNameDialog.h"
#include "views/search/SearchPage.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace redoubt::console {

namespace {
constexpr int recountMs = 2000;

/// Where today, the seven days before it and the year begin, by this computer's clock.
std::array<Instant, SearchTimes - 1> beginnings(Instant now)
{
    const auto today = QDateTime::fromMSecsSinceEpoch(now.ms).date();
    const auto begin = [](const QDate &date) { return Instant{date.startOfDay().toMSecsSinceEpoch()}; };
    const auto week = begin(today.addDays(-7));
    return {begin(today), week, std::min(week, begin(QDate(today.year(), 1, 1)))};
}

static_assert(views::SearchNameDialog::MostName == MostSavedName);
} // namespace

SearchArea::SearchArea(const AreaPlace &place)
    : m_place(place), m_page(new views::SearchPage), m_action(new QAction(tr("Search in all records"), this)), m_words(place.session),
      m_searches(new SavedSearchDesk(
          place.session.place(), place.session.search(), [this](const SavedSearch &kept) { return askOf(kept); }, this)),
      m_export(new SearchExport(place.session, place.papers, *m_page, this)), m_refresh([this] { ask(); }, this)
{
    m_page->setModel(&m_model);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(m_action, &QAction::triggered, this, [this] { open({}); });
    m_recount.setSingleShot(true);
    m_recount.setInterval(recountMs);
    connect(&m_recount, &QTimer::timeout, m_searches, &SavedSearchDesk::count);
    connectPage();
    connectSearches();
    connect(&m_place.session.search(), &SearchDesk::changed, this, [this] {
        if (!m_page->isVisible())
            return;
        m_refresh.soon();
        if (!m_recount.isActive())
            m_recount.start();
    });
    connect(&m_place.session, &Session::loaded, &m_refresh, &Refresh::soon);
    connect(&m_place.session, &Session::loaded, m_searches, &SavedSearchDesk::count);
}

void SearchArea::connectPage()
{
    connect(m_page, &views::SearchPage::wanted, this, &SearchArea::lookFor);
    connect(m_page, &views::SearchPage::kindChosen, this, [this](const QString &kind) {
        m_ask.choice.group = kind.isEmpty() ? std::nullopt : std::optional(kind.toStdString());
        ask();
    });
    connect(m_page, &views::SearchPage::moreRequested, this, [this](const QString &kind) {
        m_ask.opened.insert(kind.toStdString());
        ask();
    });
    connect(m_page, &views::SearchPage::facetChosen, this, [this](views::SearchFacet facet, const QString &id) {
        SearchWords::choose(m_ask.choice, facet, id);
        ask();
    });
    connect(m_page, &views::SearchPage::scopeChosen, this, &SearchArea::chooseScope);
    connect(m_page, &views::SearchPage::widenRequested, this, [this] {
        m_ask.choice = {};
        chooseScope({});
    });
    connect(m_page, &views::SearchPage::hitChosen, this, &SearchArea::preview);
    connect(m_page, &views::SearchPage::openRequested, this, &SearchArea::openRecord);
    connect(m_page, &views::SearchPage::copyRequested, this, &SearchArea::copyReference);
    connect(m_page, &views::SearchPage::backRequested, this, [this] { Q_EMIT backRequested(); });
    connect(m_page, &views::SearchPage::exportRequested, this,
            [this](views::SearchExportForm form) { m_export->choose(form, askOf(asked()), m_where); });
    connect(m_export, &SearchExport::saved, this, &SearchArea::saved);
    connect(m_export, &SearchExport::failed, this, &SearchArea::failed);
}

void SearchArea::connectSearches()
{
    connect(m_page, &views::SearchPage::keepWanted, this, &SearchArea::keepSearch);
    connect(m_page, &views::SearchPage::renameWanted, this, &SearchArea::renameSearch);
    connect(m_page, &views::SearchPage::removeRequested, this, &SearchArea::removeSearch);
    connect(m_page, &views::SearchPage::savedChosen, this, [this](const QString &name) {
        if (const auto *kept = m_searches->find(name.toStdString()))
            lookForKept(*kept);
    });
    connect(m_searches, &SavedSearchDesk::changed, this, &SearchArea::showSearches);
}

views::RailEntry SearchArea::entry() const { return {QString::fromLatin1(pages::Search), tr("Search"), views::Icon::Search, false}; }

QWidget *SearchArea::page() const { return m_page; }

void SearchArea::shown()
{
    m_page->focusField();
    ask();
    m_searches->count();
}

std::vector<AreaAction> SearchArea::actions() { return {{m_action, views::Icon::Search}}; }

QList<views::KeyGroup> SearchArea::keys() const
{
    return {{tr("Search"),
             {{{tr("Up"), tr("Down")}, tr("the hit before, the next hit")},
              {{tr("Enter")}, tr("open it")},
              {{QStringLiteral("Alt+1"), QStringLiteral("Alt+9")}, tr("one kind alone; Alt+0 all")},
              {{QStringLiteral("/")}, tr("change the words")},
              {{QStringLiteral("Tab")}, tr("to the preview")},
              {{QStringLiteral("N")}, tr("the next passage")},
              {{QStringLiteral("Ctrl+S")}, tr("keep this search")},
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
    const auto words = typed.trimmed().toStdString();
    if (words == m_ask.typed)
        return;
    // Where one looks stays, what narrowed other words does not.
    m_ask = {};
    m_ask.typed = words;
    m_where.gone.clear();
    ask();
}

void SearchArea::lookForKept(const SavedSearch &kept)
{
    m_where = {};
    m_ask = askOf(kept, &m_where);
    m_page->showWords(models::text(kept.typed));
    ask();
    m_searches->see(kept.name);
}

SearchAsk SearchArea::askOf(const SavedSearch &kept, SearchPlace *place) const
{
    auto &search = m_place.session.search();
    SearchAsk ask;
    ask.typed = kept.typed;
    ask.choice = kept.choice();
    if (kept.scope) {
        ask.bounds = search.boundsOf(*kept.scope);
        if (place && ask.bounds)
            place->scope = *kept.scope;
        else if (place)
            place->gone = models::text(kept.scopeName.value_or(*kept.scope));
    }
    ask.groups = search.groups();
    ask.since = beginnings(m_place.session.place().now());
    ask.owners = search.owners();
    return ask;
}

SavedSearch SearchArea::asked() const
{
    SavedSearch asked;
    asked.typed = m_ask.typed;
    if (!m_where.scope.empty()) {
        asked.scope = m_where.scope;
        asked.scopeName = m_words.scopeName(m_where.scope).toStdString();
    }
    asked.group = m_ask.choice.group;
    asked.unit = m_ask.choice.unit;
    asked.time = m_ask.choice.time;
    asked.drill = m_ask.choice.drill;
    asked.asWritten = m_ask.choice.asWritten;
    return asked;
}

void SearchArea::chooseScope(const QString &scope)
{
    m_where = {scope.toStdString(), {}};
    ask();
}

void SearchArea::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    const auto opened = m_ask.opened;
    auto where = m_where;
    m_ask = askOf(asked(), &where);
    m_ask.opened = opened;
    if (!m_where.scope.empty() && !m_ask.bounds) // it went away meanwhile
        m_where = {{}, where.gone};
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
    m_model.assign(m_words.rows(answer));
    m_page->setValues(m_words.values(answer, m_where));
    m_page->choose(same && found(chosen) ? chosen : QString());
    preview(m_page->chosenId());
}

void SearchArea::showSearches()
{
    m_page->setSaved(m_searches->savedRows([this](const SavedSearch &kept) {
        QStringList detail{models::text(kept.typed)};
        if (kept.scope)
            detail << models::text(kept.scopeName.value_or(*kept.scope));
        if (const auto narrowed = m_words.narrowing(kept.choice()); !narrowed.isEmpty())
            detail << narrowed;
        return detail.join(QLatin1Char('\n'));
    }));
    m_page->setRecent(m_searches->recentRows());
}

const FoundRecord *SearchArea::found(const QString &id) const
{
    for (const auto &group : m_answer.groups) {
        for (const auto &each : group.listed) {
            if (SearchWords::idOf(each.stream, each.record) == id)
                return &each;
        }
    }
    if (m_look) {
        for (const auto &each : m_look->linked) {
            if (SearchWords::idOf(each.stream, each.record) == id)
                return &each;
        }
    }
    return nullptr;
}

void SearchArea::preview(const QString &id)
{
    const auto *record = found(id);
    if (!record || id != m_page->chosenId()) {
        m_look.reset();
        m_page->setPreview(std::nullopt);
        return;
    }
    m_place.session.search().look(record->stream, record->record, m_ask, this, [this, id](const std::optional<SearchLook> &look) {
        if (!look || m_page->chosenId() != id)
            return;
        m_look = look;
        const auto *hit = found(id); // as it stands now
        if (!hit)
            return;
        auto values = m_words.preview(*hit, *look);
        for (const auto &row : m_model.rows()) {
            values.of += row.isHead ? 0 : 1;
            if (row.id == id)
                values.place = values.of;
        }
        m_page->setPreview(values);
    });
}

void SearchArea::openRecord(const QString &id)
{
    const auto *record = found(id);
    if (!record)
        return;
    m_searches->remember(models::text(m_answer.ask.typed));
    Intent intent;
    intent.kind = record->kind;
    intent.stream = record->stream;
    intent.record = record->record;
    Q_EMIT intended(intent, tr("It has no page of its own; what it says stands here."));
}

void SearchArea::copyReference(const QString &id)
{
    const auto *record = found(id);
    if (!record)
        return;
    QGuiApplication::clipboard()->setText(m_words.reference(*record));
    Q_EMIT saved(tr("The reference was copied"));
}

void SearchArea::exportTo(views::SearchExportForm form, const QString &path) { m_export->writeTo(form, path, askOf(asked()), m_where); }

void SearchArea::keepSearch()
{
    const auto kept = asked();
    if (search::searchQuery(kept.typed).isEmpty())
        return Q_EMIT failed(tr("There is nothing to keep: type a word first."));
    const auto narrowed = m_words.narrowing(kept.choice());
    const auto what = QStringList{models::text(kept.typed), m_words.scopeName(m_where.scope), narrowed.isEmpty() ? tr("not narrowed") : narrowed};
    auto *dialog =
        new views::SearchNameDialog(tr("Keep this search"), tr("Keep"), what.join(QStringLiteral(" · ")), models::text(kept.typed), m_page->window());
    connect(dialog, &views::SearchNameDialog::requested, this, [this, kept, dialog = QPointer(dialog)](const QString &name) {
        auto named = kept;
        named.name = name.toStdString();
        m_searches->keep(named, [this, dialog, name](const QString &why) {
            if (!why.isEmpty() && dialog)
                return dialog->refuse(why);
            if (dialog)
                dialog->accept();
            if (why.isEmpty())
                Q_EMIT saved(tr("“%1” is kept").arg(name));
            else
                Q_EMIT failed(why);
        });
    });
    dialog->open();
}

void SearchArea::renameSearch(const QString &name)
{
    const auto *kept = m_searches->find(name.toStdString());
    if (!kept)
        return;
    auto *dialog = new views::SearchNameDialog(tr("Rename this search"), tr("Rename"), models::text(kept->typed), name, m_page->window());
    connect(dialog, &views::SearchNameDialog::requested, this, [this, name, dialog = QPointer(dialog)](const QString &to) {
        m_searches->rename(name.toStdString(), to.toStdString(), [this, dialog](const QString &why) {
            if (!why.isEmpty() && dialog)
                return dialog->refuse(why);
            if (dialog)
                dialog->accept();
            if (!why.isEmpty())
                Q_EMIT failed(why);
        });
    });
    dialog->open();
}

void SearchArea::removeSearch(const QString &name)
{
    m_searches->remove(name.toStdString(), [this, name](const std::optional<RemovedSearch> &removed, const QString &why) {
        if (!removed)
            return Q_EMIT failed(why);
        Q_EMIT saved({tr("“%1” is no longer kept").arg(name), {}, [this, removed = *removed] {
                          m_searches->putBack(removed, [this](const QString &refused) {
                              if (!refused.isEmpty())
                                  Q_EMIT failed(refused);
                          });
                      }});
    });
}

} // namespace redoubt::console
