// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "app/console/search/SavedSearch.h"
#include "views/search/SearchValues.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace redoubt::console {

class SearchDesk;

/// The searches that this account keeps on this console, sealed as a setting of the account, and those that it made in this session; with how many
/// hits each has now. What is kept by a later version, or cannot be read, is left as it is and nothing is kept over it.
class SavedSearchDesk : public QObject
{
    Q_OBJECT
public:
    /// Makes the question of a kept search, with the days and groups of now. All outlive the desk.
    using AskOf = std::function<SearchAsk(const SavedSearch &)>;
    SavedSearchDesk(Workplace &place, SearchDesk &search, AskOf askOf, QObject *parent);

    static constexpr const char *Setting = "searches";

    [[nodiscard]] const SavedSearches &searches() const { return m_searches; }
    [[nodiscard]] const SavedSearch *find(const std::string &name) const;
    /// What was looked for in this session, the newest first.
    [[nodiscard]] const std::vector<SavedSearch> &recent() const { return m_recent; }

    /// @p then hears a sentence where nothing was kept; empty: it is on the disk.
    void keep(SavedSearch search, std::function<void(const QString &why)> then);
    void rename(const std::string &name, const std::string &to, std::function<void(const QString &why)> then);
    /// @p then hears what was removed, so that it can be put back, or why it was not.
    void remove(const std::string &name, std::function<void(const std::optional<RemovedSearch> &removed, const QString &why)> then);
    void putBack(const RemovedSearch &removed, std::function<void(const QString &why)> then);
    /// Its hits of now have been seen.
    void see(const std::string &name);
    void remember(const QString &typed);

    /// Counts them all anew, one after the other and behind what is asked meanwhile.
    void count();

    [[nodiscard]] QList<views::SearchAgain> savedRows(const std::function<QString(const SavedSearch &)> &detail) const;
    [[nodiscard]] QList<views::SearchAgain> recentRows() const;

Q_SIGNALS:
    /// What is kept, or what is counted, is another.
    void changed();

private:
    void restore();
    using Change = std::function<Result<void>(SavedSearches &)>;
    struct Waiting
    {
        Change change;
        std::function<void(const QString &why)> then;
    };
    /// Changes what is kept, one change after the other, and shows it once it is on the disk.
    void change(Change change, std::function<void(const QString &why)> then);
    void writeNext();
    void write(Waiting waiting);
    void countNext();
    [[nodiscard]] QString sentenceOf(const Error &error) const;

    Workplace &m_place;
    SearchDesk &m_search;
    AskOf m_askOf;
    SavedSearches m_searches;
    std::vector<SavedSearch> m_recent;
    std::map<std::string, SearchTally> m_tallies;      ///< by name
    std::map<std::string, SearchTally> m_recentCounts; ///< by words
    std::vector<SavedSearch> m_toCount;
    std::size_t m_counted = 0; ///< of them; those before are done
    bool m_isCounting = false;
    bool m_again = false;
    std::deque<Waiting> m_waiting;
    bool m_isWriting = false;
    bool m_isRestored = false; ///< what is kept is known
    bool m_isForeign = false;  ///< what is kept cannot be read here
};

} // namespace redoubt::console
