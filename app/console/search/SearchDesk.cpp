// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchDesk.h"

#include "app/console/search/SearchTexts.h"

#include <iterator>
#include <utility>

namespace redoubt::console {

using search::SearchIndex;

SearchDesk::SearchDesk(Desk &desk, const feed::KindRegistry &kinds, UiDispatcher &ui, QObject *parent)
    : QObject(parent), m_desk(desk), m_kinds(kinds), m_thread(ui)
{
    connect(&desk, &Desk::placed, this, &SearchDesk::take);
}

void SearchDesk::take(const DeskUpdate &update)
{
    if (update.streams || !update.streamsGone.empty())
        m_owners.reset();
    struct Step
    {
        std::vector<Id> streamsGone;
        std::vector<search::SearchRecord> records;
        std::vector<store::RecordKey> gone;
    };
    auto step = std::make_shared<Step>(Step{update.streamsGone, {}, update.gone});
    static const std::vector<std::string> ofDirectory{"name"};
    for (const auto &view : update.records) {
        const auto *shelf = m_desk.shelfOf(view.state.kind);
        const auto *kind = m_kinds.find(view.state.kind);
        if (shelf && shelf->partOf(view.state.kind) != Shelf::Part::Act)
            continue; // another record says it
        auto record = shelf ? searchRecordOf(view, kind, shelf->titleFields(), shelf->titleOf(view.stream, view.state.id).toStdString())
                            : searchRecordOf(view, kind, ofDirectory);
        record.drill = shelf && shelf->isDrill();
        if (view.state.kind == feed::UnitRecord::Kind)
            record.unit = view.state.id;
        else if (const auto person = m_desk.staff().find(view.state.id); view.state.kind == feed::StaffRecord::Kind && person != m_desk.staff().end())
            record.unit = person->second.unit;
        step->records.push_back(std::move(record));
    }
    if (step->streamsGone.empty() && step->records.empty() && step->gone.empty())
        return;
    m_thread.post([step](SearchIndex &index) {
        for (const auto &stream : step->streamsGone)
            index.forget(stream);
        for (const auto &record : step->records)
            index.put(record);
        for (const auto &key : step->gone)
            index.remove(key.stream, key.record);
    });
    Q_EMIT changed();
}

void SearchDesk::ask(SearchAsk ask, QObject *context, std::function<void(SearchAnswer)> then)
{
    m_thread.ask(
        context, [ask = std::move(ask)](SearchIndex &index) { return answer(index, ask); }, std::move(then));
}

void SearchDesk::look(const Id &stream, const Id &record, SearchAsk ask, QObject *context, std::function<void(std::optional<SearchLook>)> then)
{
    m_thread.ask(
        context, [stream, record, ask = std::move(ask)](SearchIndex &index) { return console::look(index, stream, record, ask); }, std::move(then));
}

void SearchDesk::list(SearchAsk ask, QObject *context, std::function<void(SearchList)> then)
{
    m_thread.ask(
        context, [ask = std::move(ask)](SearchIndex &index) { return listing(index, ask); }, std::move(then));
}

void SearchDesk::count(SearchAsk ask, QObject *context, std::function<void(SearchTally)> then)
{
    m_thread.ask(
        context, [ask = std::move(ask)](SearchIndex &index) { return tally(index, ask); }, std::move(then));
}

std::vector<SearchScope> SearchDesk::scopes() const
{
    std::vector<SearchScope> result;
    if (m_desk.ownUnit())
        result.push_back({OwnUnit, tr("Own unit"), {}, true});
    for (const auto &shelf : m_desk.shelves()) {
        auto offered = shelf->searchScopes();
        std::move(offered.begin(), offered.end(), std::back_inserter(result));
    }
    return result;
}

std::optional<SearchBounds> SearchDesk::boundsOf(const std::string &id) const
{
    if (id == OwnUnit) {
        const auto unit = m_desk.ownUnit();
        return unit ? std::optional(SearchBounds{{}, unit}) : std::nullopt;
    }
    for (const auto &scope : scopes()) {
        if (scope.id == id)
            return SearchBounds{scope.streams, {}};
    }
    return std::nullopt;
}

std::shared_ptr<const std::map<Id, Id>> SearchDesk::owners() const
{
    if (!m_owners) {
        auto made = std::make_shared<std::map<Id, Id>>();
        for (const auto &[id, stream] : m_desk.streams()) {
            if (stream.purpose != StreamPurpose::Directory)
                made->emplace(id, stream.owner);
        }
        m_owners = std::move(made);
    }
    return m_owners;
}

std::vector<std::vector<std::string>> SearchDesk::groups() const
{
    std::vector<std::vector<std::string>> result;
    for (const auto &shelf : m_desk.shelves()) {
        const auto reads = shelf->reads();
        for (const auto *kinds : {&reads.openers, &reads.others}) {
            for (const auto &kind : *kinds) {
                if (shelf->partOf(kind) == Shelf::Part::Act)
                    result.push_back({kind});
            }
        }
    }
    result.push_back({feed::UnitRecord::Kind});
    result.push_back({feed::StaffRecord::Kind});
    return result;
}

} // namespace redoubt::console
