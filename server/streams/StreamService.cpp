// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/StreamService.h"

#include "server/storage/Storage.h"
#include "server/streams/Admission.h"
#include "server/streams/ChainPages.h"
#include "server/streams/Pulling.h"
#include "server/streams/PushRun.h"
#include "server/streams/Readable.h"
#include "server/streams/Telling.h"

#include <algorithm>
#include <cassert>
#include <mutex>

namespace redoubt::server {

bool StreamChanged::mayHear(const Id &account) const { return readers && std::binary_search(readers->begin(), readers->end(), account); }

struct StreamService::Private
{
    Private(Storage &storageGiven, Writer &writerGiven, ServerIdentity identityGiven, const feed::KindRegistry &kindsGiven, const Clock &clockGiven,
            Random &random, StreamSettings settingsGiven)
        : settings(std::move(settingsGiven)), storage(storageGiven), writer(writerGiven), identity(std::move(identityGiven)), clock(clockGiven),
          state(kindsGiven, identity), ids(clockGiven, random), hlc(clockGiven), rates(settings.account), checkpoints(identity, clockGiven)
    { }

    [[nodiscard]] Answer<feed::PushResponse> push(ServerHand &hand, const Session &session, const feed::PushRequest &request)
    {
        if (settings.hasRoom && !settings.hasRoom()) {
            if (rates.isNews({}, "disk", hand.now()))
                hand.storage().addAlarm({hand.now(), "disk_full", {}, "changes and attachments are refused until there is room again"});
            return tl::unexpected<Refusal>(Refusal{{ErrorCode::StorageFull, std::string(NoRoomOnDisk)}, NoRoomAgainMs, {}, {}});
        }
        return PushRun(state, hand, session, request, settings.account, rates, bugs).run();
    }

    [[nodiscard]] PullSource source() const { return {storage, identity, state.kinds(), clock, checkpoints, bugs}; }

    /// What flush() moved, as the listener is told of it.
    [[nodiscard]] std::vector<StreamChanged> changed(const std::vector<Id> &moved)
    {
        std::vector<StreamChanged> result;
        for (const auto &id : moved) {
            auto &stream = *state.stream(id);
            StreamChanged change;
            change.hint = {id, stream.row.head.epoch, stream.row.head.seq};
            change.readers = state.readers(stream);
            result.push_back(std::move(change));
        }
        return result;
    }

    const StreamSettings settings;
    Storage &storage;
    Writer &writer;
    ServerIdentity identity;
    const Clock &clock;
    // On the writer's thread only:
    WriteState state;
    IdSource ids;
    HlcClock hlc;
    AccountRates rates;
    PlantedBugs bugs;
    // From any thread:
    std::mutex listenerMutex; ///< held while it is called: once setListener() is back, the old one is not called any more
    ChangeListener listener;
    mutable Checkpoints checkpoints;
};

StreamService::StreamService(Storage &storage, Writer &writer, ServerIdentity identity, const feed::KindRegistry &kinds, const Clock &clock,
                             Random &random, StreamSettings settings)
    : m_d(std::make_unique<Private>(storage, writer, std::move(identity), kinds, clock, random, std::move(settings)))
{
    assert(kinds.find(feed::GrantRecord::Kind) && "the account kinds are declared");
}

StreamService::~StreamService() = default;

void StreamService::setListener(ChangeListener listener)
{
    const std::lock_guard lock(m_d->listenerMutex);
    m_d->listener = std::move(listener);
}

void StreamService::plant(const PlantedBugs &bugs)
{
    m_d->bugs = bugs;
    m_d->state.plant(bugs);
}

const ServerIdentity &StreamService::identity() const { return m_d->identity; }

RoleLookup StreamService::roleLookup() const
{
    return [rights = ReadRights{m_d->identity, m_d->state.kinds()}](ReadTransaction &storage, const Id &account, const Id &stream) {
        return rolesOn(storage, rights, account, stream);
    };
}

WriteTask StreamService::serverTask(std::function<Result<void>(ServerHand &)> work, std::function<void(const Result<void> &)> done)
{
    const auto moved = std::make_shared<std::vector<StreamChanged>>();
    WriteTask task;
    task.work = [this, moved, work = std::move(work)](WriteTransaction &transaction) -> Result<void> {
        m_d->state.attach(transaction);
        ServerHand hand(m_d->state, m_d->ids, m_d->hlc, m_d->clock.now());
        REDOUBT_TRY(work(hand));
        REDOUBT_TRY(tellAgain(hand));
        REDOUBT_TRY(hand.deriveGrants());
        hand.finish();
        *moved = m_d->changed(m_d->state.flush());
        return {};
    };
    task.done = [this, moved, done = std::move(done)](const Result<void> &result) {
        if (result && !moved->empty()) {
            const std::lock_guard lock(m_d->listenerMutex);
            if (m_d->listener)
                m_d->listener(*moved);
        }
        if (done)
            done(result);
    };
    return task;
}

void StreamService::push(const Session &session, feed::PushRequest request, Done<feed::PushResponse> done)
{
    struct Job
    {
        Session session;
        feed::PushRequest request;
        Answer<feed::PushResponse> answer = refuse(ErrorCode::Internal);
    };
    const auto job = std::make_shared<Job>(Job{session, std::move(request)});
    const auto finished = std::make_shared<Done<feed::PushResponse>>(std::move(done));
    auto task = serverTask(
        [this, job](ServerHand &hand) -> Result<void> {
            job->answer = m_d->push(hand, job->session, job->request);
            return {}; // a refusal is an answer too: a fork that it closed must be kept
        },
        [job, finished](const Result<void> &committed) {
            if (committed)
                (*finished)(std::move(job->answer));
            else
                (*finished)(refuse(committed.error()));
        });
    if (auto submitted = m_d->writer.submit(std::move(task)); !submitted) {
        auto refusal = Refusal{submitted.error(), 500, {}, {}};
        (*finished)(tl::unexpected<Refusal>(std::move(refusal)));
    }
}

Answer<feed::PullPage> StreamService::pull(const Session &session, const feed::PullRequest &request) const
{
    return buildPull(m_d->source(), session, request);
}

std::uint64_t StreamService::version() const { return m_d->storage.version(); }

Answer<feed::SnapshotPage> StreamService::snapshot(const Session &session, const Id &stream, const std::optional<Id> &after) const
{
    return buildSnapshot(m_d->source(), session, stream, after);
}

Answer<feed::ChainsPage> StreamService::chains(const Session &session, const Id &stream, const std::optional<feed::ChainsPlace> &after) const
{
    return buildChains(m_d->storage, {m_d->identity, m_d->state.kinds()}, session, stream, after);
}

Answer<std::vector<QuarantinedChange>> StreamService::quarantined(const Session &session, const Id &stream) const
{
    return listQuarantine(m_d->storage, {m_d->identity, m_d->state.kinds()}, session, stream);
}

void StreamService::admit(const Session &session, const std::string &hash, Done<void> done)
{
    const auto finished = std::make_shared<Done<void>>(std::move(done));
    auto task = serverTask([session, hash](ServerHand &hand) { return admitQuarantined(hand, session, hash); },
                           [finished](const Result<void> &committed) {
                               if (committed)
                                   (*finished)({});
                               else
                                   (*finished)(refuse(committed.error()));
                           });
    if (auto submitted = m_d->writer.submit(std::move(task)); !submitted)
        (*finished)(tl::unexpected<Refusal>(Refusal{submitted.error(), 500, {}, {}}));
}

} // namespace redoubt::server
