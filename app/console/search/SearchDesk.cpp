// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchDesk.h"

#include "app/console/search/SearchTexts.h"

namespace redoubt::console {

using search::SearchIndex;

SearchDesk::SearchDesk(Desk &desk, const feed::KindRegistry &kinds, UiDispatcher &ui, QObject *parent)
    : QObject(parent), m_desk(desk), m_kinds(kinds), m_thread(ui)
{
    connect(&desk, &Desk::placed, this, &SearchDesk::take);
}

void SearchDesk::take(const DeskUpdate &update)
{
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
        step->records.push_back(shelf ? searchRecordOf(view, kind, shelf->titleFields(), shelf->titleOf(view.stream, view.state.id).toStdString())
                                      : searchRecordOf(view, kind, ofDirectory));
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

void SearchDesk::look(const Id &stream, const Id &record, const std::string &typed, QObject *context,
                      std::function<void(std::optional<SearchLook>)> then)
{
    m_thread.ask(
        context, [stream, record, typed](SearchIndex &index) { return console::look(index, stream, record, typed); }, std::move(then));
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
