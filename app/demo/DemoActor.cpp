// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoActor.h"

#include "exercise/kinds/Plan.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace redoubt::demo {

namespace {
using namespace std::chrono_literals;
constexpr auto kPatience = 60s;

Error errorOf(const sync::Failure &failure, const std::string &who)
{
    return {failure.code, who + ": " + (failure.detail.empty() ? std::string(name(failure.code)) : failure.detail)};
}

constexpr std::array kBoardKinds{exercise::Exercise::Kind,    exercise::NoticeBoard::Kind,    exercise::PackText::Kind,
                                 exercise::Phase::Kind,       exercise::Room::Kind,           exercise::Team::Kind,
                                 exercise::Target::Kind,      exercise::ExerciseMember::Kind, exercise::Claim::Kind,
                                 exercise::Ruling::Kind,      exercise::RulingNotice::Kind,   exercise::ScoreEntryRecord::Kind,
                                 exercise::BoardFreeze::Kind, exercise::PublishedBoard::Kind, exercise::ClaimReview::Kind};
} // namespace

Result<std::unique_ptr<DemoActor>> DemoActor::signIn(const std::filesystem::path &folder, const feed::KindRegistry &registry,
                                                     const feed::EnrolmentTicket &ticket, const Credentials &credentials)
{
    std::unique_ptr<DemoActor> actor(new DemoActor);
    link::HeadlessConsole::Options options;
    options.folder = folder;
    options.registry = &registry;
    options.changed = [self = actor.get()](const store::ChangeNotice &) {
        const std::lock_guard lock(self->m_mutex);
        self->m_changed = true;
        self->m_told.notify_all();
    };
    REDOUBT_ASSIGN(actor->m_console, link::HeadlessConsole::open(std::move(options)));
    if (!actor->m_console->isEnrolled()) {
        if (const auto enrolled = actor->m_console->enrol(ticket, ticket.name.value_or(credentials.account)); !enrolled)
            return fail(errorOf(enrolled.error(), "enrolling for " + credentials.account));
    }
    if (const auto signedIn = actor->m_console->signIn(credentials.account, credentials.password); !signedIn)
        return fail(errorOf(signedIn.error(), "signing in as " + credentials.account));
    actor->m_credentials = credentials;
    return actor;
}

Result<feed::SignedWord> DemoActor::sign(const feed::SignedMatter &matter)
{
    return m_console->signWord(m_credentials.account, m_credentials.password, matter);
}

Id DemoActor::newId()
{
    return m_console->withCache([](store::Cache &cache) { return cache.newId(); });
}

Result<store::CommitReceipt> DemoActor::commit(std::vector<store::Draft> drafts)
{
    auto receipt = m_console->commit(std::move(drafts));
    if (!receipt || !m_board)
        return receipt;
    m_console->withCache([&](store::Cache &cache) {
        for (const auto &change : receipt->changes) {
            if (const auto view = cache.record(change.stream, change.record); view && *view)
                m_board->take(change.stream, (*view)->state);
        }
        return true;
    });
    return receipt;
}

Result<exercise::Evidence> DemoActor::attach(const Id &stream, std::string_view name, std::span<const std::uint8_t> bytes)
{
    const auto taken = m_console->withCache([&](store::Cache &cache) {
        return cache.attachments().put(stream, [rest = bytes](std::span<std::uint8_t> room) mutable -> Result<std::size_t> {
            const auto size = std::min(room.size(), rest.size());
            std::copy_n(rest.begin(), size, room.begin());
            rest = rest.subspan(size);
            return size;
        });
    });
    if (!taken)
        return fail(taken.error());
    exercise::Evidence evidence;
    evidence.name = name;
    evidence.digest = taken->digest.toString();
    evidence.size = taken->size;
    return evidence;
}

