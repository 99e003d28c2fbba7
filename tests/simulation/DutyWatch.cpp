// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/DutyWatch.h"

#include "tests/simulation/Paperwork.h"
#include "tests/simulation/World.h"
#include "tests/simulation/checks/PaperworkOracle.h"

#include <algorithm>

namespace redoubt::simulation {

DutyWatch::DutyWatch(World &world) : m_world(world)
{
    for (const auto &console : world.m_consoles)
        console->showOffices();
}

void DutyWatch::look()
{
    if (m_version == m_world.m_server.version() || !m_world.m_server.isReadable())
        return;
    m_world.followTruth();
    m_version = m_world.m_server.version();
    const auto knows = [this](const feed::Author &signer, const Bytes &key) {
        return std::ranges::any_of(m_world.m_consoles, [&](const auto &console) {
            const auto &own = console->key().bytes;
            return console->author() == signer && std::equal(own.begin(), own.end(), key.begin(), key.end());
        });
    };
    for (const auto &[id, stream] : m_world.m_truth.streams) {
        if (stream.purpose != StreamPurpose::DutyOffice)
            continue;
        auto &office = m_offices.try_emplace(id, id, knows).first->second;
        if (office.taken() > stream.lines.size())
            office = DutyOracle(id, knows); // lost in a crash, which only an injected bug makes visible
        if (office.taken() == stream.lines.size())
            continue;
        for (const auto &violation : office.take(stream.lines, office.taken()))
            m_world.broken(violation);
        for (const auto &violation : checkSwaps(stream))
            m_world.broken(violation);
    }
}

void DutyWatch::lookAt(std::size_t console, const OfficeDesk &desk)
{
    if (desk.isStale())
        return;
    for (const auto &[id, board] : desk.offices()) {
        for (const auto &violation : checkSomebodyStands(board))
            m_world.broken("console " + std::to_string(console) + ": " + violation);
    }
}

void DutyWatch::checkEnd(Console &console)
{
    const auto *desk = console.offices();
    if (!desk || desk->isStale())
        return m_world.broken("console " + std::to_string(console.number()) + " cannot show its duty offices");
    const auto outbox = console.cache().outbox();
    for (const auto &[id, board] : desk->offices()) {
        const auto who = "console " + std::to_string(console.number()) + ": ";
        const auto again = OfficeDesk::read(console.cache(), id);
        const auto differs = [&](auto part) { return !again || part(*again) != part(board); };
        if (differs([](const auto &shown) { return shown.shifts(); }) || differs([](const auto &shown) { return shown.openMatters(); })
            || differs([](const auto &shown) { return shown.handovers(); }) || differs([](const auto &shown) { return shown.checklists(); }))
            m_world.broken(who + "office " + id.toString() + " is shown otherwise after a new start");
        // What waits behind a blocked chain, on a console with a copied disk, is shown there and nowhere else.
        const auto isWaiting = [&](const store::OutboxEntry &entry) { return entry.stream == id; };
        const auto office = m_offices.find(id);
        if (office == m_offices.end() || !outbox || std::ranges::any_of(*outbox, isWaiting))
            continue;
        for (const auto &violation : checkShown(board, office->second))
            m_world.broken(who + violation);
    }
    checkPaperwork(console);
}

void DutyWatch::checkPaperwork(Console &console)
{
    const auto who = "console " + std::to_string(console.number()) + ": ";
    const auto outbox = console.cache().outbox();
    const auto streams = console.cache().streams();
    const auto bulletins = Paperwork::bulletinsOf(console.cache());
    const auto reports = Paperwork::reportsOf(console.cache());
    if (!outbox || !streams || !bulletins || !reports)
        return m_world.broken(who + "cannot show its bulletins and reports");
    std::vector<const TrueStream *> broadcasts;
    std::vector<const TrueStream *> channels;
    for (const auto &info : *streams) {
        const auto truth = m_world.m_truth.streams.find(info.stream);
        const bool waits = std::ranges::any_of(*outbox, [&](const auto &entry) { return entry.stream == info.stream; });
        if (truth == m_world.m_truth.streams.end() || info.state != store::StreamState::Following || waits)
            continue;
        if (info.purpose == StreamPurpose::UnitBroadcast)
            broadcasts.push_back(&truth->second);
        else if (info.purpose == StreamPurpose::UnitChannel)
            channels.push_back(&truth->second);
    }
    for (const auto *channel : channels) {
        for (const auto &violation : checkReports(*channel, *reports))
            m_world.broken(who + violation);
        for (const auto *broadcast : broadcasts) {
            for (const auto &violation : checkReceipts(*broadcast, *channel, *bulletins))
                m_world.broken(who + violation);
        }
    }
}

void DutyWatch::count()
{
    for (const auto &[id, office] : m_offices) {
        m_world.m_stats.handovers += static_cast<std::int64_t>(office.handedOver().size());
        m_world.m_stats.twiceHandedOver += office.twiceHandedOver();
        const auto &lines = m_world.m_truth.streams.at(id).lines;
        m_world.m_stats.swapsAnswered +=
            std::ranges::count(lines, std::string("duty.swap_answer"), [](const auto &line) { return line.line.change.kind; });
        m_world.m_stats.openMatters += static_cast<std::int64_t>(office.openMatters().size());
    }
    for (const auto &[id, stream] : m_world.m_truth.streams) {
        for (const auto &line : stream.lines) {
            m_world.m_stats.receipts += line.line.change.kind == "duty.bulletin_receipt" ? 1 : 0;
            m_world.m_stats.reports += line.line.change.kind == "duty.zero_report" ? 1 : 0;
        }
    }
}

} // namespace redoubt::simulation
