// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/WorkThread.h"
#include "app/console/desk/Desk.h"
#include "app/console/search/SearchRun.h"

#include <QObject>

#include <functional>

namespace redoubt::console {

/// The texts of everything that comes to the desk, searched on a thread of its own. In memory alone: a full-text index on the disk would hold in the
/// clear what the cache seals. Ends with the session, and all of it with it.
class SearchDesk : public QObject
{
    Q_OBJECT
public:
    /// @p desk and @p kinds outlive it.
    SearchDesk(Desk &desk, const feed::KindRegistry &kinds, UiDispatcher &ui, QObject *parent);

    /// @p then comes on the UI thread, behind everything that was on the desk when it was asked; never once @p context is gone.
    void ask(SearchAsk ask, QObject *context, std::function<void(SearchAnswer)> then);
    void look(const Id &stream, const Id &record, SearchAsk ask, QObject *context, std::function<void(std::optional<SearchLook>)> then);
    void list(SearchAsk ask, QObject *context, std::function<void(SearchList)> then);
    void count(SearchAsk ask, QObject *context, std::function<void(SearchTally)> then);
    /// Groups of kinds, in the order in which the desk's shelves name them; those that only say what another record says are none.
    [[nodiscard]] std::vector<std::vector<std::string>> groups() const;
    /// What the desk's shelves offer, in their order; of the own unit before them, where there is one.
    [[nodiscard]] std::vector<SearchScope> scopes() const;
    /// The bounds of the scope @p id; none: it is not here. Of the own unit it is OwnUnit.
    [[nodiscard]] std::optional<SearchBounds> boundsOf(const std::string &id) const;
    static constexpr const char *OwnUnit = "unit/own";
    /// The unit of each stream that is here.
    [[nodiscard]] std::shared_ptr<const std::map<Id, Id>> owners() const;

Q_SIGNALS:
    /// What is found may be another.
    void changed();

private:
    void take(const DeskUpdate &update);

    Desk &m_desk;
    const feed::KindRegistry &m_kinds;
    WorkThread<search::SearchIndex> m_thread;
    mutable std::shared_ptr<const std::map<Id, Id>> m_owners; ///< as long as streams are the same
};

} // namespace redoubt::console
