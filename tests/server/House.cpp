// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/House.h"

#include "server/auth/Secrets.h"
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"

#include <algorithm>
#include <stdexcept>

namespace redoubt::server::testing {

using testkit::CellRecord;
using testkit::MemberRecord;
using testkit::RoomRecord;

namespace {
template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}
} // namespace

json::object note(const std::string &title) { return {{"title", title}}; }

json::object mark(std::int64_t points) { return {{"text", "m"}, {"points", points}}; }

Console::Console(const Id &server, Session sessionGiven, SigningKey key, const Clock &clock, Random &random)
    : session(std::move(sessionGiven)), m_server(server), m_key(std::move(key)), m_ids(clock, random), m_hlc(clock)
{ }

std::vector<feed::ChainHead> &Console::headsOf(const Id &stream)
{
    auto &heads = m_chains[stream];
    if (heads.empty())
        heads.push_back(feed::chainGenesis(m_server, session.account, m_key.verifyKey(), stream));
    return heads;
}

Console::Draft Console::addLine(const Id &stream, const feed::Line &line)
{
    auto &heads = headsOf(stream);
    heads.push_back(feed::nextInChain(heads.back(), digestOf(line.bytes)));
    return {stream, line};
}

Console::Draft Console::mint(const Id &stream, feed::Change change)
{
    auto &heads = headsOf(stream);
    change.pos = heads.back().pos + 1;
    change.hlc = m_hlc.next();
    auto line = must(feed::mintLine(std::move(change)));
    heads.push_back(feed::nextInChain(heads.back(), digestOf(line.bytes)));
    return {stream, std::move(line)};
}

Console::Draft Console::add(const Id &stream, const char *kind, json::object fields, std::optional<Id> id, std::optional<Id> group)
{
    feed::Change change;
    change.id = id ? *id : m_ids.next();
    change.record = change.id;
    change.kind = kind;
    change.group = group;
    change.fields = std::move(fields);
    return mint(stream, std::move(change));
}

Console::Draft Console::set(const Id &stream, const char *kind, const Id &record, json::object fields, feed::StreamPosition base,
                            std::optional<Id> group)
{
    feed::Change change;
    change.id = m_ids.next();
    change.record = record;
    change.kind = kind;
    change.act = feed::Act::Set;
    change.group = group;
    change.fields = std::move(fields);
    change.base = base;
    return mint(stream, std::move(change));
}

Console::Draft Console::remove(const Id &stream, const char *kind, const Id &record, feed::StreamPosition base)
{
    feed::Change change;
    change.id = m_ids.next();
    change.record = record;
    change.kind = kind;
    change.act = feed::Act::Remove;
    change.base = base;
    return mint(stream, std::move(change));
}

feed::PushRequest Console::request(const std::vector<Draft> &drafts)
{
    feed::PushRequest request;
    std::map<Id, std::size_t> index;
    std::map<Id, std::int64_t> last;
    for (const auto &draft : drafts) {
        const auto [at, isNew] = index.emplace(draft.stream, request.chains.size());
        if (isNew)
            request.chains.push_back({draft.stream, draft.line.change.pos, {}});
        request.items.push_back({at->second, draft.line});
        last[draft.stream] = draft.line.change.pos;
    }
    for (auto &chain : request.chains) {
        const auto &head = m_chains.at(chain.stream).at(static_cast<std::size_t>(last.at(chain.stream)));
        const auto signature = m_key.sign(feed::batchMessage({session.author(), chain.stream}, head));
        chain.signature.assign(signature.begin(), signature.end());
    }
    return request;
}

void Console::rewind(const Id &stream, std::int64_t count)
{
    auto &heads = m_chains.at(stream);
    heads.resize(heads.size() - static_cast<std::size_t>(count));
}

House::House(Options optionsGiven) : kinds(optionsGiven.kinds ? *optionsGiven.kinds : testkit::testRegistry()), options(std::move(optionsGiven))
{
    authSettings.cost = {64, 1};
    storage =
        options.path.empty() ? must(SqliteStorage::openInMemory(options.fault)) : must(SqliteStorage::open({options.path, true, 8, options.fault}));
    if (!loadIdentity(*storage))
        must(initialiseServer(*storage, "test", clock, random));
    build();
    // In a database that was here before they are there.
    IdSource ids(clock, random);
    const auto there = must(admin->units());
    const auto idOf = [&](const char *name) {
        const auto known = std::find_if(there.begin(), there.end(), [&](const auto &unit) { return unit.name == name; });
        return known == there.end() ? ids.next() : known->id;
    };
    bureau = idOf("市局");
    county = idOf("县");
    must(admin->importUnits({{bureau, std::nullopt, "市局"}, {county, bureau, "县"}}));
}

