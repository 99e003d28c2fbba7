// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/search/SavedSearchDesk.h"

#include "app/console/Sentences.h"
#include "app/console/search/SearchDesk.h"
#include "core/json/Json.h"
#include "models/Text.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace redoubt::console {

namespace {
constexpr JsonLimits limitsOfSearches{4 << 20, 16, 20'000, 64 * 1024};
} // namespace

SavedSearchDesk::SavedSearchDesk(Workplace &place, SearchDesk &search, AskOf askOf, QObject *parent)
    : QObject(parent), m_place(place), m_search(search), m_askOf(std::move(askOf))
{
    restore();
}

void SavedSearchDesk::restore()
{
    m_place.store.ask(
        this,
        [](StoreRoom &room) -> Result<std::optional<Bytes>> { return room.cache ? room.cache->setting(Setting) : fail(ErrorCode::Unauthenticated); },
        [this](const Result<std::optional<Bytes>> &bytes) {
            m_isForeign = !bytes;
            if (bytes && *bytes) {
                const auto value = parseJson(textOf(**bytes), limitsOfSearches);
                const auto kept = value ? fromJson<SavedSearches>(*value) : fail(ErrorCode::Malformed);
                m_isForeign = !kept;
                if (kept)
                    m_searches = *kept;
            }
            m_isRestored = true;
            Q_EMIT changed();
            count();
        });
}

const SavedSearch *SavedSearchDesk::find(const std::string &name) const
{
    const auto found = std::ranges::find(m_searches.searches, name, &SavedSearch::name);
    return found == m_searches.searches.end() ? nullptr : &*found;
}

QString SavedSearchDesk::sentenceOf(const Error &error) const
{
    switch (error.code) {
    case ErrorCode::AlreadyExists: return tr("A search of that name is kept already. Give this one another name.");
    case ErrorCode::TooLarge:
        return m_searches.searches.size() >= MostSavedSearches
            ? tr("%n searches are kept, which is as many as there can be. Remove one first.", nullptr, static_cast<int>(MostSavedSearches))
            : tr("These words are too long to be kept. Look for fewer.");
    case ErrorCode::NotFound: return tr("That search is not kept any more.");
    case ErrorCode::InvalidArgument: return tr("This name cannot be shown: it is empty, or a character in it is not seen.");
    default: break;
    }
    return Sentences::notSaved(error);
}

void SavedSearchDesk::change(Change change, std::function<void(const QString &)> then)
{
    m_waiting.push_back({std::move(change), std::move(then)});
    writeNext();
}

void SavedSearchDesk::writeNext()
{
    while (!m_isWriting && !m_waiting.empty()) {
        auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        write(std::move(next));
    }
}

void SavedSearchDesk::write(Waiting waiting)
{
    if (!m_isRestored)
        return waiting.then(tr("What is kept here is still being read. Try again in a moment."));
    if (m_isForeign)
        return waiting.then(
            tr("The searches that are kept here cannot be read by this version. They were left as they are, and nothing was kept over them."));
    auto next = m_searches;
    if (const auto changed = waiting.change(next); !changed)
        return waiting.then(sentenceOf(changed.error()));
    m_isWriting = true;
    // Before the answer takes it: which of two arguments is made first is the compiler's choice.
    auto text = writeJson(toJson(next));
    m_place.store.ask(
        this,
        [text = std::move(text)](StoreRoom &room) -> Result<void> {
            return room.cache ? room.cache->saveSetting(Setting, bytesOf(text)) : fail(ErrorCode::Unauthenticated);
        },
        [this, next = std::move(next), then = std::move(waiting.then)](const Result<void> &result) mutable {
            m_isWriting = false;
            if (result) {
                m_searches = std::move(next);
                Q_EMIT changed();
                count();
            }
            then(result ? QString() : sentenceOf(result.error()));
            writeNext();
        });
}

void SavedSearchDesk::keep(SavedSearch search, std::function<void(const QString &)> then)
{
    const auto ask = m_askOf(search);
    // What is found now is not new when it is looked for next.
    m_search.count(ask, this, [this, search = std::move(search), then = std::move(then)](const SearchTally &tally) mutable {
        seeAll(search, tally);
        change([search = std::move(search)](SavedSearches &all) { return keepSearch(all, search); }, std::move(then));
    });
}

void SavedSearchDesk::rename(const std::string &name, const std::string &to, std::function<void(const QString &)> then)
{
    change([name, to](SavedSearches &all) { return renameSearch(all, name, to); }, std::move(then));
}

void SavedSearchDesk::remove(const std::string &name, std::function<void(const std::optional<RemovedSearch> &, const QString &)> then)
{
    auto removed = std::make_shared<std::optional<RemovedSearch>>();
    change(
        [name, removed](SavedSearches &all) -> Result<void> {
            *removed = removeSearch(all, name);
            return *removed ? Result<void>() : fail(ErrorCode::NotFound, name);
        },
        [removed, then = std::move(then)](const QString &why) { then(why.isEmpty() ? *removed : std::nullopt, why); });
}

void SavedSearchDesk::putBack(const RemovedSearch &removed, std::function<void(const QString &)> then)
{
    change([removed](SavedSearches &all) { return console::putBack(all, removed); }, std::move(then));
}

void SavedSearchDesk::see(const std::string &name)
{
    const auto *search = find(name);
    if (!search)
        return;
    m_search.count(m_askOf(*search), this, [this, name](const SearchTally &tally) {
        auto seen = find(name) ? std::optional(*find(name)) : std::nullopt;
        if (!seen)
            return;
        seeAll(*seen, tally);
        if (seen->seen == find(name)->seen)
            return;
        const auto take = [name, marks = seen->seen](SavedSearches &all) -> Result<void> {
            const auto found = std::ranges::find(all.searches, name, &SavedSearch::name);
            if (found == all.searches.end())
                return fail(ErrorCode::NotFound, name);
            found->seen = marks;
            return {};
        };
        change(take, [](const QString &) {}); // else it is called new once more
    });
}

void SavedSearchDesk::remember(const QString &typed)
{
    SavedSearch search;
    search.typed = typed.toStdString();
    if (search::searchQuery(search.typed).isEmpty() || (!m_recent.empty() && m_recent.front().typed == search.typed))
        return;
    std::erase_if(m_recent, [&](const SavedSearch &each) { return each.typed == search.typed; });
    m_recent.insert(m_recent.begin(), std::move(search));
    if (m_recent.size() > MostRecentSearches)
        m_recent.pop_back();
    Q_EMIT changed();
    count();
}

void SavedSearchDesk::count()
{
    if (m_isCounting) {
        m_again = true;
        return;
    }
    m_toCount = m_searches.searches;
    m_toCount.insert(m_toCount.end(), m_recent.begin(), m_recent.end());
    m_counted = 0;
    m_isCounting = true;
    countNext();
}

void SavedSearchDesk::countNext()
{
    if (m_counted >= m_toCount.size()) {
        m_isCounting = false;
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            count();
        return;
    }
    const auto &search = m_toCount[m_counted];
    m_search.count(m_askOf(search), this, [this, name = search.name, typed = search.typed](SearchTally tally) {
        (name.empty() ? m_recentCounts[typed] : m_tallies[name]) = std::move(tally);
        ++m_counted;
        countNext();
    });
}

QList<views::SearchAgain> SavedSearchDesk::savedRows(const std::function<QString(const SavedSearch &)> &detail) const
{
    QList<views::SearchAgain> rows;
    for (const auto &search : m_searches.searches) {
        views::SearchAgain row{models::text(search.name), detail(search), -1, 0};
        if (const auto tally = m_tallies.find(search.name); tally != m_tallies.end()) {
            row.count = static_cast<int>(tally->second.found);
            row.fresh = static_cast<int>(newHits(search, tally->second).value_or(0));
        }
        rows += row;
    }
    return rows;
}

QList<views::SearchAgain> SavedSearchDesk::recentRows() const
{
    QList<views::SearchAgain> rows;
    for (const auto &search : m_recent) {
        const auto tally = m_recentCounts.find(search.typed);
        rows += {models::text(search.typed), {}, tally == m_recentCounts.end() ? -1 : static_cast<int>(tally->second.found), 0};
    }
    return rows;
}

} // namespace redoubt::console
