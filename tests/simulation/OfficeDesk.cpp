// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/OfficeDesk.h"

#include <array>
#include <string_view>

namespace redoubt::simulation {

namespace {
/// What an office's board is made of.
constexpr std::array<std::string_view, 10> ShownKinds{
    duty::Office::Kind,     duty::Checklist::Kind, duty::Shift::Kind,    duty::CheckResult::Kind,       duty::LogLine::Kind,
    duty::OpenMatter::Kind, duty::Handover::Kind,  duty::ReadBack::Kind, duty::HandoverSignature::Kind, duty::HandoverRefusal::Kind};
} // namespace

std::optional<duty::OfficeBoard> OfficeDesk::read(const store::Cache &cache, const Id &office)
{
    duty::OfficeBoard board(office);
    for (const auto kind : ShownKinds) {
        const auto damaged = cache.forEach(kind, office, [&](const store::RecordView &view) {
            (void)board.take(view.state);
            return true;
        });
        if (!damaged || !damaged->empty())
            return {};
    }
    return board;
}

void OfficeDesk::show(const store::Cache &cache, const Id &stream)
{
    const auto info = cache.stream(stream);
    if (!info) {
        m_isStale = true;
    } else if (!*info || (*info)->purpose != StreamPurpose::DutyOffice) {
        m_offices.erase(stream);
    } else if (auto board = read(cache, stream)) {
        m_offices.insert_or_assign(stream, std::move(*board));
    } else {
        m_isStale = true;
    }
}

void OfficeDesk::load(const store::Cache &cache)
{
    const auto streams = cache.streams();
    m_isStale = !streams;
    if (!streams)
        return;
    std::set<Id> held;
    for (const auto &info : *streams) {
        if (info.purpose == StreamPurpose::DutyOffice) {
            held.insert(info.stream);
            show(cache, info.stream);
        }
    }
    std::erase_if(m_offices, [&](const auto &entry) { return !held.contains(entry.first); });
}

void OfficeDesk::take(const store::ChangeNotice &notice, const store::Cache &cache)
{
    if (m_isStale)
        return load(cache);
    for (const auto &stream : notice.streamsPurged)
        m_offices.erase(stream);
    std::set<Id> anew(notice.streamsOpened.begin(), notice.streamsOpened.end());
    anew.insert(notice.streamsReloaded.begin(), notice.streamsReloaded.end());
    for (const auto &stream : anew)
        show(cache, stream);
    for (const auto &change : notice.records) {
        if (anew.contains(change.stream))
            continue;
        if (!m_offices.contains(change.stream)) {
            // A stream's purpose is known from its first line on.
            if (change.kind == duty::Office::Kind) {
                anew.insert(change.stream);
                show(cache, change.stream);
            }
            continue;
        }
        auto &board = m_offices.at(change.stream);
        const auto view = cache.record(change.stream, change.record);
        if (!view)
            m_isStale = true;
        else if (*view)
            (void)board.take((*view)->state);
        else
            (void)board.drop(change.record);
    }
}

} // namespace redoubt::simulation
