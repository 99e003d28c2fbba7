// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/People.h"

#include "tests/simulation/World.h"
#include "tests/testkit/feed/TestKinds.h"

#include <algorithm>

namespace redoubt::simulation {

using testkit::CellRecord;
using testkit::MarkRecord;
using testkit::MemberRecord;
using testkit::NoteRecord;
using testkit::RoomRecord;

People::People(World &world) : m_world(world), m_dice(world.m_dice.seed()) { }

void People::begin(std::int64_t until)
{
    for (std::size_t i = 0; i < m_world.m_consoles.size(); ++i)
        work(i, until);
    administrate(until);
}

void People::work(std::size_t number, std::int64_t until)
{
    // A large world has as much to do as a few small ones, not fifty times as much.
    const auto isLarge = m_world.m_consoles.size() > 10;
    const auto pause = m_dice.percent(40) ? m_dice.between(200, 4'000) : m_dice.between(5'000, isLarge ? 400'000 : 150'000);
    m_world.m_schedule.after(pause, [this, number, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        auto &console = *m_world.m_consoles[number];
        if (console.isUp())
            act(console);
        work(number, until);
    });
}

void People::act(Console &console)
{
    const auto roll = m_dice.below(100);
    const bool plans = console.author().account == m_world.m_people[0].account || console.author().account == m_world.m_people[1].account;
    if (plans && roll < 30) {
        if (roll < 3)
            openCell(console);
        else if (roll < 9)
            openRoom(console);
        else if (roll < 24)
            letIn(console);
        else
            putOut(console);
    } else if (roll < 42) {
        writeNote(console);
    } else if (roll < 70) {
        editNote(console);
    } else if (roll < 74) {
        removeNote(console);
    } else if (roll < 80) {
        settle(console);
    } else if (roll < 88) {
        writeMark(console);
    } else if (roll < 93) {
        writeGroup(console);
    } else if (roll < 95) {
        attach(console);
    } else if (roll < 96) {
        fetch(console);
    } else if (roll < 98) {
        console.link().syncNow();
    } else {
        openRoom(console); // by anyone: most may not
    }
}

bool People::commit(Console &console, const char *what, std::vector<store::Draft> drafts)
{
    return m_world.commit(console, what, std::move(drafts), m_world.m_streams);
}

std::optional<store::StreamInfo> People::someStream(Console &console, std::optional<StreamPurpose> purpose)
{
    auto streams = console.cache().streams();
    if (!streams)
        return {};
    std::erase_if(*streams, [&](const store::StreamInfo &info) {
        return info.purpose == StreamPurpose::Account || info.purpose == StreamPurpose::Directory || m_world.m_kinds.isOfUnits(info.purpose)
            || (purpose && info.purpose != *purpose);
    });
    return streams->empty() ? std::nullopt : std::optional(m_dice.pick(*streams));
}

std::optional<store::RecordView> People::someRecord(Console &console, const char *kind)
{
    const auto stream = someStream(console, kind == MemberRecord::Kind ? std::optional(StreamPurpose::WhiteCell) : std::nullopt);
    if (!stream)
        return {};
    const auto count = console.cache().count(kind, stream->stream);
    if (!count || *count == 0)
        return {};
    auto page = console.cache().list(kind, stream->stream, m_dice.below(*count), 1);
    return page && !page->records.empty() ? std::optional(page->records.front()) : std::nullopt;
}

store::Draft People::note(const Id &stream, const std::optional<Id> &id)
{
    json::object fields{{"title", "note " + std::to_string(++m_count)}};
    if (m_dice.percent(50))
        fields["severity"] = "s" + std::to_string(m_dice.below(3));
    return {stream, NoteRecord::Kind, feed::Act::Add, {}, std::move(fields), {}, id};
}

store::Draft People::member(const Id &cell, const Id &stream)
{
    const auto &person = m_dice.pick(m_world.m_people);
    const auto role = m_dice.pick(std::vector{Role::Coordinator, Role::Judge, Role::Judge, Role::RedMember, Role::BlueMember, Role::Commander});
    return {cell,
            MemberRecord::Kind,
            feed::Act::Add,
            {},
            {{"account", person.account.toString()}, {"stream", stream.toString()}, {"role", enumName(role)}},
            {},
            {}};
}

void People::openCell(Console &console)
{
    commit(console, "opens a cell",
           {{{}, CellRecord::Kind, feed::Act::Add, {}, {{"unit", m_world.m_units[0].toString()}, {"name", "cell"}}, {}, {}}});
}

void People::openRoom(Console &console)
{
    json::object fields{{"unit", m_dice.pick(m_world.m_units).toString()}, {"name", "room"}};
    if (const auto cell = someStream(console, StreamPurpose::WhiteCell); cell && m_dice.percent(85))
        fields["cell"] = cell->stream.toString();
    commit(console, "opens a room", {{{}, RoomRecord::Kind, feed::Act::Add, {}, std::move(fields), {}, {}}});
}

void People::letIn(Console &console)
{
    const auto cell = someStream(console, StreamPurpose::WhiteCell);
    if (!cell)
        return openCell(console);
    auto stream = cell->stream;
    if (const auto room = someStream(console, StreamPurpose::Team); room && m_dice.percent(60))
        stream = room->stream;
    commit(console, "lets someone in", {member(cell->stream, stream)});
}

void People::putOut(Console &console)
{
    const auto record = someRecord(console, MemberRecord::Kind);
    if (record)
        commit(console, "puts someone out", {{record->stream, MemberRecord::Kind, feed::Act::Remove, record->state.id, {}, {}, {}}});
}

void People::writeNote(Console &console)
{
    const auto stream = someStream(console);
    if (!stream)
        return;
    auto draft = note(stream->stream);
    if (m_dice.percent(15)) {
        // About a record that may be elsewhere, or not there at all: the server quarantines it then.
        const auto other = someRecord(console, NoteRecord::Kind);
        draft.fields["about"] = (other ? other->state.id : console.cache().newId()).toString();
    }
    commit(console, "writes a note", {std::move(draft)});
}

void People::editNote(Console &console)
{
    const auto record = someRecord(console, NoteRecord::Kind);
    if (!record)
        return writeNote(console);
    json::object fields;
    if (m_dice.percent(60))
        fields["title"] = "edit " + std::to_string(++m_count);
    if (fields.empty() || m_dice.percent(40))
        fields["severity"] = "s" + std::to_string(m_dice.below(3));
    if (m_dice.percent(20))
        fields["body"] = std::string(static_cast<std::size_t>(m_dice.between(1, 400)), 'x');
    store::Draft draft{record->stream, NoteRecord::Kind, feed::Act::Set, record->state.id, std::move(fields), {}, {}};
    // A form that was loaded some changes ago.
    if (const auto info = console.cache().stream(record->stream); info && *info && m_dice.percent(30))
        draft.base = feed::StreamPosition{(*info)->cursor.epoch, std::max<std::int64_t>(0, (*info)->cursor.seq - m_dice.below(6))};
    commit(console, "edits a note", {std::move(draft)});
}

void People::removeNote(Console &console)
{
    if (const auto record = someRecord(console, NoteRecord::Kind))
        commit(console, "removes a note", {{record->stream, NoteRecord::Kind, feed::Act::Remove, record->state.id, {}, {}, {}}});
}

void People::settle(Console &console)
{
    const auto conflicts = console.cache().conflicts();
    if (!conflicts || conflicts->empty())
        return editNote(console);
    const auto key = m_dice.pick(*conflicts);
    const auto view = console.cache().record(key.stream, key.record);
    if (!view || !*view || (*view)->state.kind != NoteRecord::Kind)
        return;
    json::object fields;
    for (const auto &field : (*view)->conflicts) {
        if (field != feed::RecordState::Removed)
            fields[field] = *(*view)->state.shown(field);
    }
    commit(console, "settles a conflict", {{key.stream, NoteRecord::Kind, feed::Act::Set, key.record, std::move(fields), {}, {}}});
}

void People::writeMark(Console &console)
{
    if (const auto stream = someStream(console))
        commit(console, "writes a mark",
               {{stream->stream, MarkRecord::Kind, feed::Act::Add, {}, {{"text", "mark"}, {"points", m_dice.below(1500)}}, {}, {}}});
}

void People::writeGroup(Console &console)
{
    std::vector<store::Draft> drafts;
    const auto cell = someStream(console, StreamPurpose::WhiteCell);
    if (cell && m_dice.percent(30)) {
        // A room, who is in it, and its first note: two streams, one of them new.
        const auto room = console.cache().newId();
        drafts.push_back({{},
                          RoomRecord::Kind,
                          feed::Act::Add,
                          {},
                          {{"unit", m_world.m_units[0].toString()}, {"name", "room"}, {"cell", cell->stream.toString()}},
                          {},
                          room});
        drafts.push_back(member(cell->stream, room));
        drafts.push_back(note(room));
    } else {
        for (auto count = m_dice.between(2, 5); count > 0; --count) {
            const auto stream = someStream(console);
            if (!stream)
                return;
            drafts.push_back(note(stream->stream));
            if (m_dice.percent(10))
                drafts.back().fields["about"] = console.cache().newId().toString(); // which spoils the whole group
        }
    }
    commit(console, "writes a group", std::move(drafts));
}

void People::attach(Console &console)
{
    const auto stream = someStream(console);
    if (!stream)
        return;
    std::string bytes(static_cast<std::size_t>(m_dice.between(1, 3'000)), 'a');
    for (auto &byte : bytes)
        byte = static_cast<char>(m_dice.below(256));
    const auto info = console.attach(stream->stream, bytes);
    m_world.trace("console " + std::to_string(console.number()) + " attaches a file" + (info ? "" : ": " + info.error().detail));
    if (!info)
        return;
    ++m_world.m_stats.attachments;
    auto draft = note(stream->stream);
    draft.fields["body"] = info->digest.toString();
    if (commit(console, "names it", {std::move(draft)}))
        console.named({stream->stream, info->digest});
}

void People::fetch(Console &console)
{
    const auto record = someRecord(console, NoteRecord::Kind);
    const auto *body = record ? record->state.shown("body") : nullptr;
    const auto digest = body && body->is_string() ? Digest::parse(std::string(body->as_string())) : fail(ErrorCode::NotFound);
    if (!digest)
        return;
    const auto held = console.cache().attachments().find(record->stream, *digest);
    if (held && !*held)
        console.link().wantDownload({record->stream, *digest});
}

void People::lockOrReset()
{
    const auto number = static_cast<std::size_t>(m_dice.below(static_cast<std::int64_t>(m_world.m_people.size())));
    if (m_dice.percent(50)) {
        m_world.resetPassword(number);
        return;
    }
    m_world.setLocked(number, true);
    m_world.m_schedule.after(m_dice.between(10'000, 240'000), [this, number] { m_world.setLocked(number, false); });
}

void People::administrate(std::int64_t until)
{
    m_world.m_schedule.after(m_dice.between(30'000, 300'000), [this, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        if (m_world.m_server.isUp() && !m_world.m_streams.empty()) {
            const std::vector<Id> streams(m_world.m_streams.begin(), m_world.m_streams.end());
            const auto &stream = m_dice.pick(streams);
            if (m_dice.percent(15))
                lockOrReset();
            else if (m_dice.percent(35))
                admit(stream);
            else
                giveOrTake(stream);
        }
        administrate(until);
    });
}

void People::giveOrTake(const Id &stream)
{
    const auto &person = m_dice.pick(m_world.m_people);
    const auto role = m_dice.percent(50) ? Role::Judge : Role::Coordinator;
    auto &admin = m_world.m_server.admin();
    const auto gives = m_dice.percent(60);
    const auto done = gives ? admin.grantStream(person.name, stream, role) : admin.revokeStream(person.name, stream, role);
    m_world.trace(std::string("an administrator ") + (gives ? "gives " : "takes ") + person.name + " " + stream.toString()
                  + (done ? "" : ": " + done.error().detail));
}

void People::admit(const Id &stream)
{
    auto &console = *m_world.m_consoles[static_cast<std::size_t>(m_dice.below(2))];
    const server::Session session{
        console.author().account, console.author().installation, console.key(), m_world.m_server.clock().now() + 60'000, {}, false};
    auto &streams = m_world.m_server.streams();
    const auto held = streams.quarantined(session, stream);
    if (!held || held->empty())
        return;
    const auto &hash = m_dice.pick(*held).hash;
    streams.admit(session, hash, [this, hash](const auto &answer) {
        m_world.trace("a coordinator admits " + hash + (answer ? "" : ": " + answer.error().error.detail));
    });
    m_world.m_server.runWriter();
}

} // namespace redoubt::simulation