void House::build()
{
    writer = std::make_unique<InlineWriter>(*storage);
    streams = std::make_unique<StreamService>(*storage, *writer, must(loadIdentity(*storage)), kinds, clock, random, options.streams);
    streams->setListener([this](const auto &changes) { heard.insert(heard.end(), changes.begin(), changes.end()); });
    auth = std::make_unique<AuthService>(*storage, *writer, hashing, *streams, clock, random, authSettings);
    admin = std::make_unique<Administration>(*storage, *writer, *streams, clock, random, authSettings);
}

void House::restart()
{
    admin.reset();
    auth.reset();
    streams.reset();
    writer.reset();
    if (!options.path.empty()) {
        storage.reset();
        storage = must(SqliteStorage::open({options.path, false, 8, options.fault}));
    }
    build();
}

Console &House::enter(const std::string &name, std::optional<Role> unitRole, std::optional<Id> unit)
{
    const auto home = unit.value_or(bureau);
    const auto account = must(admin->addAccount({name, name, home, "Correct-Horse-9-" + std::to_string(name.size()) + "battery", false}));
    if (unitRole)
        must(admin->grantUnitRole(name, home, *unitRole));
    IdSource ids(clock, random);
    auto key = SigningKey::generate(random);
    Session session{account, ids.next(), key.verifyKey(), clock.now() + 900'000, {}, false};
    auto &console = m_consoles[name];
    console = std::make_unique<Console>(streams->identity().id, session, std::move(key), clock, random);
    return *console;
}

Answer<feed::PushResponse> House::push(Console &console, feed::PushRequest request)
{
    Answer<feed::PushResponse> answer = refuse(ErrorCode::Internal, "never answered");
    streams->push(console.session, std::move(request), [&](auto given) { answer = std::move(given); });
    return answer;
}

Answer<feed::PushResponse> House::push(Console &console, const std::vector<Console::Draft> &drafts) { return push(console, console.request(drafts)); }

feed::ChangeVerdict House::pushOne(Console &console, const Console::Draft &draft)
{
    const auto answer = push(console, std::vector{draft});
    if (!answer)
        throw std::runtime_error(std::string(name(answer.error().error.code)) + ": " + answer.error().error.detail);
    return answer->verdicts.at(0);
}

std::vector<feed::PulledLine> House::pulled(const Console &console, const Id &stream) const
{
    std::vector<feed::PulledLine> all;
    feed::Cursor cursor{stream, 0, 0};
    while (true) {
        feed::PullRequest request;
        request.cursors = {cursor};
        auto page = streams->pull(console.session, request);
        if (!page)
            throw std::runtime_error(page.error().error.detail);
        if (page->header.sections.empty())
            return all;
        cursor.epoch = page->header.sections[0].epoch;
        for (auto &line : page->lines[0]) {
            if (line.envelope.seq != cursor.seq + 1)
                throw std::runtime_error("a hole");
            cursor.seq = line.envelope.seq;
            line.line = must(feed::readLine(line.line.bytes));
            all.push_back(std::move(line));
        }
        if (!page->header.more)
            return all;
    }
}

bool House::isGone(const Console &console, const Id &stream) const
{
    feed::PullRequest request;
    request.cursors = {{stream, 0, 0}};
    const auto page = streams->pull(console.session, request);
    return page && page->header.gone == std::vector{stream} && page->header.sections.empty();
}

std::vector<feed::GrantRecord> House::toldGrants(const Console &console) const
{
    const auto read = storage->read();
    const auto stream = read->stream(feed::accountStream(streams->identity().id, console.session.account));
    std::vector<feed::GrantRecord> grants;
    for (const auto &id : read->recordsOfKind(*stream, feed::GrantRecord::Kind)) {
        const auto state = must(feed::decodeRecord(*read->record(*stream, id)));
        if (!state.isRemoved())
            grants.push_back(must(feed::decodeFields<feed::GrantRecord>(state)));
    }
    return grants;
}

Id House::openCell(Console &coordinator)
{
    const auto id = coordinator.newId();
    pushOne(coordinator, coordinator.add(id, CellRecord::Kind, {{"unit", bureau.toString()}, {"name", "cell"}}, id));
    return id;
}

Id House::openRoom(Console &coordinator, const Id &cell)
{
    const auto id = coordinator.newId();
    pushOne(coordinator, coordinator.add(id, RoomRecord::Kind, {{"unit", bureau.toString()}, {"name", "room"}, {"cell", cell.toString()}}, id));
    return id;
}

Id House::letIn(Console &coordinator, const Id &cell, const Console &member, const Id &stream, Role role)
{
    const auto draft = coordinator.add(cell, MemberRecord::Kind,
                                       {{"account", member.session.account.toString()}, {"stream", stream.toString()}, {"role", enumName(role)}});
    pushOne(coordinator, draft);
    return draft.line.change.record;
}

} // namespace redoubt::server::testing