Result<void> DemoActor::drained()
{
    if (!m_console->waitUntilDrained(kPatience))
        return fail(ErrorCode::Timeout, "the server did not take what was written");
    if (!m_console->waitFor([](const sync::Status &status) { return status.blobsWaiting == 0 && status.state == sync::SyncState::Online; },
                            kPatience))
        return fail(ErrorCode::Timeout, "the server did not take the attachments");
    const auto refused = m_console->withCache([](store::Cache &cache) { return cache.quarantine(); });
    if (!refused)
        return fail(refused.error());
    if (!refused->empty())
        return fail(ErrorCode::RuleViolated, "the server put a change into quarantine: " + refused->front().code);
    return {};
}

void DemoActor::follow(const Id &exercise)
{
    m_board = std::make_unique<exercise::ExerciseBoard>(exercise);
    readBoard();
}

void DemoActor::readBoard()
{
    auto board = std::make_unique<exercise::ExerciseBoard>(m_board->exerciseId());
    m_console->withCache([&](store::Cache &cache) {
        for (const auto *kind : kBoardKinds) {
            (void)cache.forEach(kind, std::nullopt, [&](const store::RecordView &view) {
                board->take(view.stream, view.state);
                return true;
            });
        }
        return true;
    });
    m_board = std::move(board);
}

Result<void> DemoActor::waitFor(const std::function<bool(const exercise::ExerciseBoard &)> &holds)
{
    return waitUntil([&] {
        readBoard();
        return holds(*m_board);
    });
}

Result<Id> DemoActor::awaitStream(StreamPurpose purpose)
{
    std::optional<Id> found;
    REDOUBT_TRY(waitUntil([&] {
        const auto streams = m_console->withCache([](store::Cache &cache) { return cache.streams(); });
        for (const auto &stream : streams.value_or(std::vector<store::StreamInfo>())) {
            if (!found && stream.purpose == purpose)
                found = stream.stream;
        }
        return found.has_value();
    }));
    return *found;
}

Result<void> DemoActor::awaitRecord(const Id &stream, const Id &id)
{
    return waitUntil([&] { return record(stream, id).has_value(); });
}

Result<std::vector<Id>> DemoActor::awaitStreams(StreamPurpose purpose, const std::vector<Id> &units)
{
    std::vector<Id> found;
    REDOUBT_TRY(waitUntil([&] {
        const auto streams = m_console->withCache([](store::Cache &cache) { return cache.streams(); }).value_or(std::vector<store::StreamInfo>());
        found.clear();
        for (const auto &unit : units) {
            const auto stream =
                std::find_if(streams.begin(), streams.end(), [&](const auto &each) { return each.purpose == purpose && each.owner == unit; });
            if (stream != streams.end())
                found.push_back(stream->stream);
        }
        return found.size() == units.size();
    }));
    return found;
}

Result<void> DemoActor::waitUntil(const std::function<bool()> &holds)
{
    const auto until = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            m_changed = false;
        }
        if (holds())
            return {};
        std::unique_lock lock(m_mutex);
        if (!m_told.wait_until(lock, until, [this] { return m_changed; }))
            return fail(ErrorCode::Timeout, "what was to come did not come");
    }
}

Result<store::RecordView> DemoActor::record(const Id &stream, const Id &id)
{
    const auto view = m_console->withCache([&](store::Cache &cache) { return cache.record(stream, id); });
    if (!view)
        return fail(view.error());
    if (!*view)
        return fail(ErrorCode::NotFound, "the record is not here");
    return **view;
}

Result<feed::StreamPosition> DemoActor::positionOf(const Id &stream)
{
    const auto info = m_console->withCache([&](store::Cache &cache) { return cache.stream(stream); });
    if (!info)
        return fail(info.error());
    if (!*info)
        return fail(ErrorCode::NotFound, "the stream is not here");
    return (*info)->cursor;
}

Result<std::vector<feed::Cursor>> DemoActor::cursors()
{
    return m_console->withCache([](store::Cache &cache) { return cache.cursors(); });
}

} // namespace redoubt::demo
